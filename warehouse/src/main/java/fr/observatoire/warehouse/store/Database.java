package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Texts;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** Opens DuckDB files with the settings that this program needs. */
public final class Database {

    /** A load shares the machine with Spark: when DuckDB needs more memory than this, it works on disk. */
    private static final String WRITER_MEMORY = "1500MB";

    private Database() {}

    /** The one writer of a file that nobody reads yet. */
    public static DuckDBConnection create(Path file, Path scratch) {
        Properties settings = settings();
        settings.setProperty("memory_limit", WRITER_MEMORY);
        settings.setProperty("temp_directory", scratch.toString());
        return connect(file, settings);
    }

    /**
     * One of many readers. Each query has one thread: queries are small, and every client may have one at the same
     * time. All readers of a JVM have the same settings, because DuckDB requires it for connections to one file.
     */
    public static DuckDBConnection open(Path file) {
        Properties settings = settings();
        settings.setProperty("duckdb.read_only", "true");
        settings.setProperty("threads", "1");
        return connect(file, settings);
    }

    /** A database of its own that is gone when it is closed. */
    public static DuckDBConnection inMemory() {
        return connect(Path.of(""), settings());
    }

    /** DuckDB must not download anything without the operator knowing. */
    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static DuckDBConnection connect(Path file, Properties settings) {
        try {
            return DriverManager.getConnection("jdbc:duckdb:" + file, settings).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new StoreException(Texts.WAREHOUSE.text("database.not_opened", file, e.getMessage()), e);
        } catch (LinkageError e) { // DuckDB unpacks its native library into the temporary folder, which may be full
            throw new StoreException(
                    Texts.WAREHOUSE.text(
                            "database.not_installed",
                            System.getProperty("java.io.tmpdir"),
                            Optional.ofNullable(e.getCause()).orElse(e).getMessage()),
                    e);
        }
    }
}
