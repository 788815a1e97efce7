package fr.observatoire.warehouse.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.load.SampleHistory;
import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.store.Home;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures and their statuses at every grain. */
class SeriesTest {

    @TempDir
    static Path folder;

    private static Home home;
    private static WarehouseReader reader;

    @BeforeAll
    static void load() {
        home = new Home(folder);
        SampleHistory.load(home, StoreTest.CATALOG);
        reader = WarehouseReader.open(home, StoreTest.CATALOG);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static String series(String indicator, Grain grain, String from, String to) {
        return series(indicator, grain, from, to, null);
    }

    private static String series(String indicator, Grain grain, String from, String to, String by) {
        return reader
                .series(new SeriesRequest(
                        StoreTest.OFFICE, indicator, grain, LocalDate.parse(from), LocalDate.parse(to), by))
                .stream()
                .map(StoreTest::line)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void monthsThroughTheFirstClosure() {
        assertEquals(
                """
                2020-02 75.0 normal
                2020-03 39.0 reduced_covid
                2020-04 null closed
                2020-05 null closed
                2020-06 57.0 reduced_covid
                2020-07 81.0 normal""",
                series("visitors-on-site", Grain.MONTH, "2020-02-10", "2020-07-20"));
    }

    @Test
    void monthsAddUpToTheYear() {
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate to = LocalDate.of(2020, 12, 31);
        double months =
                reader
                        .series(new SeriesRequest(StoreTest.OFFICE, "visitors-on-site", Grain.MONTH, from, to, null))
                        .stream()
                        .filter(o -> o.value() != null)
                        .mapToDouble(Observation::value)
                        .sum();

        assertEquals(
                "2020 " + months + " reduced_covid",
                series("visitors-on-site", Grain.YEAR, "2020-01-01", "2020-12-31"));
    }

    @Test
    void daysAndWeeks() {
        assertEquals(
                """
                2020-03-14 3.0 normal
                2020-03-15 null closed
                2020-03-16 3.0 normal
                2020-03-17 null closed""",
                series("visitors-on-site", Grain.DAY, "2020-03-14", "2020-03-17"));
        assertEquals(
                "2020-W11 18.0 normal\n2020-W12 3.0 reduced_covid",
                series("visitors-on-site", Grain.WEEK, "2020-03-12", "2020-03-18"));
        assertEquals(
                "2018-W01 18.0 normal\n2018-W02 18.0 normal",
                series("visitors-on-site", Grain.WEEK, "2018-01-01", "2018-01-08"));
    }

    @Test
    void theWeekThatTheDataEndIn() {
        assertEquals("2020-W53 4.0 partial", series("written-requests", Grain.WEEK, "2020-12-28", "2020-12-31"));
        assertEquals("2021-01 null not_reported", series("written-requests", Grain.MONTH, "2021-01-01", "2021-01-31"));
    }

    @Test
    void seasonsOverlapAsTheOfficeNamesThem() {
        assertEquals(
                """
                2019-S-spring-wing 234.0 normal
                2019-S-opening 471.0 normal
                2019-S-high 162.0 normal
                2019-S-autumn-wing 75.0 normal""",
                series("visitors-on-site", Grain.SEASON, "2019-01-01", "2019-12-31"));
    }

    @Test
    void quartersInACrisis() {
        assertEquals(
                "2020-Q2 57.0 reduced_covid", series("visitors-on-site", Grain.QUARTER, "2020-04-01", "2020-06-30"));
    }

    @Test
    void byOriginEveryPeriodShowsEveryMember() {
        assertEquals(
                """
                2020-03 ES 13.0 reduced_covid
                2020-03 FR-40 26.0 reduced_covid
                2020-04 ES null closed
                2020-04 FR-40 null closed""",
                series("visitors-on-site", Grain.MONTH, "2020-03-01", "2020-04-30", "origin"));
        assertEquals(
                "2020-04 null closed",
                series("visitors-on-site", Grain.MONTH, "2020-04-01", "2020-04-30", "origin"),
                "no member appears");
    }

    @Test
    void outingsAreTheExposureOfVisitorsOutside() {
        assertEquals(
                """
                2020-06 0.0 normal
                2020-07 0.0 normal
                2020-08 1.0 normal""",
                series("mobile-office-days", Grain.MONTH, "2020-06-01", "2020-08-31"));
        assertEquals(
                """
                2020-06 null closed
                2020-07 null closed
                2020-08 21.0 normal""",
                series("visitors-off-site", Grain.MONTH, "2020-06-01", "2020-08-31"));
        assertEquals(
                "2018 null not_reported\n2019 42.0 normal",
                series("visitors-off-site", Grain.YEAR, "2018-01-01", "2019-12-31"),
                "no sheet of outings for 2018");
    }

    @Test
    void aStockTakesTheLastValueOfThePeriod() {
        assertEquals(
                "2020-01 1250.0 normal\n2020-02 null not_reported",
                series("facebook-followers", Grain.MONTH, "2020-01-01", "2020-02-29"));
        assertEquals("2020 1250.0 normal", series("facebook-followers", Grain.YEAR, "2020-01-01", "2020-12-31"));
    }

    @Test
    void distinctCountsComeFromTheirOwnExport() {
        assertEquals(
                "2018 null not_available\n2019 11266.0 normal",
                series("web-visitors", Grain.YEAR, "2018-01-01", "2019-12-31"));
        assertEquals(
                "2019-05 900.0 normal\n2019-06 null not_available",
                series("web-visitors", Grain.MONTH, "2019-05-01", "2019-06-30"));
        assertEquals(
                "2019-05-01 null not_available",
                series("web-visitors", Grain.DAY, "2019-05-01", "2019-05-01"),
                "a grain that the indicator does not declare");
    }

    @Test
    void aTrueZeroStaysZero() {
        assertEquals(
                "2019 5.0 normal\n2020 0.0 normal",
                series("partner-annual-meetings", Grain.YEAR, "2019-01-01", "2020-12-31"));
    }

    @Test
    void aCancelledYearIsNeitherZeroNorMissing() {
        assertEquals(
                "2018 1.0 normal\n2019 1.0 normal\n2020 null cancelled_covid",
                series("fairs", Grain.YEAR, "2018-01-01", "2020-12-31"));
    }

    @Test
    void whatNoSourceEverCountedIsNotReported() {
        assertEquals("2019 null not_reported", series("press-releases", Grain.YEAR, "2019-01-01", "2019-12-31"));
    }

    @Test
    void declaredFiguresAndDeclaredAbsences() {
        assertEquals(
                "2018 0.0 normal\n2019 null not_reported\n2020 null cancelled_covid",
                series("seasonal-staff", Grain.YEAR, "2018-01-01", "2020-12-31"));
    }

    @Test
    void sumsAndGrowths() {
        assertEquals(
                "2018 28.0 normal\n2019 null not_reported",
                series("internal-listening", Grain.YEAR, "2018-01-01", "2019-12-31"));
        assertEquals(
                """
                2018 26.0 normal
                2019 20.79772079772080 derived
                2020 10.61320754716981 derived"""
                        .replace("20.79772079772080", Double.toString(100 * (8480 / 7020.0 - 1)))
                        .replace("10.61320754716981", Double.toString(100 * (9380 / 8480.0 - 1))),
                series("partnership-revenue-growth", Grain.YEAR, "2018-01-01", "2020-12-31"));
    }

    @Test
    void breakdownsFollowThePartnerOfTheYear() {
        assertEquals(
                "2019 Peyrehorade 1.0 normal\n2020 Peyrehorade 1.0 normal",
                series("partnerships", Grain.YEAR, "2019-01-01", "2020-12-31", "commune"));
    }

    @Test
    void theYearTableHoldsEveryIndicatorInEveryYear() {
        Map<IndicatorYear, Observation> years = reader.years(StoreTest.OFFICE);

        List<String> byYear = StoreTest.CATALOG.indicators().stream()
                .filter(indicator -> indicator.grains().contains(Grain.YEAR))
                .map(Indicator::code)
                .toList();
        assertEquals(3 * byYear.size(), years.size());
        assertEquals(
                byYear,
                years.keySet().stream().map(IndicatorYear::indicator).distinct().toList());
        assertEquals(Observation.of(Period.year(2018), 28), years.get(new IndicatorYear("internal-listening", 2018)));
    }

    /** What the history of an indicator tells of its sources is what their rows tell when nobody asked for figures before. */
    @Test
    void whatIsAskedFirstChangesNoAnswer() {
        List<Indicator> counted = StoreTest.CATALOG.indicators().stream()
                .filter(indicator -> indicator.fact() != null)
                .toList();
        for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
            try (WarehouseReader daysFirst = WarehouseReader.open(home, StoreTest.CATALOG);
                    WarehouseReader figuresFirst = WarehouseReader.open(home, StoreTest.CATALOG)) {
                for (Indicator indicator : counted) {
                    String days = coverage(daysFirst, indicator);
                    String figures = figures(figuresFirst, indicator, grain);
                    assertEquals(days, coverage(figuresFirst, indicator), indicator.code());
                    assertEquals(figures, figures(daysFirst, indicator, grain), indicator.code());
                }
            }
        }
    }

    private static String coverage(WarehouseReader asked, Indicator indicator) {
        Predicate<LocalDate> covered = asked.covered(StoreTest.OFFICE, indicator.code());
        return LocalDate.of(2015, 1, 1)
                .datesUntil(LocalDate.of(2022, 1, 1))
                .filter(covered)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
    }

    private static String figures(WarehouseReader asked, Indicator indicator, Grain grain) {
        return asked.series(new SeriesRequest(
                        StoreTest.OFFICE,
                        indicator.code(),
                        grain,
                        LocalDate.of(2015, 1, 1),
                        LocalDate.of(2021, 12, 31),
                        null))
                .toString();
    }

    @Test
    void unknownCodesAndBreakdowns() {
        assertThrows(UnknownCodeException.class, () -> series("visitors", Grain.YEAR, "2019-01-01", "2019-12-31"));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> series("visitors-on-site", Grain.YEAR, "2019-01-01", "2019-12-31", "visitors; DROP TABLE x"));
        assertEquals("visitors; DROP TABLE x", e.getMessage());
    }
}
