package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
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
