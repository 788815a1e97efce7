package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.load.FigureChanges;
import fr.observatoire.warehouse.load.StarSchema;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load tells the published figures that change by SQL of its own. Were they not those of the API, an analyst would be told
 * of changes that no page shows, and not of one that the council would have to take back.
 */
class ToldFiguresIT {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** Of an indicator that an office has, by month or by year. */
    private record Figures(String office, String indicator, Grain grain) {}

    private final Home home = new Home(Installation.ofSample().home);
    private final Catalog catalog = Catalog.load(home.config());

    @TempDir
    Path work;

    @Test
    @DisplayName(
            "Of every indicator, the figures that a load compares are those that the API answers, to the last digit")
    void theFiguresThatALoadComparesAreThoseOfTheApi() {
        Map<Figures, Map<String, Double>> told = told();
        Map<Figures, Map<String, Double>> answered = new HashMap<>();
        try (WarehouseReader reader = WarehouseReader.open(home, catalog)) {
            for (Figures figures : figures(told.keySet())) {
                Map<String, Double> values = answered(reader, figures);
                if (!values.isEmpty()) {
                    answered.put(figures, values);
                }
            }
        }
        assertFalse(told.isEmpty(), "the sample has figures");
        assertAll(Stream.concat(told.keySet().stream(), answered.keySet().stream())
                .distinct()
                .map(figures -> () -> assertEquals(told.get(figures), answered.get(figures), figures.toString())));
    }

    /** Those that a load compares, and those of every other indicator. */
    private Set<Figures> figures(Set<Figures> told) {
        Set<Figures> all = new HashSet<>(told);
        for (Office office : catalog.offices()) {
            for (Indicator indicator : catalog.indicators()) {
                all.add(new Figures(office.code(), indicator.code(), grain(indicator)));
            }
        }
        return all;
    }

    private static Grain grain(Indicator indicator) {
        return indicator.grains().contains(Grain.MONTH) ? Grain.MONTH : Grain.YEAR;
    }

    /** All figures of the sample: those that change when it is loaded into an empty star. */
    private Map<Figures, Map<String, Double>> told() {
        Path empty = work.resolve("empty.duckdb");
        try (Session session = new Session(Database.create(empty, work))) {
            StarSchema.declare(session, catalog);
        }
        List<String> offices = catalog.offices().stream().map(Office::code).toList();
        return new FigureChanges(catalog, offices)
                .between(empty, home.database(home.live()), work).stream()
                        .filter(figure -> figure.after() != 0)
                        .collect(Collectors.groupingBy(
                                figure -> new Figures(
                                        figure.office(),
                                        figure.indicator(),
                                        figure.period().grain()),
                                Collectors.toMap(
                                        figure -> figure.period().code(),
                                        ChangedFigure::after,
                                        Double::sum,
                                        TreeMap::new)));
    }

    /** Without the zeros of which no row says anything. */
    private static Map<String, Double> answered(WarehouseReader reader, Figures figures) {
        return reader
                .series(new SeriesRequest(figures.office(), figures.indicator(), figures.grain(), FIRST, LAST, null))
                .stream()
                .filter(each -> each.value() != null && each.value() != 0)
                .collect(Collectors.toMap(each -> each.period().code(), Observation::value, Double::sum, TreeMap::new));
    }
}
