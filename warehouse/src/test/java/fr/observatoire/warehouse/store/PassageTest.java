package fr.observatoire.warehouse.store;

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
}
