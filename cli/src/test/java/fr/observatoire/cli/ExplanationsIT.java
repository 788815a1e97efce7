package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every figure of the manual has an explanation that is true: its SQL, run on the snapshot with DuckDB only, gives the
 * figure, and its lines exist in its files.
 */
class ExplanationsIT {

    @TempDir
    static Path folder;

    private static Connection snapshot;

    /** A figure to explain. */
    record Figure(String indicator, String period) {}

    @BeforeAll
    static void copySnapshot() throws IOException, SQLException {
        String id = Installation.ofSample().json("/snapshots").get("snapshot").asText();
        Path database = Installation.ofSample().home.resolve("snapshots/" + id + "/observatoire.duckdb");
        Path copy = Files.copy(database, folder.resolve("copy.duckdb"));
        snapshot = DriverManager.getConnection("jdbc:duckdb:" + copy);
    }

    @AfterAll
    static void close() throws SQLException {
        snapshot.close();
    }

    static List<Figure> years() {
        return figures("year", List.of("2018", "2019", "2020"));
    }

    /** A normal month, the month in which the office stayed closed, and the one in which it opened again. */
    static List<Figure> months() {
        return figures("month", List.of("2019-07", "2020-04", "2020-06"));
    }

    private static List<Figure> figures(String grain, List<String> periods) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode indicator : Installation.ofSample().json("/indicators").get("indicators")) {
            if (indicator.get("grains").toString().contains('"' + grain + '"')) {
                String code = indicator.get("code").asText();
                periods.forEach(period -> figures.add(new Figure(code, period)));
            }
        }
        return figures;
    }

    @ParameterizedTest
    @MethodSource("years")
    void theSqlGivesTheFigureOfTheYear(Figure figure) throws SQLException {
        JsonNode answer = explain(figure);
        assertHolds(answer);
        JsonNode series = Installation.ofSample()
                .json("/indicators/%s/series?grain=year&from=%2$s&to=%2$s"
                        .formatted(figure.indicator(), figure.period()));
        assertEquals(series.at("/observations/0/value"), answer.get("value"));
        assertEquals(series.at("/observations/0/status"), answer.get("status"));
    }

    @ParameterizedTest
    @MethodSource("months")
    void theSqlGivesTheFigureOfTheMonth(Figure figure) throws SQLException {
        assertHolds(explain(figure));
    }

    @ParameterizedTest
    @MethodSource("years")
    void theFilesAreThoseOfTheSampleAndHaveThoseLines(Figure figure) throws IOException {
        JsonNode answer = explain(figure);
        assertFalse(answer.get("formula").asText().isBlank());
        if (!answer.get("value").isNull() && answer.get("value").asDouble() != 0) {
            assertFalse(answer.get("files").isEmpty(), "no file behind " + figure);
            assertFalse(answer.get("loads").isEmpty(), "no load behind " + figure);
        }
        for (JsonNode file : answer.get("files")) {
            Path path = Installation.SAMPLE.resolve(file.get("path").asText());
            assertTrue(Files.isRegularFile(path), path + " behind " + figure);
            assertFalse(file.get("lines").isEmpty());
            if (path.toString().endsWith(".csv")) {
                int last = file.get("lines").get(file.get("lines").size() - 1).asInt();
                assertTrue(last <= lines(path), path + " has no line " + last);
            }
        }
    }

    private static JsonNode explain(Figure figure) {
        return Installation.ofSample()
                .json("/indicators/%s/explain?period=%s".formatted(figure.indicator(), figure.period()));
    }

    private static void assertHolds(JsonNode answer) throws SQLException {
        String sql = answer.get("sql").asText();
        try (Statement statement = snapshot.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next(), sql);
            double computed = row.getDouble(1);
            if (answer.get("value").isNull()) {
                assertNull(row.getObject(1), sql);
            } else {
                assertFalse(row.wasNull(), sql);
                assertEquals(answer.get("value").asDouble(), computed, 1e-9, sql);
            }
            assertFalse(row.next(), "one figure, one row: " + sql);
        }
    }

    /** Line feeds, whatever the encoding of the text; UTF-16 has one in two bytes. */
    private static long lines(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long feeds = 0;
        for (byte each : bytes) {
            feeds += each == '\n' ? 1 : 0;
        }
        return feeds + 1;
    }
}
