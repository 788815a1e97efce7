package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Entry.Item;
import fr.observatoire.warehouse.journal.Entry.Kind;
import fr.observatoire.warehouse.journal.Journal;
import fr.observatoire.warehouse.journal.Journal.ReadFile;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.journal.SheetName;
import fr.observatoire.warehouse.load.FigureChanges;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
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

    /** What a person is asked about, and what of the home it is based on. */
    private record Proposal(Entry entry, Optional<String> head, Optional<Entry> last, Preview preview) {}

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
     * @throws StoreException when there is nothing to undo, or the home changed before the answer
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
     * @throws StoreException when no such file counts, or several do, or the home changed before the answer
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

    /** Withdraws every file of a source, if one of them counts: what an own sheet brought goes with it. */
    public void forgetSource(String source) {
        if (itemsOf(folder.read(), source).isEmpty()) {
            return;
        }
        change(
                (journal, id) -> Entry.ofItems(id, catalog.version(), Kind.WITHDRAWAL, itemsOf(journal, source), null),
                preview -> true);
    }

    private static Set<Item> itemsOf(Journal journal, String source) {
        return journal.files().stream()
                .filter(read -> read.file().source().equals(source))
                .flatMap(read -> journal.readingsOf(read.file().known()).stream())
                .filter(item -> !journal.isWithdrawn(item))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
            throw new StoreException(unknown(path, files, none));
        }
        if (paths.size() > 1) {
            throw new StoreException(Texts.WAREHOUSE.text("forget.several", name, String.join(", ", paths)));
        }
        return named;
    }

    /** Names are compared without folder and ending, which are what people leave out. */
    private static Text unknown(String name, List<ReadFile> files, String none) {
        Map<String, Set<String>> paths = files.stream()
                .map(read -> read.file().path())
                .collect(Collectors.groupingBy(SheetName::bare, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        List<String> nearest = NearestCodes.of(SheetName.bare(name), paths.keySet()).stream()
                .flatMap(near -> paths.get(near).stream())
                .toList();
        Text unknown = Texts.WAREHOUSE.text(none, name);
        return nearest.isEmpty()
                ? unknown
                : Texts.WAREHOUSE.text("forget.nearest", unknown, String.join(", ", nearest));
    }

    /**
     * Makes the star anew from the journal alone, and publishes it.
     *
     * @return the new snapshot
     */
    public String rebuild() {
        return locked(() -> {
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

    /** The lock is not held while a person thinks: a load need not wait for the answer. */
    private Optional<String> change(BiFunction<Journal, String, Entry> what, Predicate<Preview> approval) {
        Proposal proposal = locked(() -> propose(what));
        boolean approved = false;
        try {
            approved = approval.test(proposal.preview());
        } finally {
            if (!approved) {
                star.discard(proposal.entry().id());
            }
        }
        return approved ? Optional.of(locked(() -> accept(proposal))) : Optional.empty();
    }

    private Proposal propose(BiFunction<Journal, String, Entry> what) {
        Instant now = Instant.now();
        boolean done = false;
        try {
            Journal journal = publication.begin(now);
            Entry entry = what.apply(journal, publication.nextId(now, journal));
            Optional<String> head = home.head();
            make(journal, entry);
            Proposal proposal = new Proposal(entry, head, journal.last(), preview(journal, entry));
            done = true;
            return proposal;
        } finally {
            if (!done) {
                publication.end();
            }
        }
    }

    private void make(Journal journal, Entry entry) {
        star.replay(entry.id(), journal.with(entry).steps(), false, listener);
        publication.describe(entry.id());
    }

    private Preview preview(Journal journal, Entry entry) {
        List<ReadFile> files = files(journal, entry);
        return new Preview(
                entry.undoes() == null ? null : journal.entry(entry.undoes()),
                entry.kind(),
                files,
                changes(entry.id(), offices(files)));
    }

    private static List<ReadFile> files(Journal journal, Entry entry) {
        return journal.readings().stream()
                .filter(read -> entry.items().contains(read.item()))
                .toList();
    }

    /** A load that came meanwhile and changed nothing has removed what it took for leftovers: that is made again. */
    private String accept(Proposal proposal) {
        Instant now = Instant.now();
        Entry entry = proposal.entry();
        try {
            Journal journal = folder.read();
            if (!home.head().equals(proposal.head()) || !journal.last().equals(proposal.last())) {
                throw new StoreException(Texts.WAREHOUSE.text("rework.overtaken"));
            }
            if (Files.notExists(home.database(entry.id()))) {
                make(journal, entry);
            }
            publication.tryModels(entry.id(), offices(proposal.preview().files()));
            publication.writeRefusals(entry.id());
            folder.add(entry);
            publication.publish(entry.id(), now);
            return entry.id();
        } finally {
            publication.end();
        }
    }

    private <T> T locked(Supplier<T> work) {
        return LoadLock.whileHeld(home, WarehouseWriter.PATIENCE, work);
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
