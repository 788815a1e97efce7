package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One counter on a path all the time, one from 2021 to 2023, and one that stood there for the summer of 2022 only. */
class ComparedCountersTest extends StoreTest {

    private static final LocalDate LATER = LocalDate.of(2026, 11, 30);
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 30);

    @BeforeEach
    void load() {
        TestRun run = run("run-1");
        TestFile file = run.file("counters", "passages", "comptage.csv");
        passages(file, "gave", "2020-01-01", "2025-12-31");
        passages(file, "lac", "2021-01-01", "2023-12-31");
        passages(file, "fete", "2022-07-01", "2022-08-31");
        run.load(CATALOG);
    }

    private static void passages(TestFile file, String counter, String from, String to) {
        TestRun.days(from, to).forEach(day -> file.record(day + counter, day)
                .member("passage", counter, "in", "passages", 2.0, null));
    }

    private String compared(int year, Grain grain, String period, LocalDate today) {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            YearOverYearRow row = new Comparisons(CATALOG.office(OFFICE), CATALOG.indicator("passages"), reader, today)
                    .yearOverYear(year, Base.previous(), grain, Alignment.DATE).stream()
                            .filter(each -> each.period().code().equals(period))
                            .findFirst()
                            .orElseThrow();
            return row.comparability().code() + " "
                    + row.reasons().stream()
                            .filter(code -> code.startsWith("break"))
                            .toList();
        }
    }

    @Test
    @DisplayName("A second counter looks like twice as many walkers")
    void aNewCounterIsABreak() {
        assertEquals("not_comparable [break_counters]", compared(2021, Grain.YEAR, "2021", LATER));
        assertEquals("not_comparable [break_counters]", compared(2021, Grain.MONTH, "2021-08", LATER));
        assertEquals("adjusted []", compared(2023, Grain.YEAR, "2023", APRIL), "the same two in both springs");
    }

    @Test
    @DisplayName("A counter that was taken away looks like half of the walkers gone, also before a year is over")
    void aCounterThatIsGoneIsABreak() {
        assertEquals("not_comparable [break_counters]", compared(2024, Grain.MONTH, "2024-02", LATER));
        assertEquals(
                "not_comparable [break_counters]", compared(2024, Grain.MONTH, "2024-02", LocalDate.of(2024, 4, 30)));
        assertEquals("comparable []", compared(2025, Grain.YEAR, "2025", LATER));
    }

    @Test
    @DisplayName("The counter of one summer looks like a summer that everybody came")
    void theCounterOfOneSummerIsABreakOnBothSides() {
        assertEquals("not_comparable [break_counters]", compared(2022, Grain.MONTH, "2022-07", LATER));
        assertEquals("not_comparable [break_counters]", compared(2023, Grain.MONTH, "2023-07", LATER));
    }

    @Test
    @DisplayName("No method for crises compares other counters either")
    void noMethodComparesOtherCounters() {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            Comparisons comparisons =
                    new Comparisons(CATALOG.office(OFFICE), CATALOG.indicator("passages"), reader, LATER);
            comparisons
                    .covidAdjusted(2021, Base.previous())
                    .forEach(method -> assertEquals("break_counters", method.reason(), method.method()));
        }
    }

    @Test
    @DisplayName("The chart of the years shows a jump and does not say why")
    void whatCameAndWentIsTold() {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            List<Break> told = reader.breaks(OFFICE).stream()
                    .filter(each -> each.kind() == Break.Kind.COUNTERS)
                    .toList();
            assertEquals(
                    List.of(
                            "2021-01-01 compteur de plus, « lac »",
                            "2022-07-01 compteur de plus, « fete »",
                            "2022-09-01 compteur de moins, « fete »",
                            "2024-01-01 compteur de moins, « lac »"),
                    told.stream()
                            .map(each -> each.date() + " " + each.text().typed())
                            .toList());
            assertEquals(
                    List.of(),
                    reader.breaks(OFFICE, CATALOG.indicator("sales")).stream()
                            .filter(told::contains)
                            .toList());
        }
    }
}
