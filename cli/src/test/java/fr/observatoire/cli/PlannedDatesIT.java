package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A programme stands in the sheet before it has come: dates that nobody can know of yet would be growth on one side. */
class PlannedDatesIT {

    private static final LocalDate LOADED = LocalDate.of(2021, 11, 10);

    private static final String SHEETS =
            """
            date;evenement;programme;commune;visiteurs
            05/03/2020;Veillée;GPDL;Labatut;20
            08/11/2020;Veillée;GPDL;Labatut;20
            15/11/2020;Veillée;GPDL;Labatut;20
            28/11/2020;Veillée;GPDL;Labatut;20
            04/12/2020;Veillée;GPDL;Labatut;20
            06/03/2021;Veillée;GPDL;Labatut;22
            12/11/2021;Veillée;GPDL;Labatut;
            13/11/2021;Veillée;GPDL;Labatut;
            30/11/2021;Veillée;GPDL;Labatut;
            11/12/2021;Veillée;GPDL;Labatut;
            """;

    private static JsonNode row(ServedOffice office, String grain, int period) {
        return office.json("/indicators/gpdl-dates/year-over-year?year=2021&base=previous&grain=" + grain)
                .get("rows")
                .get(period);
    }

    private static void assertRow(String base, double value, double baseValue, JsonNode row) {
        assertEquals(base, row.get("base_period").asText(), row::toString);
        assertEquals(value, row.get("value").asDouble(), row::toString);
        assertEquals(baseValue, row.get("base_value").asDouble(), row::toString);
    }

    private static double result(ServedOffice office) {
        for (JsonNode row : office.json("/attainment?year=2021").get("rows")) {
            if (row.get("indicator").asText().equals("gpdl-dates")) {
                return row.get("result").asDouble();
            }
        }
        throw new AssertionError("no gpdl-dates");
    }

    /** Of two weeks that were not loaded nothing is known, whatever is planned in them. */
    @Test
    void datesAfterTheLastLoadAreOnNoSide(@TempDir Path folder) throws IOException, SQLException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.createDirectories(input.resolve("events"));
        Files.writeString(input.resolve("events").resolve("animations-2021-11-10.csv"), "\uFEFF" + SHEETS);
        try (ServedOffice loaded = new ServedOffice(folder.resolve("home"), LOADED)) {
            loaded.load(input);
            loaded.serve();
            assertRow("2020-01-01/2020-11-10", 1, 2, row(loaded, "year", 0));
            assertRow("2020-11-01/2020-11-10", 0, 1, row(loaded, "month", 10));
            assertEquals(
                    "not_comparable",
                    row(loaded, "month", 11).get("comparability").asText());
            assertEquals(1, result(loaded), "four evenings to come reach no target yet");
            assertEquals(
                    1,
                    loaded.json("/indicators/gpdl-dates/pace?year=2021")
                            .get("to_date")
                            .asDouble());
        }
        Files.delete(folder.resolve("home").resolve("star.duckdb"));
        try (ServedOffice later = new ServedOffice(folder.resolve("home"), LOADED.plusDays(17))) {
            later.serve();
            assertRow("2020-01-01/2020-11-10", 1, 2, row(later, "year", 0));
            assertRow("2020-11-01/2020-11-10", 0, 1, row(later, "month", 10));
            assertEquals(1, result(later), "two evenings were planned for the weeks that were not loaded");
        }
    }
}
