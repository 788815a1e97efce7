package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.read.Explanation;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the office declares of a figure that its rows give too. Left aside without a word, the year has no figure. */
class DeclaredBesideRowsTest extends StoreTest {

    private static final String VISITORS = "visitors-on-site";

    @BeforeEach
    void loadALogOf2019AndTheYearlySheets() {
        TestRun run = run("declared");
        TestFile log = run.officeLog("journal-2019.csv").exported("2020-01-05");
        TestRun.days("2019-01-01", "2019-12-31")
                .forEach(day -> log.day(day).opening(1, null).visits("FR-64", 2));
        TestFile sheet = run.file("declared", "annual-statement", "releve-annuel.csv");
        declare(sheet, 2017, VISITORS, 8480, null);
        declare(sheet, 2018, VISITORS, 8640, "normal");
        declare(sheet, 2019, VISITORS, 999, "normal");
        declare(sheet, 2019, "opening-days", 365, "normal");
        run.load(CATALOG);
    }

    private static void declare(TestFile sheet, int year, String indicator, double value, String status) {
        sheet.record(year + "|" + indicator, LocalDate.of(year, 1, 1))
                .member("declared", indicator, null, "value", value, null);
        if (status != null) {
            sheet.member("declared", indicator, null, "status", null, status);
        }
    }

    @DisplayName("The declared figure stands for a year that no row covers; where rows do, they stand")
    @Test
    void standsWhereNoRowCoversTheYear() {
        assertEquals(
                "2017 8480.0 normal\n2018 8640.0 normal\n2019 730.0 normal",
                series(VISITORS, Grain.YEAR, "2017-01-01", "2019-12-31"));
        assertEquals(
                "2018-12 null not_reported\n2019-01 62.0 normal",
                series(VISITORS, Grain.MONTH, "2018-12-01", "2019-01-31"),
                "a year declared is spread over no months");
    }

    @DisplayName("A declared figure beside rows that say otherwise is a contradiction with both figures")
    @Test
    void differsFromTheRows() {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            List<Contradiction> found = reader.contradictions(OFFICE);
            assertEquals(1, found.size(), "the opening days agree");
            Contradiction one = found.get(0);
            assertEquals(
                    "declared visitors-on-site 2019 999.0 730.0",
                    String.join(
                            " ",
                            one.kind().code(),
                            one.indicator(),
                            String.valueOf(one.year()),
                            String.valueOf(one.stated()),
                            String.valueOf(one.computed())));
            assertTrue(
                    one.note().typed().endsWith("le chiffre est celui des lignes."),
                    one.note().typed());
        }
    }

    @DisplayName("The explanation of such a figure names the sheet and its line, and its statement gives the figure")
    @Test
    void isExplained() {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            Explanation explained =
                    reader.explain(OFFICE, VISITORS, Period.containing(Grain.YEAR, LocalDate.of(2018, 1, 1)));
            assertEquals("releve-annuel.csv", explained.files().get(0).path());
            assertEquals(List.of("8640.0"), query(explained.sql()));
        }
    }
}
