package fr.observatoire.api;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.LakeFile;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.WarehouseWriter;
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
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

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
            statement.execute(tables(catalog));
            statement.execute(script());
            statement.execute(change.isEmpty() ? "SELECT 1" : change);
            List<LakeFile> parts = writeLake(statement, catalog, lake);
            WarehouseWriter.load(
                    home, catalog, new Manifest(run, files(statement, office, run), parts), RebuildListener.SILENT);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A table for each kind of row that the ETL writes,. */
    private static String tables(Catalog catalog) {
        return catalog.lake().values().stream()
                .map(kind -> kind.all().stream()
                        .map(column -> column.name() + " " + column.type().sql())
                        .collect(Collectors.joining(", ", "CREATE TABLE lake." + kind.name() + " (", ");")))
                .collect(Collectors.joining("", "CREATE SCHEMA lake;", ""));
    }

    /** Writes the kinds that have rows. */
    private static List<LakeFile> writeLake(Statement statement, Catalog catalog, Path lake)
            throws SQLException, IOException {
        Files.createDirectories(lake);
        List<LakeFile> parts = new ArrayList<>();
        for (String kind : catalog.lake().keySet()) {
            Path file = lake.resolve(kind + "-00000-0.parquet");
            long rows = statement.executeLargeUpdate("COPY lake." + kind + " TO '" + file + "' (FORMAT parquet)");
            if (rows > 0) {
                byte[] bytes = Files.readAllBytes(file);
                parts.add(new LakeFile(
                        kind, file.getFileName().toString(), rows, bytes.length, DigestUtils.sha256Hex(bytes)));
            }
        }
        return parts;
    }

    private static List<ManifestFile> files(Statement statement, String office, String run) throws SQLException {
        List<ManifestFile> files = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                """
                SELECT
                    file.*,
                    (SELECT count(*) FROM lake.record WHERE file_no = file.file_no) AS accepted,
                    (SELECT count(DISTINCT line) FROM lake.refusal WHERE file_no = file.file_no) AS refused,
                    (SELECT min(date) FROM lake.record WHERE file_no = file.file_no) AS covers_from,
                    (SELECT max(date) FROM lake.record WHERE file_no = file.file_no) AS covers_to
                FROM file
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
                row.getLong("accepted") + row.getLong("refused"),
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
