package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.etl.outcome.EtlReport;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of an office's own, declared in files: counted by day with a mean and a share, and by month with a stock. */
class OwnSheetIT {

    /** The months of the sheet are over up to October. */
    private static final LocalDate LOADED = LocalDate.of(2026, 11, 10);

    private static final Path SHEETS = Path.of("src", "test", "resources", "own-sheet");

    private static ServedOffice office;
    private static EtlReport report;

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException, SQLException {
        Path home = folder.resolve("Pays d'Été");
        Installation.copyFolder(SHEETS.resolve("config"), home.resolve("config"));
        office = new ServedOffice(home, LOADED);
        report = office.load(SHEETS.resolve("input"));
        office.serve();
    }

    @AfterAll
    static void close() throws Exception {
        office.close();
    }

    private static JsonNode figure(String indicator, String grain, String period) {
        String from = period.length() == 4 ? period + "-01-01" : period.length() == 7 ? period + "-01" : period;
        JsonNode found =
                office.json("/indicators/" + indicator + "/series?grain=" + grain + "&from=" + from + "&to=" + from);
        return found.get("observations").get(0);
    }

    private static void assertFigure(double expected, String indicator, String grain, String period) {
        JsonNode figure = figure(indicator, grain, period);
        assertEquals(expected, figure.get("value").asDouble(), 1e-9, figure::toString);
    }

    @Test
    void aMeanWithoutItsWeightIsRefusedWithItsLineAndReason() {
        assertEquals(1, report.sources().get(0).refused(), report::toString);
        assertTrue(
                report.messages().stream()
                        .anyMatch(message -> message.code().equals("mean_without_weight")
                                && message.line() == 7
                                && message.text().fr().contains("une moyenne sans le nombre de réponses")),
                report::toString);
    }

    @Test
    void aFlowAddsDaysPlacesAndMembers() {
        assertFigure(1016.5, "camping-cars-nuitees", "month", "2026-07");
        assertFigure(16.5, "camping-cars-nuitees", "day", "2026-07-01");
        assertFigure(1014, "camping-cars-familles", "month", "2026-07");
    }

    @Test
    void aMeanCountsEachScoreAsOftenAsItWasGiven() {
        assertFigure(3.5, "camping-cars-note", "month", "2026-07");
    }

    @Test
    void aShareIsDividedAfterItsPartsAreAddedAndOnlyWhereBothWereNoted() {
        assertFigure(41.25, "camping-cars-remplissage", "month", "2026-07");
    }

    @Test
    void aStockTakesTheLastFigureOfEachMember() {
        assertFigure(5, "tablettes-en-place", "year", "2026");
        assertFigure(6, "tablettes-en-place", "month", "2026-09");
    }

    @Test
    void aBreakdownNamesTheWordsOfTheSheet() {
        String csv = office.text("/api/v1/indicators/camping-cars-nuitees/series.csv"
                + "?grain=month&from=2026-07-01&to=2026-07-01&by=place&lang=fr");
        assertTrue(csv.contains("Sorde-l’Abbaye") && csv.contains("Peyrehorade"), csv);
    }

    /** A month that is not over says less than that of the year before: beside it a fall would be no fall. */
    @Test
    void monthsOfTheRunningYearAreComparedOnlyWhenTheyAreOver() {
        JsonNode year = office.json(
                        "/indicators/tablettes-consultations/year-over-year?year=2026&base=previous&grain=year")
                .get("rows")
                .get(0);
        assertEquals("2025-01-01/2025-10-31", year.get("base_period").asText(), year::toString);
        assertEquals(190, year.get("value").asDouble(), year::toString);
        assertEquals(100, year.get("base_value").asDouble(), year::toString);
    }

    @Test
    void anExplanationNamesTheRowsAndAStatementThatGivesTheFigureAgain() throws SQLException {
        JsonNode explained = office.json("/indicators/camping-cars-note/explain?period=2026-07");
        assertEquals(2, explained.get("rows").asInt(), explained::toString);
        assertEquals(3.5, office.number(explained.get("sql").asText()));
    }
}
