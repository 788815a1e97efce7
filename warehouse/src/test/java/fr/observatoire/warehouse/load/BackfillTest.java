package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A period of a known file, read again. */
class BackfillTest extends StoreTest {

    private static final String VISITS =
            "SELECT date, visitors, path FROM rpt_visit JOIN dim_file USING (file_key) ORDER BY date";

    private TestFile first(TestRun run) {
        return run.officeLog("a.csv")
                .day("2020-01-01")
                .visits("FR-40", 1)
                .day("2020-01-02")
                .visits("FR-40", 2)
                .refusal("2020-01-03", "visiteurs_40", "type", "trois");
    }

    @Test
    void whatWasRefusedAndNowReadsIsAddedAndClosesItsRefusal() {
        TestRun run = run("run-1");
        TestFile file = first(run);
        run.load(CATALOG);

        TestRun again = run("run-2").of("2020-01-02", "2020-01-03");
        again.officeLog("a.csv")
                .sameContentAs(file)
                .fromLine(3)
                .day("2020-01-02")
                .visits("FR-40", 2)
                .day("2020-01-03")
                .visits("FR-40", 3);
        LoadReport report = again.load(OTHER_CATALOG);

        assertEquals(List.of("2020-01-01 1 a.csv", "2020-01-02 2 a.csv", "2020-01-03 3 a.csv"), query(VISITS));
        assertEquals(0, report.revisions(), "the figure of 2 January is what it was");
        assertEquals(List.of("true"), query("SELECT closed_by IS NOT NULL FROM fct_refusal"));
        assertEquals(
                List.of("3 1 1 1 null", "2 2 0 0 2020-01-02"),
                query(
                        """
                        SELECT rows_read, rows_loaded, rows_refused, rows_duplicate, read_from
                        FROM dim_file ORDER BY file_key
                        """));
    }

    @Test
    void aFileReadAgainKeepsItsPlaceAmongTheExports() {
        TestRun run = run("run-1");
        TestFile file = first(run);
        run.load(CATALOG);
        TestRun later = run("run-2");
        later.officeLog("b.csv").day("2020-01-02").visits("FR-40", 20);
        later.load(CATALOG);

        TestRun again = run("run-3").of("2020-01-01", "2020-01-02");
        again.officeLog("a.csv")
                .sameContentAs(file)
                .day("2020-01-01")
                .visits("FR-40", 7)
                .day("2020-01-02")
                .visits("FR-40", 2);
        LoadReport report = again.load(CATALOG);

        assertEquals(List.of("2020-01-01 7 a.csv", "2020-01-02 20 b.csv"), query(VISITS));
        assertEquals(List.of("1.0 7.0"), query("SELECT old_value, new_value FROM fct_revision WHERE load_key = 3"));
        assertEquals(1, report.files().get(0).duplicates(), "the later export still rules over 2 January");
    }
}
