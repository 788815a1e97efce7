package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.catalog.UnknownCodeException.Kind;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The snapshots of a home as files: which are kept, which one is live, which leftovers are removed. */
public final class Snapshots {

    private static final String PROPERTIES = "snapshot.properties";
    private static final String CATALOG = "catalog_version";
    private static final String CONFIGURATION = "configuration";
    private static final String LABEL = "label";

    private final Home home;

    public Snapshots(Home home) {
        this.home = home;
    }

    /** The snapshots, oldest first, without leftovers of broken loads and without what is not published yet. */
    List<SnapshotInfo> list() {
        String head = home.head().orElse("");
        return folders().stream()
                .filter(this::complete)
                .filter(id -> id.compareTo(head) <= 0)
                .map(this::info)
                .toList();
    }

    public SnapshotInfo info(String id) {
        Properties properties = properties(id);
        return new SnapshotInfo(
                id,
                SnapshotId.time(id),
                properties.getProperty(CATALOG),
                properties.getProperty(LABEL),
                Files.isDirectory(home.configuration(id)));
    }

    void label(String id, String label) {
        requireKept(id);
        Properties properties = properties(id);
        properties.remove(LABEL);
        if (label != null) {
            properties.setProperty(LABEL, label);
        }
        write(id, properties);
    }

    /**
     * Describes a state, so that readers may open it as a snapshot, and keeps the configuration beside it: whoever reads
     * the snapshot later judges its figures by the targets and closures of its day.
     */
    public void describe(String id, Catalog catalog) {
        keepConfiguration(id, catalog);
        Properties properties = properties(id);
        properties.setProperty(CATALOG, catalog.version());
        properties.setProperty(CONFIGURATION, catalog.overlayVersion());
        write(id, properties);
    }

    private void keepConfiguration(String id, Catalog catalog) {
        Path kept = home.configuration(id);
        Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
        try {
            Disk.delete(fresh);
            catalog.writeOverlay(fresh);
            Disk.flushAll(fresh);
            Disk.delete(kept);
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("snapshot.not_written", id, e.getMessage()), e);
        }
    }

    /** Whether the configuration of a catalogue is the one that is kept with a snapshot. */
    public boolean isKeptWith(String id, Catalog catalog) {
        return catalog.overlayVersion().equals(properties(id).getProperty(CONFIGURATION));
    }

    /**
     * The catalogue by which a snapshot is read that is no longer the live one: this program's model, under the
     * configuration that was kept with the snapshot. One of an earlier version kept none and is read by today's.
     *
     * @throws NoSnapshotException when this program does not understand that configuration, with the reason
     */
    public Catalog catalog(String id, Catalog today) {
        SnapshotInfo info = info(id);
        if (!info.configurationKept() || today.version().equals(info.catalogVersion())) {
            return today;
        }
        Path kept = home.configuration(id);
        try {
            return Catalog.withSample(kept, home.root().relativize(kept) + "/");
        } catch (TextException e) {
            throw NoSnapshotException.notUnderstood(id, e.text(), home);
        }
    }

    /**
     * The catalogue by which the home is loaded and read today: the program's model under the home's configuration. A
     * home that an earlier version made, which knew the sample's offices by itself, keeps them until it has a home
     * office of its own.
     */
    public Catalog catalog() {
        boolean early = home.head()
                .filter(id -> !Catalog.declaresHomeOffice(home.configuration(id)))
                .isPresent();
        return early ? Catalog.withSample(home.config()) : Catalog.load(home.config());
    }

    /**
     * Makes a complete snapshot the live one. The file is on the disk before the pointer changes, so that no reader
     * ever finds half a file, whenever the program is killed.
     */
    public void publish(String id) {
        point(home.pointer(), id);
    }

    /**
     * Keeps a state that is not published, so that the next load continues from it and its files and refusals are not
     * lost.
     */
    public void keepHead(String id) {
        point(home.headPointer(), id);
    }

    private void point(Path pointer, String id) {
        try {
            Disk.flush(home.database(id));
            Disk.flush(home.snapshot(id));
            Disk.flush(home.snapshots());
            Path next = pointer.resolveSibling(pointer.getFileName() + ".new");
            Files.writeString(next, id + "\n");
            Disk.replace(next, pointer);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("snapshot.not_written", id, e.getMessage()), e);
        }
    }

    /** Removes what broken loads left behind (no pointer names it), and old heads that later loads have used. */
    public void removeLeftovers() {
        String head = home.head().orElse("");
        folders().stream()
                .filter(id -> !complete(id) || id.compareTo(head) > 0)
                .filter(id -> !id.equals(head))
                .forEach(this::delete);
    }

    /** Removes what is kept for no reason. */
    public void retire(Instant now) {
        reasons(now).forEach((snapshot, reasons) -> {
            if (reasons.isEmpty()) {
                delete(snapshot.id());
            }
        });
    }

    /** Why each snapshot is kept, oldest first, the strongest reason first; none for one that the next load removes. */
    public Map<SnapshotInfo, Set<KeptFor>> reasons(Instant now) {
        List<SnapshotInfo> all = list();
        Retention retention = new Retention(home, all, now);
        Map<SnapshotInfo, Set<KeptFor>> reasons = new LinkedHashMap<>();
        all.forEach(snapshot -> reasons.put(snapshot, retention.reasons(snapshot.id())));
        return reasons;
    }

    /** What a snapshot takes of the disk. */
    public long bytes(String id) {
        try {
            return Disk.size(home.snapshot(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes snapshots before their time, all or none. It need not wait for a load that runs: what the load builds on,
     * and what it publishes, are kept.
     *
     * @throws UnknownCodeException when one is none that is kept; names the nearest
     * @throws KeptSnapshotException when one must stay
     */
    public void remove(Collection<String> ids) {
        requireRemovable(ids);
        ids.forEach(this::delete);
    }

    /** Refuses what {@link #remove} would refuse, before a person is asked. */
    public void requireRemovable(Collection<String> ids) {
        Retention retention = new Retention(home, list(), Instant.now());
        for (String id : ids) {
            requireKept(id);
            retention.reasons(id).stream().filter(KeptFor::binds).findFirst().ifPresent(reason -> {
                throw new KeptSnapshotException(info(id), reason);
            });
        }
    }

    private void requireKept(String id) {
        List<String> known = list().stream().map(SnapshotInfo::id).toList();
        if (!known.contains(id)) {
            throw new UnknownCodeException(Kind.SNAPSHOT, id, NearestCodes.always(id, known));
        }
    }

    private boolean complete(String id) {
        return Files.exists(home.database(id)) && Files.exists(home.snapshot(id).resolve(PROPERTIES));
    }

    private List<String> folders() {
        if (!Files.isDirectory(home.snapshots())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home.snapshots())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database is removed first: if the removal is interrupted, a folder without a database is not a snapshot. */
    private void delete(String id) {
        try {
            Files.deleteIfExists(home.database(id));
            Disk.delete(home.snapshot(id));
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("snapshot.not_removed", id, e.getMessage()), e);
        }
    }

    private Properties properties(String id) {
        Properties properties = new Properties();
        Path file = home.snapshot(id).resolve(PROPERTIES);
        if (Files.notExists(file)) {
            return properties; // a head that was never published
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String id, Properties properties) {
        Path target = home.snapshot(id).resolve(PROPERTIES);
        Path next = home.snapshot(id).resolve(PROPERTIES + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                properties.store(writer, null);
            }
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
