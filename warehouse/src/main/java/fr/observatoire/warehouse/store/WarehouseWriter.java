package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The files that need not be read again: accepted ones, and those refused whole under this very catalogue.
     * Empty for a new home.
     */
    public static Set<KnownFile> knownFiles(Home home, Catalog catalog) {
        Optional<String> live = home.current();
        if (live.isEmpty()) {
            return Set.of();
        }
        try (Session session = new Session(Database.open(home.database(live.get())))) {
            return session
                    .list(
                            """
                            SELECT office, source, sha256 FROM dim_file JOIN dim_load USING (load_key)
                            WHERE accepted OR catalog_version = ?
                            """,
                            row -> new KnownFile(row.getString(1), row.getString(2), row.getString(3)),
                            catalog.version())
                    .stream()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Loads a run in one transaction into a new file and moves the pointer to it. Waits while another load runs.
     *
     * <p>A failure at any point leaves the old snapshot live. Files that the warehouse holds already are not loaded
     * twice. The content does not depend on the order of files; between loads, the export dates decide. When every new
     * file was refused whole nothing is published, but the refusals are written out for Excel.
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

    private LoadReport load(Manifest manifest, Path lakeRun, Instant now) {
        snapshots.removeLeftovers();
        Optional<String> live = home.current();
        if (knownFiles(home, catalog)
                .containsAll(manifest.files().stream().map(ManifestFile::known).toList())) {
            return LoadReport.unchanged(live.orElse(null), manifest);
        }
        String id = SnapshotId.next(now, live);
        try {
            LoadReport report = build(id, manifest, lakeRun);
            if (report.published()) {
                snapshots.publish(id);
                snapshots.retire(now);
            }
            moveRefusals();
            return report;
        } catch (IOException e) {
            throw new StoreException("Le chargement s'est arrêté : " + e.getMessage(), e);
        } finally {
            snapshots.removeLeftovers();
        }
    }

    /** Writes the new snapshot beside the live one; nobody sees it before the pointer names it. */
    private LoadReport build(String id, Manifest manifest, Path lakeRun) throws IOException {
        Path database = home.database(id);
        Path scratch = home.snapshot(id).resolve("scratch");
        Files.createDirectories(home.snapshot(id));
        Optional<String> live = home.current();
        if (live.isPresent()) {
            Files.copy(home.database(live.get()), database);
        }
        try (Session session = new Session(Database.create(database, scratch))) {
            LoadReport report = new Load(session, catalog, id).run(manifest, lakeRun, nextRefusals());
            session.run("CHECKPOINT");
            snapshots.describe(id, catalog.version());
            return report.published() ? report : report.keeping(live.orElse(null));
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
