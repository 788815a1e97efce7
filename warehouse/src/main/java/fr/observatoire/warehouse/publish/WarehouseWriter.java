package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Announced;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Journal;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.journal.Step;
import fr.observatoire.warehouse.load.Confirmation;
import fr.observatoire.warehouse.load.ConservationException;
import fr.observatoire.warehouse.load.Load;
import fr.observatoire.warehouse.load.LoadReport;
import fr.observatoire.warehouse.load.UnknownWarningException;
import fr.observatoire.warehouse.secrecy.ToldClass;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads a run of the ETL into a new snapshot, notes it in the journal, and publishes it. */
public final class WarehouseWriter {

    /** Longer than a load takes; readers never wait, so only a second load does. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Home home;
    private final Catalog catalog;
    private final JournalFolder folder;
    private final StarFile star;
    private final Publication publication;

    /**
     * What a load says of itself, and notes in the journal.
     *
     * @param running the offices that have new figures of the year that runs
     */
    private record Loaded(LoadReport report, Entry entry, List<String> running) {}

    private WarehouseWriter(Home home, Catalog catalog, RebuildListener listener) {
        this.home = home;
        this.catalog = catalog;
        this.folder = new JournalFolder(home.lake());
        this.star = new StarFile(home, catalog);
        this.publication = new Publication(home, catalog, listener);
    }

    /**
     * Makes the star anew when it is not the one of the journal: an earlier program made it, or a killed program did not
     * publish its last step. Does nothing otherwise.
     *
     * @throws StoreException when the home was made before there was a journal, or by a newer program
     */
    public static void catchUp(Home home, Catalog catalog, RebuildListener listener) {
        Publication.catchUp(home, catalog, listener);
    }

    /**
     * Loads a run into a new file and moves the pointer to it. Waits while another load runs.
     *
     * <p>A failure at any point leaves the old snapshot live. Files that the warehouse holds already are not loaded
     * twice, unless a period of them was read again: then its records replace those of the reading before. The content
     * does not depend on the order of files; between loads, the export dates decide. When every new file was refused
     * whole nothing is published, but the files and their refusals are kept for the next load to build on, and written
     * out for Excel.
     *
     * @param manifest what was read; its rows are in the folder of its run in the lake
     * @param listener is told of the steps when a star of an earlier program has to be made anew first
     * @throws fr.observatoire.warehouse.catalog.UnknownCodeException when the catalogue lacks a file's office
     * @throws ConservationException when a file's records do not add up
     * @throws LoadInProgressException when another load holds the home for too long
     * @throws StoreException when the disk or the database fails, with the reason
     */
    public static LoadReport load(Home home, Catalog catalog, Manifest manifest, RebuildListener listener) {
        return load(home, catalog, manifest, Instant.now(), listener);
    }

    /** The same as if it were {@code now}. */
    public static LoadReport load(
            Home home, Catalog catalog, Manifest manifest, Instant now, RebuildListener listener) {
        manifest.files().forEach(file -> catalog.office(file.office()));
        WarehouseWriter writer = new WarehouseWriter(home, catalog, listener);
        return LoadLock.whileHeld(home, PATIENCE, () -> writer.load(manifest, now));
    }

    /**
     * Notes that an analyst looked at warnings and found them right, in a new snapshot. They do not come back while the
     * figures that they are about stay as they are, in whatever export.
     *
     * @param note why, or null
     * @return the live snapshot; no new one when all were confirmed before
     * @throws UnknownWarningException when there is no such warning; then none is confirmed
     * @throws NoSnapshotException when nothing was published yet
     */
    public static String confirm(Home home, Catalog catalog, Set<String> warnings, String note) {
        WarehouseWriter writer = new WarehouseWriter(home, catalog, RebuildListener.SILENT);
        return LoadLock.whileHeld(home, PATIENCE, () -> writer.confirm(warnings, note, Instant.now()));
    }

    private String confirm(Set<String> warnings, String note, Instant now) {
        Journal journal = publication.begin(now);
        String live = home.live();
        String id = publication.nextId(now, journal);
        try {
            Optional<Entry> entry = star.grow(id, home.head(), session -> {
                Confirmation confirmation = new Confirmation(session, catalog);
                Set<String> open = confirmation.open(warnings);
                if (open.isEmpty()) {
                    return Optional.empty();
                }
                Entry noted = Entry.ofConfirmation(id, catalog.version(), open, note);
                confirmation.write(new Step(noted, Set.of()));
                publication.writeRefusals(session);
                return Optional.of(noted);
            });
            entry.ifPresent(noted -> {
                publication.describe(id);
                publication.tryModels(id, Set.of());
                folder.add(noted);
                publication.publish(id, now);
            });
            return entry.isPresent() ? id : live;
        } finally {
            publication.end();
        }
    }

    private LoadReport load(Manifest manifest, Instant now) {
        try {
            Journal journal = publication.begin(now);
            if (holdsNothingNew(manifest, KnownFiles.of(journal, catalog.version()))) {
                return LoadReport.unchanged(home.current().orElse(null), manifest);
            }
            Entry entry = Entry.ofLoad(publication.nextId(now, journal), catalog.version(), manifest);
            Loaded loaded = star.grow(entry.id(), home.head(), session -> {
                Load load = new Load(session, catalog, new Step(entry, Set.of()), false);
                LoadReport report = load.run(home.lake(), home.current().orElse(null));
                publication.writeRefusals(session);
                return new Loaded(report, load.decided(), Projections.offices(session, now));
            });
            finish(loaded, now);
            return loaded.report();
        } finally {
            publication.end();
            folder.discard(manifest.run());
        }
    }

    private void finish(Loaded loaded, Instant now) {
        String id = loaded.entry().id();
        if (loaded.report().published()) {
            publication.describe(id);
            List<Announced> announced = new Projections(home, catalog, id, now).write(loaded.running());
            publication.tryModels(id, offices(loaded.entry().load()));
            List<ToldClass> kept = new ToldClasses(home, catalog, id).write();
            folder.add(loaded.entry().telling(announced, kept));
            publication.publish(id, now);
        } else {
            folder.add(loaded.entry());
            publication.keepHead(id);
        }
    }

    private static boolean holdsNothingNew(Manifest manifest, KnownFiles known) {
        return manifest.files().isEmpty()
                || manifest.period().isAlways()
                        && manifest.files().stream()
                                .allMatch(file -> known.contains(file.known(), file.path(), file.beside()));
    }

    private static Set<String> offices(Manifest manifest) {
        return manifest.files().stream().map(ManifestFile::office).collect(Collectors.toUnmodifiableSet());
    }
}
