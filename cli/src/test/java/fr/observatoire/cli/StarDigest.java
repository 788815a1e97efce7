package fr.observatoire.cli;

import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The content of the live snapshot, without what differs between runs: keys, times, and the order of rows. */
final class StarDigest {

    private static final String FILES =
            "SELECT office, source, resource, path, sha256, rows_read, rows_loaded, rows_refused, rows_duplicate, "
                    + "accepted FROM dim_file";
    private static final String REFUSALS =
            "SELECT path, line, field, rule, raw, closed_by IS NOT NULL FROM fct_refusal JOIN dim_file USING (file_key)";

    /** Warnings about series only; those from comparing two exports depend on which of them came first. */
    private static final String WARNINGS = "SELECT warning_id, text FROM fct_warning WHERE file_key IS NULL";

    private StarDigest() {}

    /** Rows and the sum of their hashes, by report view, files, refusals and warnings included. */
    static Map<String, String> of(Path home) {
        // A copy, because the server of this JVM may have the file open with other settings.
        Path copy = copyOfLive(new Home(home));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + copy);
                Statement statement = connection.createStatement()) {
            Map<String, String> digest = new TreeMap<>();
            for (String view : views(statement)) {
                digest.put(view, digest(statement, "SELECT * EXCLUDE (file_key) FROM " + view));
            }
            digest.put("files", digest(statement, FILES));
            digest.put("refusals", digest(statement, REFUSALS));
            digest.put("warnings", digest(statement, WARNINGS));
            return digest;
        } catch (SQLException e) {
            throw new AssertionError("the published snapshot does not open: " + e.getMessage(), e);
        } finally {
            copy.toFile().delete();
        }
    }

    private static Path copyOfLive(Home home) {
        try {
            Path live = home.root().resolve("snapshots").resolve(home.current().orElseThrow());
            Path copy = Files.createTempFile("observatoire", ".duckdb");
            return Files.copy(live.resolve("observatoire.duckdb"), copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> views(Statement statement) throws SQLException {
        List<String> views = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "SELECT view_name FROM duckdb_views() WHERE view_name LIKE 'rpt\\_%' ESCAPE '\\' ORDER BY 1")) {
            while (names.next()) {
                views.add(names.getString(1));
            }
        }
        return views;
    }

    private static String digest(Statement statement, String rows) throws SQLException {
        try (ResultSet sum =
                statement.executeQuery("SELECT count(*) || ' ' || coalesce(sum(hash(r)), 0) FROM (" + rows + ") r")) {
            sum.next();
            return sum.getString(1);
        }
    }
}
