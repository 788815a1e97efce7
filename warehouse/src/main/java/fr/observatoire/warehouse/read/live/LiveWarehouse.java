package fr.observatoire.warehouse.read.live;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.FormerCodes;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.store.SnapshotId;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.store.Snapshots;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Gives the snapshot that is live at the moment. It notices a new pointer or a changed configuration, opens the new file,
 * and closes the old one when its last lease ends. No lease fails during the change.
 */
public final class LiveWarehouse implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LiveWarehouse.class.getName());

    /** The days of {@code asOf} are days in the time zone of the offices. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** Number of old snapshots that stay open between requests. */
    private static final int VINTAGES_OPEN = 4;

    /**
     * Shows without reading the pointer whether it has changed: the pointer is replaced by a new file, never rewritten.
     */
    private record Stamp(FileTime modified, Object fileKey) {}

    /** What was published up to a snapshot: read once for each, because a journal has hundreds of entries. */
    private record History(String live, List<String> published) {}

    private final Home home;
    private final ConfigurationWatch configuration;
    private volatile Catalog catalog;
    private volatile Text notice;
    private final ReentrantLock swap = new ReentrantLock();
    private final Map<String, Shared> vintages = new LinkedHashMap<>(VINTAGES_OPEN, 0.75f, true);
    private volatile Shared live;
    private volatile Stamp stamp;
    private volatile History history = new History("", List.of());

    private LiveWarehouse(Home home, Catalog catalog) {
        this.home = home;
        this.catalog = catalog;
        this.configuration = new ConfigurationWatch(home.config());
        this.stamp = stamp();
        this.live = new Shared(WarehouseReader.open(home, catalog));
    }

    /**
     * Opens the live snapshot.
     *
     * @param catalog by which the live snapshot is read as long as it is live and the configuration stays as it is; an
     *     older one is read by its own
     * @throws NoSnapshotException when nothing was published yet
     */
    public static LiveWarehouse open(Home home, Catalog catalog) {
        home.live();
        return new LiveWarehouse(home, catalog);
    }

    /** The live snapshot, for one request: one lease sees one snapshot. Close it. */
    public Lease lease() {
        refresh();
        while (true) {
            Shared shared = live;
            if (shared.acquire()) {
                return new Lease(shared);
            }
            // The snapshot changed and was closed between the two lines above: take the new one.
        }
    }

    /**
     * The snapshot that was live at the end of {@code day}, in the offices' time zone.
     *
     * @throws NoSnapshotException when there was none, or when it is no longer kept; lists those that are kept
     */
    public Lease lease(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
        try (Lease now = lease()) {
            String live = now.reader().snapshot().id();
            String id = liveAt(end, live)
                    .orElseThrow(() -> new NoSnapshotException(
                            Texts.WAREHOUSE.text("snapshot.none_on", day), home.snapshotList()));
            return id.equals(live) ? new Lease(now.shared.again()) : vintage(id);
        }
    }

    /**
     * What readers saw then, also when it was undone since: the journal knows it, and of a star that was made anew its
     * snapshot.
     */
    private Optional<String> liveAt(Instant moment, String live) {
        History known = history;
        if (!known.live().equals(live)) {
            known = new History(live, new JournalFolder(home.lake()).read().published());
            history = known;
        }
        return Stream.concat(
                        known.published().stream(), home.snapshotList().stream().map(SnapshotInfo::id))
                .filter(id -> !SnapshotId.time(id).isAfter(moment))
                .max(Comparator.naturalOrder());
    }

    /**
     * A snapshot by its id, live or not.
     *
     * @throws NoSnapshotException when it is not kept; lists those that are kept
     */
    public Lease lease(String id) {
        if (home.snapshotList().stream().noneMatch(kept -> kept.id().equals(id))) {
            throw NoSnapshotException.notKept(id, home);
        }
        try (Lease now = lease()) {
            return id.equals(now.reader().snapshot().id()) ? new Lease(now.shared.again()) : vintage(id);
        }
    }

    /** The codes that indicators had before. */
    public FormerCodes formerCodes() {
        return catalog.formerCodes();
    }

    /** What of a changed configuration is not in force, and what to do; empty when all of it is. */
    public Optional<Text> notice() {
        return Optional.ofNullable(notice);
    }

    private Lease vintage(String id) {
        synchronized (vintages) {
            Shared shared = vintages.computeIfAbsent(id, missing -> new Shared(openVintage(missing)));
            Lease lease = new Lease(shared.again());
            if (vintages.size() > VINTAGES_OPEN) {
                String eldest = vintages.keySet().iterator().next();
                vintages.remove(eldest).release();
            }
            return lease;
        }
    }

    private WarehouseReader openVintage(String id) {
        return WarehouseReader.open(home, new Snapshots(home).catalog(id, catalog), id);
    }

    /** One thread opens the new file, or reads the new configuration; meanwhile the others use the old one. */
    private void refresh() {
        try {
            Stamp seen = stamp();
            if (seen.equals(stamp) && !configuration.isDue() || !swap.tryLock()) {
                return;
            }
            try {
                stamp = seen;
                if (configuration.changed()) {
                    reread();
                }
                swapTo(home.live());
            } finally {
                swap.unlock();
            }
        } catch (StoreException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "The new snapshot does not open; the old one is still served.", e);
        }
    }

    /** A configuration that cannot be used leaves the one before in force. */
    private void reread() {
        try {
            Catalog changed = new Snapshots(home).catalog();
            if (changed.offices().isEmpty()) {
                say("configuration.no_office");
            } else if (!changed.formerCodes()
                    .toString()
                    .equals(catalog.formerCodes().toString())) {
                // The links of former codes are made, and the star is renamed, when the server starts.
                say("configuration.restart");
            } else {
                catalog = changed;
                say(configuration.hasOtherSettings() ? "configuration.settings" : null);
            }
        } catch (TextException faults) {
            say("configuration.faulty");
            LOG.log(System.Logger.Level.ERROR, () -> faults.text().en());
        }
    }

    private void say(String code) {
        notice = code == null ? null : Texts.WAREHOUSE.text(code);
        if (notice == null) {
            LOG.log(System.Logger.Level.INFO, "The changed configuration is in force.");
        } else {
            LOG.log(System.Logger.Level.WARNING, notice.en());
        }
    }

    private void swapTo(String id) {
        Shared old = live;
        if (!id.equals(old.reader.snapshot().id()) || old.reader.catalog() != catalog) {
            live = new Shared(WarehouseReader.open(home, catalog, id));
            old.release();
        }
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(home.pointer(), BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.fileKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the snapshots as soon as their leases end. */
    @Override
    public void close() {
        live.release();
        synchronized (vintages) {
            vintages.values().forEach(Shared::release);
            vintages.clear();
        }
    }

    /** A reader and the number of its users; this class is one of them while the reader is the live one. */
    private static final class Shared {

        private final WarehouseReader reader;
        private final AtomicInteger holders = new AtomicInteger(1);

        Shared(WarehouseReader reader) {
            this.reader = reader;
        }

        /** False when there are no more users: then the reader is closed. */
        boolean acquire() {
            return holders.updateAndGet(n -> n == 0 ? 0 : n + 1) > 0;
        }

        /** Adds a user, for a caller who is one already. */
        Shared again() {
            holders.incrementAndGet();
            return this;
        }

        void release() {
            if (holders.decrementAndGet() == 0) {
                reader.close();
            }
        }
    }

    /** A reader that stays open until the lease is closed. */
    public static final class Lease implements AutoCloseable {

        private final Shared shared;
        private boolean open = true;

        private Lease(Shared shared) {
            this.shared = shared;
        }

        public WarehouseReader reader() {
            return shared.reader;
        }

        /** Calling it again does nothing. */
        @Override
        public void close() {
            if (open) {
                open = false;
                shared.release();
            }
        }
    }
}
