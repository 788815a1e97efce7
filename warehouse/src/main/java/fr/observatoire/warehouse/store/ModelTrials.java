package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.MethodDetails.GateFigures;
import fr.observatoire.warehouse.comparison.Trials;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tries the models of a snapshot before it is published, and keeps the figures beside its database. What was tried before
 * is not tried again: the history before a crisis seldom changes, so that a weekly load tries nothing.
 */
final class ModelTrials {

    /** A load of a whole network is not held up: its models are tried when they are asked for. */
    private static final int MOST_OFFICES = 20;

    /** More than an office needs. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String FILE = "trials.properties";

    private final Home home;
    private final Catalog catalog;

    ModelTrials(Home home, Catalog catalog) {
        this.home = home;
        this.catalog = catalog;
    }

    /**
     * Writes down the trials of a snapshot: those of the live one, and those of the offices that a load brought files of.
     *
     * @param snapshot complete, and not published yet
     */
    void prepare(String snapshot, Set<String> offices) {
        Map<String, GateFigures> trials = new ConcurrentHashMap<>();
        home.current().ifPresent(live -> trials.putAll(read(home, live).figures()));
        write(snapshot, trials);
        if (!offices.isEmpty() && offices.size() <= MOST_OFFICES) {
            try (WarehouseReader reader = WarehouseReader.open(home, catalog, snapshot)) {
                trials.putAll(made(reader, offices));
            }
            write(snapshot, trials);
        }
    }

    private Map<String, GateFigures> made(WarehouseReader reader, Set<String> offices) {
        Map<String, GateFigures> made = new ConcurrentHashMap<>();
        LocalDate today = LocalDate.ofInstant(reader.snapshot().publishedAt(), ZoneOffset.UTC);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String code : offices) {
            Office office = catalog.office(code);
            List<Indicator> indicators = catalog.indicators();
            indicators.parallelStream()
                    .filter(indicator -> System.nanoTime() < end)
                    .map(indicator -> new Comparisons(catalog, office, indicator, reader, today).trials())
                    .forEach(trials -> made.putAll(trials.figures()));
        }
        return made;
    }

    /** The trials that were made when the snapshot was published; none of a snapshot that has none. */
    static Trials read(Home home, String snapshot) {
        Path file = home.snapshot(snapshot).resolve(FILE);
        if (Files.notExists(file)) {
            return Trials.NONE;
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, GateFigures> trials = new HashMap<>();
        lines.forEach((key, line) -> trials.put((String) key, figures((String) line)));
        return new Trials(trials);
    }

    private void write(String snapshot, Map<String, GateFigures> trials) {
        Properties lines = new Properties();
        new TreeMap<>(trials).forEach((key, figures) -> lines.setProperty(key, line(figures)));
        try (Writer writer = Files.newBufferedWriter(home.snapshot(snapshot).resolve(FILE))) {
            lines.store(writer, "origins mase monthly_coverage95 total_coverage95 passed");
        } catch (IOException e) {
            throw new StoreException("Les épreuves des modèles ne s'écrivent pas : " + e.getMessage(), e);
        }
    }

    private static String line(GateFigures figures) {
        return "%d %s %s %s %s"
                .formatted(
                        figures.origins(),
                        figures.mase(),
                        figures.monthlyCoverage95(),
                        figures.totalCoverage95(),
                        figures.passed());
    }

    private static GateFigures figures(String line) {
        String[] words = line.split(" ");
        return new GateFigures(
                Integer.parseInt(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Boolean.parseBoolean(words[4]));
    }
}
