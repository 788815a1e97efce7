package fr.observatoire.etl.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleAnalytics4Test {

    @TempDir
    Path folder;

    @Test
    void everyTableByDayCountsFromTheStartOfItsOwnRange() throws IOException {
        ReadFixture file = read("ga4-snapshot.csv");
        assertEquals(
                List.of("2024-01-02 site ga4 sessions 15", "2024-02-29 site ga4 sessions 18"), file.figures("web_day"));
        assertEquals(
                List.of(
                        "day 2024-01-01 2024-01-01 site ga4 visitors 0",
                        "day 2024-01-02 2024-01-02 site ga4 visitors 12",
                        "day 2024-01-31 2024-01-31 site ga4 visitors 13",
                        "day 2024-02-29 2024-02-29 site ga4 visitors 14"),
                file.figures("web_period"));
        assertTrue(file.conserves());
    }

    @Test
    void anExplorationsGrandTotalIsTheDistinctCountOfItsYear() throws IOException {
        ReadFixture file = read("ga4-exploration.csv");
        assertEquals(
                List.of(
                        "year 2024-01-01 2024-12-31 site ga4 visitors 512",
                        "day 2024-01-01 2024-01-01 site ga4 visitors 12",
                        "day 2024-01-02 2024-01-02 site ga4 visitors 13"),
                file.figures("web_period"));
        assertEquals(3, file.figures("web_day").size());
    }

    @Test
    void tablesThatContradictEachOtherAreNotAddedUp() throws IOException {
        ReadFixture file = read("ga4-twice.csv");
        assertEquals(List.of("primaryKey"), file.refusals());
        assertEquals(1, file.result().duplicates());
        assertEquals(3, file.figures("web_day").size());
        assertTrue(file.conserves());
    }

    /** Sessions by channel are parts of the day; all users and the active ones are two counts: neither is loaded. */
    @Test
    void aFrenchExplorationKeepsItsDaysAndPassesOverTheirParts() throws IOException {
        ReadFixture file = read("ga4-exploration-francais.csv");
        assertEquals(
                List.of(
                        "day 2024-01-01 2024-01-01 site ga4 visitors 12",
                        "day 2024-01-02 2024-01-02 site ga4 visitors 13",
                        "day 2024-01-03 2024-01-03 site ga4 visitors 11",
                        "day 2024-01-04 2024-01-04 site ga4 visitors 10",
                        "month 2024-02-01 2024-02-29 site ga4 visitors 400"),
                file.figures("web_period"));
        assertEquals(
                List.of(
                        "2024-01-01 site ga4 sessions 15",
                        "2024-01-02 site ga4 sessions 16",
                        "2024-01-03 site ga4 sessions 17",
                        "2024-01-04 site ga4 sessions 12"),
                file.figures("web_day"));
        assertEquals(List.of("passed_over"), file.warnings());
        assertTrue(file.conserves());
    }

    @Test
    void aReportWithoutATableByDayIsRefused() throws IOException {
        assertEquals(List.of("header"), read("ga4-no-table.csv").refusals());
    }

    /** Otherwise a damaged number of days would be one day less, and nobody would know. */
    @Test
    void aDayOutsideTheRangeOfItsTableIsRefusedAndAPartOfAMonthNamed() throws IOException {
        Path report = Files.writeString(
                folder.resolve("ga4.csv"),
                """
                # Start date: 20240101
                # End date: 20240215
                Nth day,Active users,Sessions
                0000,12,15
                0046,13,16

                # Start date: 20240101
                # End date: 20240215
                Nth month,Active users
                0000,400
                0001,180
                """);
        ReadFixture file = ReadFixture.file(new Web(), Web.GA4, report);
        assertEquals(List.of("type"), file.refusals().stream().distinct().toList());
        Text refused = file.result().messages().get(0).text();
        assertTrue(refused.typed().startsWith("« 0046 hors de la période du tableau », attendu"), refused.typed());
        assertTrue(refused.en().startsWith("“0046 outside the period of the table”, expected"), refused.en());
        assertEquals(
                List.of(
                        "day 2024-01-01 2024-01-01 site ga4 visitors 12",
                        "month 2024-01-01 2024-01-31 site ga4 visitors 400"),
                file.figures("web_period"));
        assertEquals(List.of("passed_over"), file.warnings());
        assertTrue(file.conserves());
    }

    /** A single channel: each day is there once, but with only a part of the sessions of the site. */
    @Test
    void aTableOfASingleChannelIsNotTheSite() throws IOException {
        Path report = Files.writeString(
                folder.resolve("ga4.csv"),
                """
                # Start date: 20240101
                # End date: 20240131
                Nth day,Session channel group,Sessions
                0000,Direct,15
                0001,Direct,16

                # Start date: 20240101
                # End date: 20240131
                Nth day,Active users,Revenue
                0000,12,1.5
                0001,13,0
                """);
        ReadFixture file = ReadFixture.file(new Web(), Web.GA4, report);
        assertEquals(List.of(), file.figures("web_day"));
        assertEquals(2, file.figures("web_period").size());
        assertEquals(List.of("passed_over"), file.warnings());
    }

    /** A single comparison counts only a part of the site, and only its name says so: it is read with a warning. */
    @ParameterizedTest
    @CsvSource({
        "Mobile traffic, 1",
        "Trafic sur mobile, 1",
        "Country exactly matches France, 1",
        "All Users, 0",
        "Traffic acquisition: Session primary channel group, 0",
        "Acquisition de trafic, 0"
    })
    void aTableNamedAsAComparisonIsAskedAbout(String name, int warnings) throws IOException {
        Path report = Files.writeString(
                folder.resolve("ga4.csv"),
                """
                # Property: Web traffic
                # %s
                # Start date: 20240101
                # End date: 20240131
                Nth day,Active users,Sessions
                0000,12,15
                0001,13,16
                """
                        .formatted(name));
        ReadFixture file = ReadFixture.file(new Web(), Web.GA4, report);
        assertEquals(2, file.figures("web_day").size());
        assertEquals(warnings, file.warnings().size());
    }

    private static ReadFixture read(String name) throws IOException {
        return ReadFixture.resource(new Web(), Web.GA4, name);
    }
}
