package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder where an installation keeps what it writes.
 *
 * <pre>
 * current              id of the live snapshot
 * head                 id of what the next load builds on, when that is later than the live snapshot: a load whose files
 *                      were all refused is written down and published to nobody
 * snapshots/ID/        observatoire.duckdb, snapshot.properties, and config/: what config/ was when it was published
 * lake/RUN/            what one run of the ETL read, as Parquet; or where that is, when it is elsewhere
 * quarantine/          refused records, for Excel
 * config/              what overlays the program's own model
 * </pre>
 */
public final class Home {

    private final Path root;

    public Home(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** The files that replace or complete the program's own model: offices, targets, closures, seasons, keys. */
    public Path config() {
        return root.resolve("config");
    }

    public Path lake() {
        return root.resolve("lake");
    }

    /** Where the ETL writes the Parquet data set of one run, unless it is told another place. */
    public Path lakeRun(String run) {
        return lake().resolve(run);
    }

    public Path quarantine() {
        return root.resolve("quarantine");
    }

    /** The refusals as a CSV file for Excel, written anew by every load. */
    public Path refusalsFile() {
        return quarantine().resolve("refus.csv");
    }

    /** Id of the live snapshot; empty when nothing was published yet. */
    public Optional<String> current() {
        return named(pointer());
    }

    /**
     * Id of the live snapshot.
     *
     * @throws NoSnapshotException when nothing was published yet
     */
    public String live() {
        return current()
                .orElseThrow(
                        () -> new NoSnapshotException(Texts.WAREHOUSE.text("snapshot.none", this), snapshotList()));
    }

    /** Id of the last state that a load wrote, published or not; ids sort by time. */
    public Optional<String> head() {
        return Stream.of(current(), named(headPointer()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Optional<String> named(Path pointer) {
        try {
            return Files.exists(pointer) ? Optional.of(Files.readString(pointer).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The snapshots that are kept, oldest first. */
    public List<SnapshotInfo> snapshotList() {
        return new Snapshots(this).list();
    }

    /**
     * Marks a snapshot to be kept for ever, with the reason.
     *
     * @param label null takes the one that it has away
     * @throws fr.observatoire.warehouse.catalog.UnknownCodeException when no such snapshot is kept; names the nearest
     */
    public void label(String snapshotId, String label) {
        new Snapshots(this).label(snapshotId, label);
    }

    public Path pointer() {
        return root.resolve("current");
    }

    Path headPointer() {
        return root.resolve("head");
    }

    public Path snapshots() {
        return root.resolve("snapshots");
    }

    public Path snapshot(String id) {
        return snapshots().resolve(id);
    }

    /** The configuration that was in force when a snapshot was published, without keys and settings of the server. */
    Path configuration(String id) {
        return snapshot(id).resolve("config");
    }

    public Path database(String id) {
        return snapshot(id).resolve("observatoire.duckdb");
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
