import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The counter logs of a sample loaded by DuckDB alone: read, cast, joined to dimensions, written in the tables of the
 * star, without checks and without a list of refusals. Prints what the script selects. Arguments: the script, the
 * input, the database to write.
 */
public final class DuckDbLoad {

    private DuckDbLoad() {}

    public static void main(String[] args) throws Exception {
        String script = Files.readString(Path.of(args[0])).replace("${input}", args[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + args[2]);
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            for (String each : script.split(";\\s*\\R")) {
                if (statement.execute(each)) {
                    print(statement.getResultSet());
                }
            }
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                System.out.print(rows.getString(i) + (i < columns ? " " : "\n"));
            }
        }
    }
}
