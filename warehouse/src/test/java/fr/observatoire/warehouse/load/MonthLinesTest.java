package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Catalog;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A line of a table with the months across holds several records, of which each wins or loses for itself. */
class MonthLinesTest extends StoreTest {

    private static final Catalog WHOLE = Catalog.withSample(null);

    private LoadReport load(String name, String exported, Object... months) {
        TestRun run = run(name + exported);
        TestFile file = run.file("footfall", "monthly-figures", name + ".csv").exported(exported);
        for (int i = 0; i < months.length; i += 2) {
            LocalDate month = LocalDate.parse(months[i] + "-01");
            file.fromLine(2)
                    .record(month + "|visitors-on-site", month)
                    .member("monthly", "visitors-on-site", null, "value", (Double) months[i + 1], null);
        }
        return run.load(WHOLE);
    }

    private List<String> months() {
        return query("SELECT left(date::VARCHAR, 7), value FROM rpt_monthly ORDER BY ALL");
    }

    @Test
    @DisplayName("A month that another export rules takes no other month of its line away")
    void theOtherMonthsOfTheLineCount() {
        load("a", "2020-02-01", "2018-01", 10.0, "2018-02", 20.0);
        load("b", "2020-01-01", "2018-01", 99.0, "2018-03", 30.0);

        assertEquals(List.of("2018-01 10.0", "2018-02 20.0", "2018-03 30.0"), months());
    }

    @Test
    @DisplayName("A month that counts again brings no other month of its line a second time")
    void noMonthIsCountedTwice() {
        load("a", "2020-01-01", "2018-01", 10.0, "2018-02", 20.0);
        load("b", "2020-02-01", "2018-01", 99.0, "2018-03", 30.0, "2018-04", 40.0);
        assertEquals(List.of("2018-01 99.0", "2018-02 20.0", "2018-03 30.0", "2018-04 40.0"), months());

        load("b", "2020-03-01", "2018-03", 30.0, "2018-04", 41.0);
        assertEquals(List.of("2018-01 10.0", "2018-02 20.0", "2018-03 30.0", "2018-04 41.0"), months());
    }
}
