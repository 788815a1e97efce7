package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.ModelBacktests;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SnapshotId;
import fr.observatoire.warehouse.store.Snapshots;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.store.StoredText;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads a run of the ETL into a new snapshot and publishes it. */
public final class WarehouseWriter {

    /** Longer than a load takes; readers never wait, so only a second load does. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Home home;
    private final Catalog catalog;
    private final Snapshots snapshots;

    private WarehouseWriter(Home home, Catalog catalog) {
        this.home = home;
        this.catalog = catalog;
        this.snapshots = new Snapshots(home);
    }

    /** The files that need not be read again; none for a new home. */
    public static KnownFiles knownFiles(Home home, Catalog catalog) {
        Optional<String> head = home.head();
        if (head.isEmpty()) {
            return KnownFiles.NONE;
        }
        try (Session session = new Session(Database.open(home.database(head.get())))) {
            return new KnownFiles(accepted(session), replaced(session), refused(session, catalog.version()));
        }
    }

    private static Set<KnownFile> accepted(Session session) {
        return Set.copyOf(session.list(
                "SELECT office, source, sha256 FROM dim_file WHERE accepted AND read_from IS NULL",
                WarehouseWriter::known));
    }

    private static Map<String, Set<KnownFile>> replaced(Session session) {
        return session.list(Lake.REPLACED, row -> Map.entry(row.getString("path"), known(row))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
    }

    private static Map<KnownFile, Text> refused(Session session, String catalogVersion) {
        return session
                .list(
                        """
                        SELECT office, source, sha256, reason, reason_en FROM %s JOIN dim_load USING (load_key)
                        WHERE NOT accepted AND read_from IS NULL AND catalog_version = ?
                        """
                                .formatted(StoredText.table("dim_file", "reason")),
                        row -> Map.entry(known(row), StoredText.read(row, "reason")),
                        catalogVersion)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static KnownFile known(ResultSet row) throws SQLException {
        return new KnownFile(row.getString("office"), row.getString("source"), row.getString("sha256"));
    }

    /**
     * Loads a run into a new file and moves the pointer to it. Waits while another load runs.
     *
     * <p>A failure at any point leaves the old snapshot live. Files that the warehouse holds already are not loaded
     * twice, unless a period of them was read again: then its records replace those of the reading before. The content does not depend on the order of files; between loads, the export dates decide. When every new
     * file was refused whole nothing is published, but the files and their refusals are kept for the next load to build
     * on, and written out for Excel.
     *
     * @param lakeRun folder of the Parquet data set, partitioned by {@code fact}
     * @throws fr.observatoire.warehouse.catalog.UnknownCodeException when the catalogue lacks a file's office
     * @throws ConservationException when a file's records do not add up
     * @throws LoadInProgressException when another load holds the home for too long
     * @throws StoreException when the disk or the database fails, with the reason
     */
    public static LoadReport load(Home home, Catalog catalog, Manifest manifest, Path lakeRun) {
        return load(home, catalog, manifest, lakeRun, Instant.now());
    }

    static LoadReport load(Home home, Catalog catalog, Manifest manifest, Path lakeRun, Instant now) {
        manifest.files().forEach(file -> catalog.office(file.office()));
        WarehouseWriter writer = new WarehouseWriter(home, catalog);
        return LoadLock.whileHeld(home, PATIENCE, () -> writer.load(manifest, lakeRun, now));
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
        WarehouseWriter writer = new WarehouseWriter(home, catalog);
        return LoadLock.whileHeld(home, PATIENCE, () -> writer.confirm(warnings, note, Instant.now()));
    }

    private String confirm(Set<String> warnings, String note, Instant now) {
        snapshots.removeLeftovers();
        String live = home.live();
        String id = SnapshotId.next(now, home.head());
        try {
            boolean changed = write(id, session -> new Confirmation(session, catalog, id).run(warnings, note));
            if (changed) {
                publish(id, now, Set.of());
            }
            return changed ? id : live;
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("confirmation.not_written", e.getMessage()), e);
        } finally {
            snapshots.removeLeftovers();
        }
    }

    private LoadReport load(Manifest manifest, Path lakeRun, Instant now) {
        snapshots.removeLeftovers();
        if (holdsNothingNew(manifest)) {
            return LoadReport.unchanged(home.current().orElse(null), manifest);
        }
        String id = SnapshotId.next(now, home.head());
        try {
            String live = home.current().orElse(null);
            LoadReport report =
                    write(id, session -> new Load(session, catalog, id, live).run(manifest, lakeRun, nextRefusals()));
            if (report.published()) {
                publish(id, now, offices(manifest));
            } else {
                snapshots.keepHead(id);
            }
            moveRefusals();
            return report;
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("load.stopped", e.getMessage()), e);
        } finally {
            snapshots.removeLeftovers();
        }
    }

    private boolean holdsNothingNew(Manifest manifest) {
        KnownFiles known = knownFiles(home, catalog);
        return manifest.files().isEmpty()
                || manifest.period().isAlways()
                        && manifest.files().stream().allMatch(file -> known.contains(file.known(), file.path()));
    }

    private static Set<String> offices(Manifest manifest) {
        return manifest.files().stream().map(ManifestFile::office).collect(Collectors.toUnmodifiableSet());
    }

    private void publish(String id, Instant now, Set<String> offices) {
        snapshots.describe(id, catalog.version());
        new Projections(home, catalog, id, now).write();
        new ModelBacktests(home, catalog).prepare(id, offices);
        snapshots.publish(id);
        snapshots.retire(now);
    }

    /** Writes the new snapshot beside the live one; nobody sees it before the pointer names it. */
    private <T> T write(String id, Function<Session, T> work) throws IOException {
        Path database = home.database(id);
        Path scratch = home.snapshot(id).resolve("scratch");
        Files.createDirectories(home.snapshot(id));
        Optional<String> head = home.head();
        if (head.isPresent()) {
            Files.copy(home.database(head.get()), database);
        }
        try (Session session = new Session(Database.create(database, scratch))) {
            T result = work.apply(session);
            session.run("CHECKPOINT");
            return result;
        }
    }

    private Path nextRefusals() {
        return home.quarantine().resolve("refus.csv.new");
    }

    private void moveRefusals() throws IOException {
        Files.move(
                nextRefusals(),
                home.refusalsFile(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
