package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a hotel paid is known by nobody, and a quarter that lodgings have not declared is no quarter without guests. */
class TouristTaxTest extends StoreTest {

    private static final String NIGHTS = "tourist-tax-nights";
    private static final Map<String, String> NAMES = Map.of(
            "40224",
            "Peyrehorade",
            "40118",
            "Habas",
            "40120",
            "Hastingues",
            "40209",
            "Orthevielle",
            "40206",
            "Oeyregave");

    private TestFile sheet;

    private void declares(String quarter, String insee, String lodging, int due, int received, int nights) {
        sheet.record(quarter + insee + lodging, LocalDate.parse(quarter));
        put(insee, "lodging", null, lodging);
        put(insee, "due", (double) due, null);
        put(insee, "received", (double) received, null);
        if (received > 0) {
            put(insee, "nights", (double) nights, null);
            put(insee, "amount", nights * 0.8, null);
        }
    }

    private void put(String insee, String measure, Double value, String text) {
        sheet.member("tourist_tax", insee, NAMES.get(insee), measure, value, text);
    }

    private TestRun begin() {
        TestRun run = run("run-1");
        sheet = run.file("tourist-tax", "declarations", "taxe-de-sejour-2019.csv")
                .exported("2020-02-01");
        return run;
    }

    private String quarters(String by) {
        return series(NIGHTS, Grain.QUARTER, "2019-01-01", "2019-12-31", by);
    }

    @Test
    @DisplayName("A missing declaration makes the total a part, and a commune without any is not reported, never 0")
    void whatWasNotReceivedIsNotZero() {
        TestRun run = begin();
        declares("2019-01-01", "40224", "hotel", 4, 4, 1850);
        declares("2019-01-01", "40118", "campsite", 3, 3, 640);
        declares("2019-04-01", "40224", "hotel", 4, 4, 2100);
        declares("2019-04-01", "40118", "campsite", 3, 0, 0);
        run.load(CATALOG);

        assertEquals(
                """
                2019-Q1 2490.0 normal
                2019-Q2 2100.0 partial
                2019-Q3 null not_reported
                2019-Q4 null not_reported""",
                quarters(null));
        assertEquals(
                """
                2019-Q1 Habas 640.0 normal
                2019-Q1 Peyrehorade 1850.0 normal
                2019-Q2 Habas null not_reported
                2019-Q2 Peyrehorade 2100.0 normal""",
                series(NIGHTS, Grain.QUARTER, "2019-01-01", "2019-06-30", "commune"));
        assertEquals("2019 4590.0 partial", series(NIGHTS, Grain.YEAR, "2019-01-01", "2019-12-31"));
        assertEquals("2019-Q2 7.0 normal", series("tourist-tax-due", Grain.QUARTER, "2019-04-01", "2019-06-30"));
        assertEquals("2019-Q2 4.0 partial", series("tourist-tax-received", Grain.QUARTER, "2019-04-01", "2019-06-30"));
    }

    @Test
    @DisplayName(
            "The only hotel of a commune would be read off its commune, its kind, or what the others leave of the total")
    void aSmallCellIsGroupedWithTheNextOne() {
        TestRun run = begin();
        declares("2019-01-01", "40224", "hotel", 1, 1, 777);
        declares("2019-01-01", "40118", "campsite", 3, 3, 640);
        declares("2019-01-01", "40120", "furnished-rental", 9, 9, 900);
        declares("2019-04-01", "40224", "hotel", 3, 3, 2100);
        run.load(CATALOG);

        assertEquals(
                "2019-Q1 Hastingues 900.0 normal\n2019-Q1 grouped 1417.0 normal",
                series(NIGHTS, Grain.QUARTER, "2019-01-01", "2019-03-31", "commune"));
        assertEquals(
                "2019-Q1 furnished-rental 900.0 normal\n2019-Q1 grouped 1417.0 normal",
                series(NIGHTS, Grain.QUARTER, "2019-01-01", "2019-03-31", "lodging"));
        assertEquals(
                "2019 Hastingues 900.0 partial\n2019 grouped 3517.0 partial",
                series(NIGHTS, Grain.YEAR, "2019-01-01", "2019-12-31", "commune"),
                "the second quarter of its commune alone would say its first; two quarters are no year");
        assertEquals("Communes grouped (statistical secrecy)", label("commune"));
        assertEquals("Grouped (statistical secrecy)", label("lodging"));
    }

    private String label(String by) {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            return reader.labels(OFFICE, by).get("grouped").in("en");
        }
    }

    @Test
    @DisplayName("Of one or two establishments in all nothing comes out; of five communes with one each, their sum")
    void whatCannotBeGroupedIsWithheld() {
        TestRun run = begin();
        NAMES.keySet().forEach(insee -> declares("2019-01-01", insee, "hotel", 1, 1, 100));
        declares("2019-04-01", "40224", "hotel", 2, 2, 777);
        declares("2019-07-01", "40224", "hotel", 2, 2, 777);
        declares("2019-07-01", "40118", "campsite", 3, 0, 0);
        run.load(CATALOG);

        assertEquals(
                """
                2019-Q1 500.0 normal
                2019-Q2 null suppressed
                2019-Q3 null suppressed
                2019-Q4 null not_reported""",
                quarters(null));
        assertEquals(
                "2019-Q1 grouped 500.0 normal", series(NIGHTS, Grain.QUARTER, "2019-01-01", "2019-03-31", "commune"));
        assertEquals(
                "2019 500.0 partial",
                series("tourist-tax-nights", Grain.YEAR, "2019-01-01", "2019-12-31"),
                "the quarters that are kept back are no part of the year, else the rest would say them");
    }

    @Test
    @DisplayName(
            "A payment that comes in October of one year and in December of the next is no change of the year to date")
    void paymentsOfARunningYearAreNotCompared() {
        TestRun run = run("run-1");
        sheet = run.file("tourist-tax", "platform-payments", "plateformes-2019.csv")
                .exported("2020-07-10");
        pays("2018-02-01", 900);
        pays("2018-12-20", 4000);
        pays("2019-02-05", 1000);
        pays("2019-09-30", 5000);
        pays("2020-02-03", 1200);
        run.load(CATALOG);

        assertEquals(22.45, changeOfPayments(2019), 0.01);
        assertNull(changeOfPayments(2020), "on 10 July the year runs");
    }

    private void pays(String day, double amount) {
        sheet.record(day, LocalDate.parse(day));
        sheet.row("tourist_tax", null, null, null, null, null, null, null, null, "platform", null, "airbnb");
        sheet.row("tourist_tax", null, null, null, null, null, null, null, null, "amount", amount, null);
    }

    private Double changeOfPayments(int year) {
        Indicator payments = CATALOG.indicator("tourist-tax-platforms");
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            return new Comparisons(CATALOG.office(OFFICE), payments, reader, LocalDate.of(2020, 7, 10))
                    .yearOverYear(year, Base.previous(), Grain.YEAR, Alignment.DATE)
                    .get(0)
                    .changePercent();
        }
    }

    @Test
    @DisplayName("Sums and differences of all that is shown never single out fewer than three establishments")
    void nothingShownSeparatesWhatIsGrouped() {
        Random random = new Random(40);
        TestRun run = begin();
        List<String> kinds = List.of("hotel", "campsite", "furnished-rental", "marina");
        for (LocalDate quarter = LocalDate.of(2009, 1, 1); quarter.getYear() < 2019; quarter = quarter.plusMonths(3)) {
            for (String insee : NAMES.keySet()) {
                for (String kind : kinds) {
                    if (random.nextInt(3) > 0) {
                        int due = 1 + random.nextInt(7);
                        declares(quarter.toString(), insee, kind, due, random.nextInt(due + 1), random.nextInt(500));
                    }
                }
            }
        }
        run.load(CATALOG);

        String cells = "FROM (SELECT fct.date, fct.received, rpt.nights, rpt.commune, rpt.lodging, withheld,"
                + " rpt.commune = 'grouped' AND rpt.lodging = 'grouped' AS hidden"
                + " FROM fct_tourist_tax AS fct JOIN rpt_tourist_tax AS rpt USING (file_key, line) WHERE fct.received > 0)";
        assertEquals(
                List.of(),
                query("SELECT * " + cells + " WHERE received < 3 AND NOT hidden"),
                "a small cell is in no scope of its own");
        assertEquals(
                List.of(),
                query("SELECT date, sum(received) " + cells
                        + " WHERE hidden AND NOT withheld GROUP BY date HAVING sum(received) < 3"),
                "what is shown together is of three or more");
        assertEquals(
                List.of(),
                query("SELECT * " + cells + " WHERE withheld AND nights IS NOT NULL"),
                "what is withheld is in no sum");
    }
}
