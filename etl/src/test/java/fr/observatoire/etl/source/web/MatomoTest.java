package fr.observatoire.etl.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatomoTest {

    @Test
    void daysGiveSessionsAndTheirOwnVisitors() throws IOException {
        ReadFixture file = read("matomo-days-technical.csv");
        assertEquals(
                List.of(
                        "2018-01-01 site matomo sessions 101",
                        "2018-01-02 site matomo sessions 0",
                        "2018-01-03 site matomo sessions 1204"),
                file.figures("web_day"));
        assertEquals(
                List.of(
                        "day 2018-01-01 2018-01-01 site matomo visitors 90",
                        "day 2018-01-02 2018-01-02 site matomo visitors 0",
                        "day 2018-01-03 2018-01-03 site matomo visitors 1080"),
                file.figures("web_period"));
        assertTrue(file.conserves());
    }

    @Test
    void weeksAndMonthsGiveVisitorsOfTheirPeriodAndNoSessions() throws IOException {
        ReadFixture weeks = read("matomo-weeks-technical.csv");
        assertEquals(List.of(), weeks.figures("web_day"));
        assertEquals(
                List.of(
                        "week 2018-01-01 2018-01-07 site matomo visitors 500",
                        "week 2018-01-08 2018-01-14 site matomo visitors 610"),
                weeks.figures("web_period"));
        assertEquals(
                List.of(
                        "month 2018-01-01 2018-01-31 site matomo visitors 7020",
                        "month 2018-02-01 2018-02-28 site matomo visitors 6001"),
                read("matomo-mois-francais.csv").figures("web_period"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matomo-tage-deutsch.csv", "matomo-days-english.csv"})
    void theLanguageOfTheHeaderSaysWhatACommaMeans(String name) throws IOException {
        assertEquals(List.of("2018-01-01 site matomo sessions 1204"), read(name).figures("web_day"));
    }

    @Test
    void anEmptyExportIsRefusedWithoutARecord() throws IOException {
        ReadFixture file = read("matomo-no-data.csv");
        assertFalse(file.result().accepted());
        assertEquals(List.of("empty"), file.refusals());
        assertEquals(0, file.result().read());
    }

    @Test
    void aDayThatDoesNotExistIsRefusedAlone() throws IOException {
        ReadFixture file = read("matomo-bad-days.csv");
        assertTrue(file.result().accepted());
        assertEquals(1, file.result().refused());
        assertEquals(31, file.figures("web_day").size());
        assertTrue(file.conserves());
    }

    @Test
    void aScheduledReportWithoutAPeriodInItsNameSaysWhereToPutOne() throws IOException {
        ReadFixture file = read("matomo-scheduled-report.csv");
        assertEquals(List.of("period"), file.refusals());
        assertTrue(file.result().refusal().text().typed().contains("nom du fichier"));
    }

    @ParameterizedTest
    @CsvSource({
        "rapport-2018-01.csv, month 2018-01-01 2018-01-31",
        "Rapport mensuel janvier 2018.csv, month 2018-01-01 2018-01-31",
        "Rapport du 2018-01-01 au 2018-01-07.csv, week 2018-01-01 2018-01-07",
        "Bericht März 2018.csv, month 2018-03-01 2018-03-31",
        "report-2018.csv, year 2018-01-01 2018-12-31"
    })
    void aScheduledReportIsOfThePeriodInItsName(String name, String period, @TempDir Path folder) throws IOException {
        Path report = folder.resolve(name);
        Files.copy(Path.of("src/test/resources/web/matomo-scheduled-tables.csv"), report);
        ReadFixture file = ReadFixture.file(new Web(), Web.MATOMO, report);
        assertEquals(List.of(period + " site matomo visitors 1027"), file.figures("web_period"));
        assertEquals(List.of(), file.figures("web_day"));
        assertTrue(file.conserves());
    }

    /** Exported by hand for one month, the overview is a header and one row, and its month stands in its name only. */
    @Test
    void theOverviewOfOnePeriodIsOfThatInItsName(@TempDir Path folder) throws IOException {
        String row = "nb_uniq_visitors,nb_users,nb_visits,bounce_rate\n1027,0,1341,27%";
        ReadFixture file = ReadFixture.file(
                new Web(),
                Web.MATOMO,
                Files.writeString(folder.resolve("Export _ Main metrics _ January 2018.csv"), row));
        assertEquals(List.of("month 2018-01-01 2018-01-31 site matomo visitors 1027"), file.figures("web_period"));
        ReadFixture undated =
                ReadFixture.file(new Web(), Web.MATOMO, Files.writeString(folder.resolve("matomo.csv"), row));
        assertEquals(List.of("period"), undated.refusals());
    }

    /** A day with one referrer only would look like a day of the site. */
    @ParameterizedTest
    @ValueSource(strings = {"date,label,nb_uniq_visitors,nb_visits", "Libellé,Visiteurs uniques,Visites,Actions"})
    void aReportByReferrerOrCountryIsNotTheSite(String header, @TempDir Path folder) throws IOException {
        ReadFixture file = ReadFixture.file(
                new Web(),
                Web.MATOMO,
                Files.writeString(folder.resolve("matomo.csv"), header + "\n2018-01-01,Direct,5,9"));
        assertEquals(List.of("divided"), file.refusals());
        assertTrue(file.result().refusal().text().typed().contains("Résumé des visites"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No data available", "Keine Daten verfügbar", "Aucune donnée disponible"})
    void anEmptyExportOfAnyLanguageDeletesNothing(String text, @TempDir Path folder) throws IOException {
        Path export = Files.writeString(folder.resolve("matomo.csv"), text);
        assertEquals(
                List.of("empty"),
                ReadFixture.file(new Web(), Web.MATOMO, export).refusals());
    }

    @Test
    void aWeekDoesNotAddItsVisitsToThoseOfItsDays() throws IOException {
        assertEquals(List.of("review"), read("matomo-weeks-technical.csv").warnings());
    }

    private static ReadFixture read(String name) throws IOException {
        return ReadFixture.resource(new Web(), Web.MATOMO, name);
    }
}
