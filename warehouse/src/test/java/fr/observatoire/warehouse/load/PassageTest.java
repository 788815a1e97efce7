package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passages of people counters have a fact of their own. */
class PassageTest extends StoreTest {

    @Test
    void passagesNeverCountAsVisitors() {
        TestRun run = run("run-1");
        run.file("counters", "passages", "comptage.csv")
                .day("2021-07-01")
                .member("passage", "100041", "in", "passages", 3.5, null)
                .record("100041|out", LocalDate.of(2021, 7, 1))
                .member("passage", "100041", "out", "passages", 0.0, null);
        run.load(CATALOG);

        assertEquals(
                List.of("2021-07-01 100041 in 3.5", "2021-07-01 100041 out 0.0"),
                query("SELECT date, counter, direction, passages FROM rpt_passage ORDER BY direction"));
        assertEquals(List.of("0"), query("SELECT count(*) FROM rpt_visit"));
    }

    /** Noted on the spot, then exported: the same walkers would count twice. */
    @Test
    void whatWasNotedOfACounterAndDayGivesWayToItsExport() {
        TestRun run = run("run-1");
        run.file("counters", "manual-passages", "releve-compteurs.csv")
                .day("2021-07-01")
                .member("passage", "100041", "deux-sens", "passages", 7.0, null)
                .day("2021-07-02")
                .member("passage", "100041", "deux-sens", "passages", 8.0, null);
        run.file("counters", "passages", "comptage.csv")
                .record("100041|in|10", LocalDate.of(2021, 7, 1))
                .member("passage", "100041", "in", "passages", 3.0, null)
                .record("100041|in|11", LocalDate.of(2021, 7, 1))
                .member("passage", "100041", "in", "passages", 4.0, null);
        run.load(CATALOG);

        assertEquals(
                List.of("2021-07-01 3.0", "2021-07-01 4.0", "2021-07-02 8.0"),
                query("SELECT date, passages FROM rpt_passage ORDER BY ALL"));
    }

    @Test
    @DisplayName("An export by day and one by hour of one counter add up, or a day without its total is lost")
    void theTotalOfADayStandsAndItsHoursDoNotAddUp() {
        TestRun run = run("run-1");
        TestFile hours = run.file("counters", "passages", "comptage-heures.csv");
        interval(hours, "7|in|10", "2021-07-01", "7", "part", 3);
        interval(hours, "7|in|11", "2021-07-01", "7", "part", 4);
        interval(hours, "7|in|12", "2021-07-02", "7", "part", 5);
        interval(run.file("counters", "passages", "comptage-jours.csv"), "7|in|day", "2021-07-01", "7", "day", 8);
        interval(run.file("counters", "passages", "sans-compteur.csv"), "in|in|day", "2021-07-01", "in", "day", 8);
        run.load(CATALOG);

        assertEquals(
                List.of("2021-07-01 7 8.0", "2021-07-02 7 5.0"),
                query("SELECT date, counter, passages FROM rpt_passage ORDER BY ALL"));
        assertEquals(List.of("hours_beside_days 2021-07-01"), query("SELECT code, date_from FROM fct_warning"));
    }

    private static void interval(TestFile file, String key, String date, String counter, String kind, double passages) {
        LocalDate day = LocalDate.parse(date);
        file.record(key, day)
                .row("passage", day, null, null, null, counter, counter, "in", kind, "passages", passages, null);
    }

    @Test
    @DisplayName("A month of a counter is counted beside its days")
    void aMonthOfACounterStandsWhereNoneOfItsDaysIsCounted() {
        TestRun run = run("run-1");
        run.file("counters", "monthly-passages", "releve-compteurs.csv")
                .day("2021-07-01")
                .member("passage_month", "7", "in", "passages", 300.0, null)
                .day("2021-08-01")
                .member("passage_month", "7", "in", "passages", 400.0, null);
        interval(run.file("counters", "passages", "comptage.csv"), "7|in|day", "2021-07-14", "7", "day", 8);
        run.load(CATALOG);

        assertEquals(List.of("2021-08-01 400.0"), query("SELECT date, passages FROM rpt_passage_month ORDER BY ALL"));
    }

    @Test
    @DisplayName("A day of the log and of a table of days and visitors is counted twice, or a day of the table is lost")
    void aTableOfDaysGivesWayToTheLog() {
        TestRun run = run("run-1");
        run.file("footfall", "daily-visitors", "frequentation.csv")
                .day("2021-07-01")
                .visits("unknown", 12)
                .day("2021-07-02")
                .visits("unknown", 13);
        run.file("footfall", "office-log", "journal.csv")
                .day("2021-07-01")
                .visits("FR-40", 10)
                .visits("FR-64", 1);
        run.load(CATALOG);

        assertEquals(
                List.of("2021-07-01 FR-40 10", "2021-07-01 FR-64 1", "2021-07-02 unknown 13"),
                query("SELECT date, origin, visitors FROM rpt_visit ORDER BY ALL"));
        assertEquals(List.of("table_unlike_log"), query("SELECT code FROM fct_warning"));
    }

    @Test
    void whatWasNotedOfASeriesAndMonthGivesWayToItsExport() {
        TestRun run = run("run-1");
        context(run.file("insee", "manual-series", "releve-series.csv"), "2021-07-01", 7.0);
        context(run.file("insee", "bdm-series", "valeurs.csv"), "2021-07-01", 9.0);
        context(run.file("insee", "manual-series", "releve-series-aout.csv"), "2021-08-01", 8.0);
        run.load(CATALOG);

        assertEquals(
                List.of("2021-07-01 9.0", "2021-08-01 8.0"), query("SELECT date, value FROM rpt_context ORDER BY ALL"));
    }

    private static void context(TestFile file, String month, double value) {
        LocalDate first = LocalDate.parse(month);
        file.day(first)
                .row(
                        "context",
                        first.plusMonths(1).minusDays(1),
                        null,
                        null,
                        null,
                        "010598413",
                        "Nuitées",
                        "A",
                        "month",
                        "value",
                        value,
                        null);
    }
}
