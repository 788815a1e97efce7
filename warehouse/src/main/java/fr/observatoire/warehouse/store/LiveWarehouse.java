package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Catalog;
import java.time.LocalDate;

/**
 * The live snapshot, whichever it is: notices a new pointer, opens the new file, and closes the old one when its last
 * lease ends. No lease fails during a swap.
 */
public final class LiveWarehouse implements AutoCloseable {

    private LiveWarehouse() {}

    /**
     * Opens the live snapshot.
     *
     * @throws NoSnapshotException when nothing was published yet
     */
    public static LiveWarehouse open(Home home, Catalog catalog) {
        throw new UnsupportedOperationException();
    }

    /** The live snapshot, for one request: one lease sees one snapshot. Close it. */
    public Lease lease() {
        throw new UnsupportedOperationException();
    }

    /**
     * The snapshot that was live at the end of {@code day}, in the office's time zone.
     *
     * @throws NoSnapshotException when there was none, or it is not kept any more; lists those that are
     */
    public Lease lease(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /** A reader held open until closed. */
    public static final class Lease implements AutoCloseable {

        private Lease() {}

        public WarehouseReader reader() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
