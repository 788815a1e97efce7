package fr.observatoire.warehouse.store;

import java.nio.file.Path;

/** The layout of the folder where an installation keeps what it writes. */
public final class Home {

    private final Path root;

    public Home(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** What overlays the program's own model: offices, targets, closures, seasons, keys. */
    public Path config() {
        return root.resolve("config");
    }

    public Path lake() {
        return root.resolve("lake");
    }

    /** Where the ETL writes the Parquet data set of one run. */
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
}
