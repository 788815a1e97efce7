package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Entry.Item;
import fr.observatoire.warehouse.journal.Entry.Kind;
import fr.observatoire.warehouse.journal.Journal;
import fr.observatoire.warehouse.journal.Journal.ReadFile;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.journal.Step;
import fr.observatoire.warehouse.load.FigureChanges;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes back what was loaded or decided, gives it again, and makes the star anew. Nothing is lost by it: the journal keeps
 * what was taken back, and each of these is an entry of it that can be undone.
 */
public final class Rework {

    /** Which of the contents that a file name had over time. */
    public enum Editions {
        LAST,
        EARLIER,
        ALL
    }

    /**
     * What would change.
     *
     * @param undone the entry that is undone; null when files are withdrawn or given again
     * @param kind whether something is taken back, or given again
     * @param files those that are concerned
     * @param changed the published figures that would be others, the largest change first
     */
    public record Preview(Entry undone, Kind kind, List<ReadFile> files, List<ChangedFigure> changed) {

        public Preview {
            files = List.copyOf(files);
            changed = List.copyOf(changed);
        }
    }

    private final Home home;
    private final Catalog catalog;
    private final JournalFolder folder;
    private final StarFile star;
    private final Publication publication;
    private final RebuildListener listener;

    /** @param listener is told how far the star is */
    public Rework(Home home, Catalog catalog, RebuildListener listener) {
        this.home = home;
        this.catalog = catalog;
        this.folder = new JournalFolder(home.lake());
        this.star = new StarFile(home, catalog);
        this.publication = new Publication(home, catalog, listener);
        this.listener = listener;
    }

    /**
     * Undoes the newest entry of the journal: a load, a confirmation, or what this class did.
     *
     * @param approval is asked before anything changes
     * @return the new snapshot; empty when it was not approved
     * @throws StoreException when there is nothing to undo
     */
    public Optional<String> undo(Predicate<Preview> approval) {
        return change(
                (journal, id) -> {
                    Entry last = journal.last()
                            .orElseThrow(() -> new StoreException(Texts.WAREHOUSE.text("undo.nothing", home)));
                    Entry undoing = journal.undoing(last, id, catalog.version());
                    if (undoing.items().isEmpty()) {
                        throw new StoreException(Texts.WAREHOUSE.text("undo.nothing", home));
                    }
                    return undoing;
                },
                approval);
    }

    /**
     * Withdraws a file, whatever came since; what it had displaced counts again.
     *
     * @param name path as the report of the load shows it, or the end of it if only one file is called so
     * @throws StoreException when no such file counts, or several do
     */
    public Optional<String> forget(String name, Editions editions, Predicate<Preview> approval) {
        return change(
                (journal, id) -> {
                    List<ReadFile> named = named(name, journal.files(), "forget.none");
                    Set<Item> items = new LinkedHashSet<>();
                    chosen(named, editions)
                            .forEach(read ->
                                    items.addAll(journal.readingsOf(read.file().known())));
                    items.removeIf(journal::isWithdrawn);
                    if (items.isEmpty()) {
                        throw new StoreException(Texts.WAREHOUSE.text("forget.no_earlier", name));
                    }
                    return Entry.ofItems(id, catalog.version(), Kind.WITHDRAWAL, items, null);
                },
                approval);
    }

    private static List<ReadFile> chosen(List<ReadFile> named, Editions editions) {
        ReadFile last = named.get(named.size() - 1);
        return named.stream()
                .filter(read -> switch (editions) {
                    case ALL -> true;
                    case LAST -> read.file().known().equals(last.file().known());
                    case EARLIER -> !read.file().known().equals(last.file().known());
                })
                .toList();
    }

    /** Gives again what was withdrawn of a file, by {@link #forget} or {@link #undo}. */
    public Optional<String> giveAgain(String name, Predicate<Preview> approval) {
        return change(
                (journal, id) -> {
                    List<ReadFile> withdrawn = journal.readings().stream()
                            .filter(read -> journal.isWithdrawn(read.item()))
                            .toList();
                    Set<Item> items = named(name, withdrawn, "forget.none_withdrawn").stream()
                            .map(ReadFile::item)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
                    return Entry.ofItems(id, catalog.version(), Kind.RETURN, items, null);
                },
                approval);
    }

    private static List<ReadFile> named(String name, List<ReadFile> files, String none) {
        String path = name.replace('\\', '/');
        List<ReadFile> named =
                files.stream().filter(read -> path.equals(read.file().path())).toList();
        if (named.isEmpty()) {
            named = files.stream()
                    .filter(read -> path.endsWith("/" + read.file().path())
                            || read.file().path().endsWith("/" + path))
                    .toList();
        }
        Set<String> paths =
                named.stream().map(read -> read.file().path()).collect(Collectors.toCollection(TreeSet::new));
        if (paths.isEmpty()) {
            throw new StoreException(Texts.WAREHOUSE.text(none, name));
        }
        if (paths.size() > 1) {
            throw new StoreException(Texts.WAREHOUSE.text("forget.several", name, String.join(", ", paths)));
        }
        return named;
    }

    /**
     * Makes the star anew from the journal alone, and publishes it.
     *
     * @return the new snapshot
     */
    public String rebuild() {
        return LoadLock.whileHeld(home, WarehouseWriter.PATIENCE, () -> {
            Instant now = Instant.now();
            try {
                Journal journal = folder.read();
                Publication.requireJournal(home, journal);
                if (journal.entries().isEmpty()) {
                    throw new StoreException(Texts.WAREHOUSE.text("undo.nothing", home));
                }
                return publication.rebuild(journal, now, true);
            } finally {
                publication.end();
            }
        });
    }

    private Optional<String> change(BiFunction<Journal, String, Entry> what, Predicate<Preview> approval) {
        return LoadLock.whileHeld(home, WarehouseWriter.PATIENCE, () -> {
            Instant now = Instant.now();
            try {
                Journal journal = publication.begin(now);
                Entry entry = what.apply(journal, publication.nextId(now, journal));
                return change(journal, entry, now, approval) ? Optional.of(entry.id()) : Optional.<String>empty();
            } finally {
                publication.end();
            }
        });
    }

    private boolean change(Journal journal, Entry entry, Instant now, Predicate<Preview> approval) {
        List<Step> steps = journal.with(entry).steps();
        star.replay(entry.id(), steps, false, listener);
        publication.describe(entry.id());
        List<ReadFile> files = journal.readings().stream()
                .filter(read -> entry.items().contains(read.item()))
                .toList();
        Set<String> offices = offices(files);
        if (!approval.test(new Preview(
                entry.undoes() == null ? null : journal.entry(entry.undoes()),
                entry.kind(),
                files,
                changes(entry.id(), offices)))) {
            return false;
        }
        publication.tryModels(entry.id(), offices);
        folder.add(entry);
        publication.publish(entry.id(), now);
        return true;
    }

    private List<ChangedFigure> changes(String id, Collection<String> offices) {
        return home.current()
                .map(live -> new FigureChanges(catalog, offices)
                        .between(home.database(live), home.database(id), home.snapshot(id)))
                .orElse(List.of());
    }

    private static Set<String> offices(List<ReadFile> files) {
        return files.stream().map(read -> read.file().office()).collect(Collectors.toCollection(TreeSet::new));
    }
}
