package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.covid.Backtests;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.covid.model.RollingOrigin;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries the models of a snapshot, and keeps the figures beside its database. A trial that exists is not made again: the
 * history before a crisis seldom changes, so a weekly load usually makes no trial.
 *
 * <p>The offices of a small load are tried before it is published. For a whole network that would take minutes: those
 * offices are marked as pending, and the server makes their trials when it is not busy with requests.
 */
public final class ModelBacktests {

    /**
     * With this number of offices a first load takes some seconds more. A number and not a time limit, so that the same
     * load always leaves the same offices pending.
     */
    private static final int MOST_OFFICES = 5;

    private static final String FILE = "trials.properties";

    /** The key for the offices whose models were not tried yet. */
    private static final String PENDING = "pending";

    /** The key for the edition of the trials; all keys but these two are trials. */
    private static final String EDITION = "edition";

    private final Home home;
    private final Catalog catalog;

    public ModelBacktests(Home home, Catalog catalog) {
        this.home = home;
        this.catalog = catalog;
    }

    /**
     * The trials that are kept beside a snapshot.
     *
     * @param trials by the key of what was tried
     * @param pending offices whose models were not all tried yet
     */
    record Book(Backtests trials, Set<String> pending) {

        static final Book EMPTY = new Book(Backtests.NONE, Set.of());

        Book {
            pending = Collections.unmodifiableSet(new TreeSet<>(pending));
        }

        /** Adds the trials of an office, which is then no longer pending. */
        Book with(String office, Backtests made) {
            Set<String> left = new TreeSet<>(pending);
            left.remove(office);
            return new Book(trials.and(made), left);
        }
    }

    /**
     * Writes down the trials of a snapshot: those of the live snapshot, and those of the offices for which the load had
     * files.
     *
     * @param snapshot complete, and not published yet
     */
    public void prepare(String snapshot, Set<String> offices) {
        Book live = home.current().map(id -> read(home, catalog, id)).orElse(Book.EMPTY);
        Set<String> pending = new TreeSet<>(live.pending());
        pending.addAll(offices);
        write(snapshot, new Book(live.trials(), pending));
        if (!offices.isEmpty() && offices.size() <= MOST_OFFICES) {
            try (WarehouseReader reader = WarehouseReader.open(home, catalog, snapshot)) {
                offices.forEach(office -> make(reader, office, catalog.indicators().parallelStream()));
            }
        }
    }

    /** Tries the models of one office of a snapshot, and writes them down; an office that no longer exists has none. */
    public void make(WarehouseReader reader, String office, Stream<Indicator> indicators) {
        LocalDate today = LocalDate.ofInstant(reader.snapshot().publishedAt(), ZoneOffset.UTC);
        Map<String, BacktestResult> made = new ConcurrentHashMap<>();
        if (catalog.offices().stream().anyMatch(known -> known.code().equals(office))) {
            Office known = catalog.office(office);
            indicators
                    .map(indicator -> new Comparisons(known, indicator, reader, today).trials())
                    .forEach(trials -> made.putAll(trials.figures()));
        }
        reader.tried(office, new Backtests(made));
        write(reader.snapshot().id(), reader.trialBook());
    }

    /**
     * The trials made when the snapshot was published and since then; empty for a snapshot without trials. Trials that an
     * earlier program made say nothing: all offices are pending again.
     */
    static Book read(Home home, Catalog catalog, String snapshot) {
        Path file = home.snapshot(snapshot).resolve(FILE);
        if (Files.notExists(file)) {
            return Book.EMPTY;
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!String.valueOf(RollingOrigin.EDITION).equals(lines.remove(EDITION))) {
            return new Book(
                    Backtests.NONE, catalog.offices().stream().map(Office::code).collect(Collectors.toSet()));
        }
        Set<String> pending = Stream.of(lines.getProperty(PENDING, "").split(" "))
                .filter(office -> !office.isEmpty())
                .collect(Collectors.toSet());
        lines.remove(PENDING);
        Map<String, BacktestResult> trials = new HashMap<>();
        lines.forEach((key, line) -> trials.put((String) key, figures((String) line)));
        return new Book(new Backtests(trials), pending);
    }

    /** Replaced in one step, because a server may be reading it. */
    private void write(String snapshot, Book book) {
        Properties lines = new Properties();
        lines.setProperty(EDITION, String.valueOf(RollingOrigin.EDITION));
        book.trials().figures().forEach((key, figures) -> lines.setProperty(key, line(figures)));
        if (!book.pending().isEmpty()) {
            lines.setProperty(PENDING, String.join(" ", book.pending()));
        }
        Path file = home.snapshot(snapshot).resolve(FILE);
        Path fresh = file.resolveSibling(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                lines.store(writer, "origins months relative_error monthly_coverage95 total_coverage95");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("backtests.not_written", e.getMessage()), e);
        }
    }

    private static String line(BacktestResult figures) {
        return "%d %d %s %s %s"
                .formatted(
                        figures.origins(),
                        figures.months(),
                        figures.relativeError(),
                        figures.monthlyCoverage95(),
                        figures.totalCoverage95());
    }

    private static BacktestResult figures(String line) {
        String[] words = line.split(" ");
        return new BacktestResult(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }
}
