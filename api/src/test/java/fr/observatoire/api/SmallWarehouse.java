package fr.observatoire.api;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.load.RebuildListener;
import fr.observatoire.warehouse.load.WarehouseWriter;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real snapshot of three years, from a lake that DuckDB writes as the ETL would: {@code small-lake.sql} says what is in
 * it. The counter's figures are those of the manual, so that an answer can be checked by eye.
 */
final class SmallWarehouse {

    private static final String OFFICE = "pays-orthe-arrigans";

    /** By version of the catalogue: homes with it loaded, which are copied. */
    private static final Map<String, Path> TEMPLATES = new HashMap<>();

    private SmallWarehouse() {}

    /** Publishes it in a home folder: a copy of what this JVM loaded once. */
    static synchronized void publish(Home home, Catalog catalog) {
        Path template = TEMPLATES.computeIfAbsent(catalog.version(), version -> {
            Path folder = TemporaryFolder.ofThisJvm();
            publish(new Home(folder), catalog, "run-1", "");
            return folder;
        });
        TemporaryFolder.copy(template, home.root());
    }

    /**
     * Loads one more run, whose files are new ones.
     *
     * @param change a statement that changes the lake before it is written
     */
    static void publish(Home home, Catalog catalog, String run, String change) {
        publish(home, catalog, OFFICE, run, change);
    }

    /** The same for the files of another office. */
    static void publish(Home home, Catalog catalog, String office, String run, String change) {
        Path lake = home.lakeRun(run);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            statement.execute(change.isEmpty() ? "SELECT 1" : change);
            writeLake(statement, lake);
            WarehouseWriter.load(
                    home, catalog, new Manifest(run, files(statement, office, run)), RebuildListener.SILENT);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeLake(Statement statement, Path lake) throws SQLException, IOException {
        Files.createDirectories(lake);
        statement.execute("COPY lake TO '" + lake + "' (FORMAT parquet, PARTITION_BY (fact), OVERWRITE_OR_IGNORE)");
    }

    private static List<ManifestFile> files(Statement statement, String office, String run) throws SQLException {
        List<ManifestFile> files = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                """
                SELECT file.*, coalesce(read, 0) AS read, coalesce(refused, 0) AS refused, covers_from, covers_to
                FROM file
                LEFT JOIN (
                    SELECT
                        file_no,
                        count(DISTINCT line) AS read,
                        count(DISTINCT line) FILTER (fact = 'refusal') AS refused,
                        min(date) AS covers_from,
                        max(coalesce(date_to, date)) AS covers_to
                    FROM lake
                    GROUP BY file_no
                ) USING (file_no)
                ORDER BY file_no
                """)) {
            while (rows.next()) {
                files.add(file(rows, office, run));
            }
        }
        return files;
    }

    private static ManifestFile file(ResultSet row, String office, String run) throws SQLException {
        String path = row.getString("path");
        return new ManifestFile(
                row.getInt("file_no"),
                office,
                row.getString("source"),
                row.getString("resource"),
                path,
                Integer.toHexString((office + run + path).hashCode()),
                1000,
                null,
                row.getLong("read"),
                row.getLong("refused"),
                0,
                true,
                null,
                null,
                row.getObject("covers_from", LocalDate.class),
                row.getObject("covers_to", LocalDate.class),
                List.of());
    }

    private static String script() {
        try (InputStream file = SmallWarehouse.class.getResourceAsStream("/small-lake.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
