package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Texts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A database connection with short methods and unchecked exceptions. Not safe for concurrent use. */
public final class Session implements AutoCloseable {

    /** Turns the current row of a result into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with the current row of a result. */
    @FunctionalInterface
    public interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /** Writes rows of a table, one after the other. */
    @FunctionalInterface
    public interface RowWriter {
        void write(DuckDBAppender appender) throws SQLException;
    }

    private final DuckDBConnection connection;

    public Session(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Runs one or more statements. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs one statement and returns how many rows it changed. */
    public long update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeLargeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        List<T> list = new ArrayList<>();
        each(sql, row -> list.add(reader.read(row)), parameters);
        return list;
    }

    /** Gives every row to the taker and keeps none in memory: for results of millions of rows. */
    public void each(String sql, RowTaker taker, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                taker.take(rows);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    public long count(String sql, Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    /** Fills a table without one statement for each row. */
    public void append(String table, RowWriter rows) {
        try (DuckDBAppender appender = connection.createAppender(table)) {
            rows.write(appender);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Another session on the same database, with temporary tables of its own. */
    public Session another() {
        try {
            return new Session(connection.duplicate().unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw new StoreException(Texts.WAREHOUSE.text("database.not_opened_again", e.getMessage()), e);
        }
    }

    public void begin() {
        run("BEGIN TRANSACTION");
    }

    public void commit() {
        run("COMMIT");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            statement.setObject(
                    i + 1, parameter instanceof LocalDate[] days ? connection.createArrayOf("DATE", days) : parameter);
        }
        return statement;
    }

    /** A date of a result, null when the column is. */
    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A number of a result, null when the column is. */
    public static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** A whole number of a result, null when the column is. */
    static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** A moment of a result, kept in UTC; null when the column is. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static StoreException failure(SQLException e) {
        return new StoreException(Texts.WAREHOUSE.text("database.refused", e.getMessage()), e);
    }
}
