package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stocks go on from sheet to sheet, and nothing is told of what nobody counted. */
class GuideStocksTest extends StoreTest {

    @BeforeEach
    void load() {
        TestRun run = run("run-1");
        TestFile old = run.file("guides", "guide-stock", "stock-guides-2025.csv");
        moved(old, "2025-11-30", "carte", "distributed", 40, 300);
        moved(old, "2025-12-31", "carte", "distributed", 30, 300);
        moved(old, "2025-12-31", "carte", "inventory", 400, 300);
        moved(old, "2024-06-30", "ancien", "inventory", 5, 100);
        TestFile now = run.file("guides", "guide-stock", "stock-guides-2026.csv");
        moved(now, "2026-02-28", "carte", "distributed", 50, null);
        moved(now, "2026-06-30", "carte", "received", 1000, 300);
        moved(now, "2026-07-31", "carte", "distributed", 1100, 300);
        moved(now, "2026-03-31", "neuf", "received", 500, 100);
        moved(now, "2026-03-31", "velo", "inventory", 20, null);
        moved(now, "2026-04-30", "velo", "distributed", 25, null);
        run.load(CATALOG);
    }

    private static void moved(TestFile file, String day, String guide, String movement, double copies, Integer least) {
        file.record(day + guide + movement, LocalDate.parse(day))
                .member("guide_stock", guide, movement, "quantity", copies, null)
                .member("guide_stock", guide, movement, "alert_threshold", least == null ? null : (double) least, null);
    }

    private List<String> stocks(String today) {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            return reader.guideStocks(OFFICE, LocalDate.parse(today)).stream()
                    .map(each -> each.guide() + " " + each.left() + "/" + each.threshold() + " " + each.asOf() + " "
                            + each.state())
                    .toList();
        }
    }

    @Test
    @DisplayName("A guide under its threshold is not ordered again, or one that is not is")
    void theCountOfDecemberStandsForTheNextYear() {
        assertEquals(
                List.of(
                        "carte 250/300 2026-07-31 LOW",
                        "neuf null/100 2026-03-31 UNKNOWN",
                        "velo -5/null 2026-04-30 IMPOSSIBLE"),
                stocks("2026-11-30"));
    }

    @Test
    @DisplayName("In April the stock is that of November, or a guide that is no longer printed is to be ordered")
    void aDayKnowsNothingOfLaterMovements() {
        assertEquals(
                List.of(
                        "carte 350/300 2026-02-28 ENOUGH",
                        "neuf null/100 2026-03-31 UNKNOWN",
                        "velo -5/null 2026-04-30 IMPOSSIBLE"),
                stocks("2026-04-30"));
        assertEquals(List.of("ancien 5/100 2024-06-30 LOW"), stocks("2024-12-31"));
    }
}
