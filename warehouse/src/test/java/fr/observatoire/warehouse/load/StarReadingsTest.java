package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.observatoire.warehouse.load.warning.StarReadings;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.plausibility.CountedMonth;
import fr.observatoire.warehouse.plausibility.Leader;
import fr.observatoire.warehouse.plausibility.Readings;
import fr.observatoire.warehouse.plausibility.Series;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Session;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A warning about figures that are not in the charts of the office would be confirmed without being read. */
class StarReadingsTest extends StoreTest {

    private static final String FROM = "2018-03-10";
    private static final String TO = "2019-11-20";

    @BeforeEach
    void loadRandomDays() {
        Random random = new Random(20);
        TestRun run = run("random");
        TestFile log = run.officeLog("journal-accueil.csv").exported("2020-01-10");
        TestFile facebook = run.file("social", "facebook", "facebook.csv").exported("2020-01-10");
        for (LocalDate day : TestRun.days(FROM, TO)) {
            boolean away = day.getMonthValue() == 2 || random.nextInt(5) == 0;
            if (!away) {
                log.day(day).opening(1, null).visits("ES", random.nextInt(4));
                log.visits("FR-40", random.nextInt(3)).visits("FR-64", random.nextInt(4));
                facebook.day(day).member("social_day", "facebook", null, "followers", random.nextInt(90) + 9.0, null);
            }
        }
        run.load(CATALOG);
    }

    private void withReadings(String source, Consumer<Readings> look) {
        try (Session session =
                new Session(Database.open(home.database(home.current().orElseThrow())))) {
            session.run("CREATE TEMP TABLE touched AS SELECT DISTINCT office, source FROM dim_file");
            int office = (int) session.count("SELECT office_key FROM dim_office WHERE office = ?", OFFICE);
            look.accept(new StarReadings(session, CATALOG, source).of(office));
        }
    }

    private List<Observation> shown(String indicator, Grain grain, String by) {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            return reader
                    .series(new SeriesRequest(OFFICE, indicator, grain, LocalDate.parse(FROM), LocalDate.parse(TO), by))
                    .stream()
                    .filter(observation -> observation.value() != null)
                    .toList();
        }
    }

    private Map<LocalDate, Double> chart(String indicator, Grain grain) {
        return shown(indicator, grain, null).stream()
                .collect(Collectors.toMap(o -> o.period().start(), Observation::value, (a, b) -> b, TreeMap::new));
    }

    private static Map<LocalDate, Double> read(Series series) {
        Map<LocalDate, Double> read = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            read.put(series.date(i), series.value(i));
        }
        return read;
    }

    @Test
    void daysAndMonthsAreThoseOfTheCharts() {
        withReadings("footfall", readings -> {
            assertEquals(chart("visitors-on-site", Grain.DAY), read(readings.days("visitors-on-site")));
            assertEquals(chart("visitors-on-site", Grain.MONTH), read(readings.months("visitors-on-site")));
        });
    }

    @Test
    void theCellsOfADayAreThoseOfTheCharts() {
        withReadings("footfall", readings -> {
            Map<String, Map<LocalDate, Double>> cells = new TreeMap<>();
            readings.daysOfMembers("visitors-on-site", "origin", 0)
                    .forEach((origin, days) -> cells.put(origin, read(days)));
            assertEquals(
                    shown("visitors-on-site", Grain.DAY, "origin").stream()
                            .filter(o ->
                                    cells.get(o.scope()).containsKey(o.period().start()))
                            .collect(Collectors.groupingBy(
                                    Observation::scope,
                                    TreeMap::new,
                                    Collectors.toMap(
                                            o -> o.period().start(), Observation::value, (a, b) -> b, TreeMap::new))),
                    cells);
            assertEquals(
                    Set.of("ES", "FR-64"),
                    readings.daysOfMembers("visitors-on-site", "origin", 3).keySet());
        });
    }

    @Test
    void theMonthsOfACellAreThoseOfItsDays() {
        withReadings("footfall", readings -> {
            Map<String, List<CountedMonth>> months = new TreeMap<>();
            readings.daysOfMembers("visitors-on-site", "origin", 0)
                    .forEach((origin, days) -> months.put(origin, counted(read(days))));
            assertEquals(months, readings.monthsOfMembers("visitors-on-site", "origin"));
            assertEquals(
                    counted(read(readings.days("visitors-on-site"))),
                    readings.monthsOfMembers("visitors-on-site", null).get(""));
        });
    }

    private static List<CountedMonth> counted(Map<LocalDate, Double> days) {
        Map<LocalDate, DoubleSummaryStatistics> months = days.entrySet().stream()
                .collect(Collectors.groupingBy(
                        day -> day.getKey().withDayOfMonth(1),
                        TreeMap::new,
                        Collectors.summarizingDouble(Map.Entry::getValue)));
        return months.entrySet().stream()
                .map(month -> new CountedMonth(
                        month.getKey(),
                        (int) month.getValue().getCount(),
                        month.getValue().getSum(),
                        month.getValue().getMax()))
                .toList();
    }

    @Test
    void theMonthOfAStockIsItsLastDayNotItsSum() {
        withReadings(
                "social",
                readings -> assertEquals(
                        chart("facebook-followers", Grain.MONTH), read(readings.months("facebook-followers"))));
    }

    @Test
    void theLargestMemberOfAMonthIsTheChartsAndTheFirstByNameOfSeveral() {
        Map<LocalDate, List<Observation>> months = shown("visitors-on-site", Grain.MONTH, "origin").stream()
                .collect(Collectors.groupingBy(o -> o.period().start(), TreeMap::new, Collectors.toList()));
        List<Leader> largest = months.entrySet().stream()
                .map(month -> leader(month.getKey(), month.getValue()))
                .toList();
        assertFalse(largest.isEmpty());
        withReadings("footfall", readings -> assertEquals(largest, readings.leaders("visitors-on-site", "origin")));
    }

    private static Leader leader(LocalDate month, List<Observation> members) {
        Observation first = members.stream()
                .min(Comparator.comparing(Observation::value).reversed().thenComparing(Observation::scope))
                .orElseThrow();
        return new Leader(
                month,
                first.scope(),
                first.value(),
                members.stream().mapToDouble(Observation::value).sum());
    }
}
