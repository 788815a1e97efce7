package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Journal;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.journal.StarForm;
import fr.observatoire.warehouse.journal.Step;
import fr.observatoire.warehouse.load.Refusals;
import fr.observatoire.warehouse.read.ModelBacktests;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SnapshotId;
import fr.observatoire.warehouse.store.Snapshots;
import fr.observatoire.warehouse.store.StarVersion;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every change of a home begins and ends with: the star is that of the journal before, and after. Its user holds the
 * lock of the home.
 */
final class Publication {

    private final Home home;
    private final Catalog catalog;
    private final Snapshots snapshots;
    private final StarFile star;
    private final RebuildListener listener;

    Publication(Home home, Catalog catalog, RebuildListener listener) {
        this.home = home;
        this.catalog = catalog;
        this.snapshots = new Snapshots(home);
        this.star = new StarFile(home, catalog);
        this.listener = listener;
    }

    /**
     * The journal, when the star holds what it says: a star of an earlier program is made anew, and a step that a killed
     * program noted and did not publish is done.
     *
     * @throws StoreException when the home was made before there was a journal, or by a newer program
     */
    Journal begin(Instant now) {
        snapshots.removeLeftovers();
        Journal journal = new JournalFolder(home.lake()).read();
        if (!isUpToDate(journal)) {
            requireJournal(home, journal);
            rebuild(journal, now, false);
        }
        return journal;
    }

    /** Makes the star anew, if that has to be; see {@link #begin}. */
    static void catchUp(Home home, Catalog catalog, RebuildListener listener) {
        Publication publication = new Publication(home, catalog, listener);
        Journal journal = new JournalFolder(home.lake()).read();
        if (!publication.isUpToDate(journal)) {
            requireJournal(home, journal);
            LoadLock.whileHeld(home, WarehouseWriter.PATIENCE, () -> {
                try {
                    return publication.begin(Instant.now());
                } finally {
                    publication.end();
                }
            });
        }
    }

    /** Whether nothing has to be made anew: there is no star and no step, or the star is of today's form, and of these steps. */
    private boolean isUpToDate(Journal journal) {
        List<String> steps = journal.steps().stream().map(Step::mark).toList();
        Optional<String> head = home.head();
        return head.isEmpty() ? steps.isEmpty() : head.flatMap(star::marks).equals(Optional.of(steps));
    }

    /** Makes the star anew and publishes it. */
    String rebuild(Journal journal, Instant now, boolean anew) {
        String id = nextId(now, journal);
        star.replay(id, journal.steps(), anew, listener);
        describe(id);
        tryModels(id, Set.of());
        writeRefusals(id);
        publish(id, now);
        return id;
    }

    /** Refuses homes that the journal of this program does not explain. */
    static void requireJournal(Home home, Journal journal) {
        home.head()
                .flatMap(head -> StarForm.refusal(home, version(home.database(head)), journal))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private static int version(Path database) {
        try (Session session = new Session(Database.open(database))) {
            return StarVersion.of(session);
        }
    }

    /** An id later than everything in the home. */
    String nextId(Instant now, Journal journal) {
        return SnapshotId.next(
                now,
                Stream.concat(home.head().stream(), journal.last().map(Entry::id).stream())
                        .max(Comparator.naturalOrder()));
    }

    /** Describes a snapshot that is not published yet, so that it can be read. */
    void describe(String id) {
        snapshots.describe(id, catalog);
    }

    /** Tries the models of offices that have new figures. */
    void tryModels(String id, Set<String> offices) {
        new ModelBacktests(home, catalog).prepare(id, offices);
    }

    /** Its refusals are written already: a disk that cannot take them is found before anything is published. */
    void publish(String id, Instant now) {
        snapshots.publish(id);
        snapshots.retire(now);
        showRefusals();
    }

    /** Keeps a state that is not published, for the next load to build on; its refusals are written already. */
    void keepHead(String id) {
        snapshots.keepHead(id);
        showRefusals();
    }

    void writeRefusals(String id) {
        try (Session session = new Session(Database.open(home.database(id)))) {
            writeRefusals(session);
        }
    }

    /** The same of a star that is open: to open it once more takes longer than the rest of it. */
    void writeRefusals(Session star) {
        new Refusals(star).export(nextRefusals());
    }

    private void showRefusals() {
        try {
            Disk.replace(nextRefusals(), home.refusalsFile());
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("load.refusals_not_written", e.getMessage()), e);
        }
    }

    private Path nextRefusals() {
        return home.quarantine().resolve("refus.csv.new");
    }

    /** Removes what is left of work that was not published. */
    void end() {
        snapshots.removeLeftovers();
    }
}
