package fr.observatoire.warehouse.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.measure.MeasuredPeriod;
import fr.observatoire.warehouse.comparison.measure.MeasuredSeries;
import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.load.TestFile;
import fr.observatoire.warehouse.load.TestRun;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The index a second time, by plain SQL over the star: a year, its months, and the parts of those that are not over. */
class RecoveryIndexOracleTest extends StoreTest {

    private static final LocalDate LAST = LocalDate.of(2021, 8, 20);
    private static final String VISITORS = "visitors-on-site";

    private void loadDays() {
        SplittableRandom random = new SplittableRandom(11);
        TestRun run = run("run-1");
        TestFile log = run.officeLog("journal.csv");
        LocalDate.of(2018, 1, 1)
                .datesUntil(LAST.plusDays(1))
                .forEach(day -> log.day(day.toString()).opening(1, null).visits("FR-40", random.nextInt(1, 60)));
        run.loadAt(Instant.parse("2021-08-23T06:00:00Z"), CATALOG);
    }

    private static Map<String, MeasuredPeriod> index(WarehouseReader reader, Grain grain) {
        Indicator visitors = CATALOG.indicator(VISITORS);
        List<Observation> figures = reader.series(
                new SeriesRequest(OFFICE, VISITORS, grain, LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31), null));
        MeasuredSeries series = new Comparisons(CATALOG.office(OFFICE), visitors, reader, LocalDate.of(2021, 8, 23))
                .recoveryIndex(grain, figures);
        assertEquals(2019, series.referenceYear());
        return series.periods().stream()
                .collect(Collectors.toMap(period -> period.period().code(), Function.identity()));
    }

    @Test
    void theIndexIsTheSumOfDaysOverTheSameDaysOf2019() {
        loadDays();
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            for (Grain grain : List.of(Grain.YEAR, Grain.MONTH)) {
                Map<String, MeasuredPeriod> index = index(reader, grain);
                List<String> rows = query(
                        """
                        SELECT
                            strftime(day.date, '%s') AS period,
                            100.0 * sum(day.visitors) / sum(base.visitors)
                        FROM rpt_visit AS base
                        JOIN (SELECT unnest([2019, 2020, 2021]) AS year) ON true
                        LEFT JOIN rpt_visit AS day
                            ON year(day.date) = year
                            AND month(day.date) = month(base.date)
                            AND day(day.date) = day(base.date)
                        WHERE year(base.date) = 2019
                        AND (year < 2021 OR strftime(base.date, '%%m-%%d') <= '08-20')
                        GROUP BY ALL
                        """
                                .formatted(grain == Grain.YEAR ? "%Y" : "%Y-%m"));
                for (String row : rows) {
                    String period = row.split(" ")[0];
                    if (!period.startsWith("2020")) {
                        assertEquals(
                                Double.parseDouble(row.split(" ")[1]),
                                index.get(period).value(),
                                1e-9,
                                period);
                    }
                }
                assertEquals(grain == Grain.YEAR ? 3 : 32, rows.size());
            }
        }
    }

    /** Leap days of 2020 have no namesake in the query above. */
    @Test
    void aWholePeriodOfALeapYearIsHeldAgainstTheWholeOne() {
        loadDays();
        List<String> sums = query("SELECT sum(visitors) FROM rpt_visit WHERE year(date) IN (2019, 2020)"
                + " GROUP BY year(date) ORDER BY year(date)");
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            MeasuredPeriod year = index(reader, Grain.YEAR).get("2020");
            assertEquals(100 * Double.parseDouble(sums.get(1)) / Double.parseDouble(sums.get(0)), year.value(), 1e-9);
        }
    }

    @Test
    void theReferenceYearIs100AndWhatIsOutsideHasNone() {
        loadDays();
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            Map<String, MeasuredPeriod> months = index(reader, Grain.MONTH);
            assertEquals(100, months.get("2019-07").value());
            assertEquals(List.of("before_reference_year"), months.get("2018-07").reasons());
            assertEquals(null, months.get("2018-07").value());
            assertEquals(null, months.get("2021-10").value());
            assertEquals("2019-08-01/2019-08-20", months.get("2021-08").basePeriod());
            assertTrue(months.get("2021-08").reasons().contains("year_to_date"));
            assertEquals(
                    "2019-01-01/2019-08-20",
                    index(reader, Grain.YEAR).get("2021").basePeriod());
        }
    }
}
