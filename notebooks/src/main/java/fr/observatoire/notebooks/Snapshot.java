package fr.observatoire.notebooks;

import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The published snapshot, opened read-only for SQL, because a notebook only reads. */
public final class Snapshot implements AutoCloseable {

    private static final Texts TEXTS = Texts.beside(Snapshot.class);

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /**
     * The folder of the warehouse: {@code OBSERVATOIRE_HOME}, or {@code var} at the top of the checkout.
     */
    public static Home home() {
        String named = System.getenv("OBSERVATOIRE_HOME");
        return new Home(named == null ? Path.of("..", "var") : Path.of(named));
    }

    /**
     * Opens the live snapshot of a folder.
     *
     * @throws TextException when nothing was published there yet
     */
    public static Snapshot open(Home home) throws SQLException {
        String id = home.current().orElseThrow(() -> new TextException(TEXTS.text("nothing_published", home.root())));
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        Path file = home.root().resolve("snapshots").resolve(id).resolve("observatoire.duckdb");
        return new Snapshot(DriverManager.getConnection("jdbc:duckdb:" + file, readOnly));
    }

    /** The rows of a query, the names of its columns first. */
    public List<List<Object>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData columns = result.getMetaData();
            List<List<Object>> rows = new ArrayList<>();
            List<Object> header = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                header.add(columns.getColumnLabel(i));
            }
            rows.add(header);
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Shows the rows of a query as a table. */
    public void show(String sql) throws SQLException {
        Notebook.table(rows(sql));
    }

    /** The one figure of a query. */
    public double figure(String sql) throws SQLException {
        return ((Number) rows(sql).get(1).get(0)).doubleValue();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
