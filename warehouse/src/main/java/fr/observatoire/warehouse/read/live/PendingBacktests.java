package fr.observatoire.warehouse.read.live;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.comparison.covid.Backtests;
import fr.observatoire.warehouse.read.ModelBacktests;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Home;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes the trials that the load of a whole network left pending, while the server answers requests: one office after
 * the other, on one core, half of the time. A request that comes before its office's turn makes the trial itself.
 */
public final class PendingBacktests implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PendingBacktests.class.getName());

    /** How long a new snapshot may have to wait. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final LiveWarehouse live;
    private final Catalog catalog;
    private final ModelBacktests trials;
    private final Thread worker;

    private PendingBacktests(LiveWarehouse live, Home home, Catalog catalog) {
        this.live = live;
        this.catalog = catalog;
        this.trials = new ModelBacktests(home, catalog);
        this.worker = new Thread(this::work, "pending-trials");
        worker.setDaemon(true);
    }

    /** Starts, and continues with every new snapshot until closed. */
    public static PendingBacktests start(LiveWarehouse live, Home home, Catalog catalog) {
        PendingBacktests pending = new PendingBacktests(live, home, catalog);
        pending.worker.start();
        return pending;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long start = System.nanoTime();
                boolean worked = next();
                Thread.sleep(
                        worked ? Duration.ofNanos(System.nanoTime() - start).toMillis() : IDLE.toMillis());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean next() {
        try (LiveWarehouse.Lease lease = live.lease()) {
            WarehouseReader reader = lease.reader();
            Optional<String> office = reader.untried().stream().findFirst();
            office.ifPresent(code -> make(reader, code));
            return office.isPresent();
        }
    }

    /** When the trial of an office fails, its requests will make it again and say why it failed. */
    private void make(WarehouseReader reader, String office) {
        try {
            trials.make(reader, office, catalog.indicators().stream());
        } catch (RuntimeException e) {
            reader.tried(office, Backtests.NONE);
            LOG.log(System.Logger.Level.WARNING, "The models of " + office + " could not be tried or written down.", e);
        }
    }

    /** Stops after the current office; must be closed before the warehouse that it reads. */
    @Override
    public void close() {
        worker.interrupt();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
