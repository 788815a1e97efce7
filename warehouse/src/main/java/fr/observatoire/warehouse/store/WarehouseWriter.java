package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Catalog;
import java.nio.file.Path;
import java.util.Set;

/** Loads a run of the ETL into a new snapshot and publishes it. */
public final class WarehouseWriter {

    private WarehouseWriter() {}

    /**
     * The files that need not be read again: accepted ones, and those refused whole under this very catalogue.
     * Empty for a new home.
     */
    public static Set<KnownFile> knownFiles(Home home, Catalog catalog) {
        throw new UnsupportedOperationException();
    }

    /**
     * Loads a run in one transaction into a new file and moves the pointer to it. Waits while another load runs.
     *
     * <p>A failure at any point leaves the old snapshot live. Files that the warehouse holds already are not loaded
     * twice. The content does not depend on the order of files; between loads, the export dates decide.
     *
     * @param lakeRun folder of the Parquet data set, partitioned by {@code fact}
     * @throws ConservationException when a file's records do not add up
     * @throws LoadInProgressException when another load holds the home for too long
     * @throws StoreException when the disk or the database fails, with the reason
     */
    public static LoadReport load(Home home, Catalog catalog, Manifest manifest, Path lakeRun) {
        throw new UnsupportedOperationException();
    }
}
