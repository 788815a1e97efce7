package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL of every indicator, run over an empty star: a column that its view lacks would answer 500 to a visitor. */
class IndicatorSqlTest {

    private static final Catalog CATALOG = Catalog.withSample(null);
    private static Connection star;

    @BeforeAll
    static void createStar() throws SQLException {
        star = DriverManager.getConnection("jdbc:duckdb:");
        List<String> tables = List.copyOf(CATALOG.sql("schema").values());
        for (String sql :
                tables.stream().filter(sql -> !sql.contains("REFERENCES")).toList()) {
            run(sql);
        }
        for (String sql :
                tables.stream().filter(sql -> sql.contains("REFERENCES")).toList()) {
            run(sql);
        }
        for (String sql : CATALOG.sql("reports").values()) {
            run(sql);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    static Stream<Indicator> counted() {
        return CATALOG.indicators().stream().filter(indicator -> indicator.fact() != null);
    }

    @ParameterizedTest
    @MethodSource("counted")
    void aggregates_conditions_and_breakdowns_are_columns_of_the_view(Indicator indicator) {
        String where = indicator.where() == null ? "" : " WHERE " + indicator.where();
        assertDoesNotThrow(() -> run("SELECT %s FROM %s%s".formatted(indicator.numerator(), indicator.fact(), where)));
        for (String by : indicator.by()) {
            assertDoesNotThrow(() -> run("SELECT %s, %s FROM %s%s GROUP BY ALL"
                    .formatted(by, indicator.numerator(), indicator.fact(), where)));
        }
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = star.createStatement()) {
            statement.execute(sql);
        }
    }
}
