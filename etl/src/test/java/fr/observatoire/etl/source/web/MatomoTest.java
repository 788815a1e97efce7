package fr.observatoire.etl.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void aScheduledReportIsAnotherFile() throws IOException {
        ReadFixture file = read("matomo-scheduled-report.csv");
        assertEquals(List.of("header"), file.refusals());
    }

    private static ReadFixture read(String name) throws IOException {
        return ReadFixture.resource(new Web(), Web.MATOMO, name);
    }
}
