package fr.observatoire.etl.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoogleAnalytics4Test {

    @Test
    void everyTableByDayCountsFromTheStartOfItsOwnRange() throws IOException {
        ReadFixture file = read("ga4-snapshot.csv");
        assertEquals(
                List.of("2024-01-02 site ga4 sessions 15", "2024-02-29 site ga4 sessions 18"), file.figures("web_day"));
        assertEquals(
                List.of(
                        "day 2024-01-01 2024-01-01 site ga4 visitors 0",
                        "day 2024-01-02 2024-01-02 site ga4 visitors 12",
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

    /** Sessions by channel are parts of the day; all users and the active ones are two counts: neither is taken. */
    @Test
    void aFrenchExplorationKeepsItsDaysAndPassesOverTheirParts() throws IOException {
        ReadFixture file = read("ga4-exploration-francais.csv");
        assertEquals(
                List.of(
                        "day 2024-01-01 2024-01-01 site ga4 visitors 12",
                        "day 2024-01-02 2024-01-02 site ga4 visitors 13",
                        "month 2024-02-01 2024-02-29 site ga4 visitors 400"),
                file.figures("web_period"));
        assertEquals(
                List.of("2024-01-01 site ga4 sessions 15", "2024-01-02 site ga4 sessions 16"), file.figures("web_day"));
        assertEquals(List.of("passed_over"), file.warnings());
        assertTrue(file.conserves());
    }

    @Test
    void aReportWithoutATableByDayIsRefused() throws IOException {
        assertEquals(List.of("header"), read("ga4-no-table.csv").refusals());
    }

    private static ReadFixture read(String name) throws IOException {
        return ReadFixture.resource(new Web(), Web.GA4, name);
    }
}
