package fr.observatoire.warehouse.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.MethodDetails.LogSplit;
import fr.observatoire.warehouse.comparison.MethodResult.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every simple method computed a second time, by plain SQL over days alone (oracle.sql), for thousands of offices with
 * random calendars and gaps; the two ways share nothing but the formulas.
 */
class SqlOracleTest {

    private static final int OFFICES = 2000;
    private static final double RELATIVE = 1e-9;

    private static final List<RandomOffice> RANDOM =
            IntStream.range(0, OFFICES).mapToObj(RandomOffice::of).toList();
    private static Connection connection;

    @BeforeAll
    static void fillTheTables() throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE day (office INT, date DATE, fraction DOUBLE, visitors DOUBLE)");
            statement.execute("CREATE TABLE question (office INT, year INT, base_year INT)");
        }
        try (DuckDBAppender days = connection.unwrap(DuckDBConnection.class).createAppender("main", "day");
                DuckDBAppender questions =
                        connection.unwrap(DuckDBConnection.class).createAppender("main", "question")) {
            for (RandomOffice office : RANDOM) {
                append(office, days, questions);
            }
        }
        try (InputStream sql = SqlOracleTest.class.getResourceAsStream("/comparison/oracle.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void append(RandomOffice office, DuckDBAppender days, DuckDBAppender questions) throws SQLException {
        for (int baseYear : office.base.years(office.year)) {
            questions
                    .beginRow()
                    .append(office.id)
                    .append(office.year)
                    .append(baseYear)
                    .endRow();
        }
        for (RandomOffice.Day day : office.days) {
            days.beginRow()
                    .append(office.id)
                    .append(day.date())
                    .append(day.fraction())
                    .append(day.visitors())
                    .endRow();
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private interface Check {
        void accept(MethodResult result, ResultSet expected) throws SQLException;
    }

    private static void assertAgree(Function<ComparisonInput, MethodResult> method, String view, Check check)
            throws SQLException {
        int compared = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + view + " ORDER BY office")) {
            while (rows.next()) {
                RandomOffice office = RANDOM.get(rows.getInt("office"));
                MethodResult result = method.apply(office.input().build());
                String reason = rows.getString("reason");
                assertEquals(reason, result.reason(), () -> "office " + office.id);
                if (result.verdict() != Verdict.REFUSED) {
                    assertClose(rows.getDouble("value"), result.value(), office);
                    assertClose(rows.getDouble("base_value"), result.baseValue(), office);
                    assertClose(rows.getDouble("change_percent"), result.changePercent(), office);
                    check.accept(result, rows);
                    compared++;
                }
            }
        }
        assertTrue(compared > .8 * OFFICES, compared + " of " + OFFICES + " compared");
    }

    private static void assertClose(double expected, double actual, RandomOffice office) {
        assertEquals(expected, actual, RELATIVE * Math.max(1, Math.abs(expected)), () -> "office " + office.id);
    }

    @Test
    void raw() throws SQLException {
        assertAgree(RawComparison::compare, "expected_raw", (result, expected) -> {});
    }

    @Test
    void baseYear() throws SQLException {
        assertAgree(BaseYearComparison::compare, "expected_base_year", (result, expected) -> {});
    }

    @Test
    void likeForLike() throws SQLException {
        assertAgree(
                LikeForLikeComparison::compare,
                "expected_like_for_like",
                (result, expected) -> assertEquals(
                        expected.getInt("days"), ((MethodDetails.DaysCompared) result.details()).daysCompared()));
    }

    @Test
    void calendarAligned() throws SQLException {
        assertAgree(
                CalendarAlignedComparison::compare,
                "expected_calendar_aligned",
                (result, expected) -> assertEquals(
                        expected.getInt("days"), ((MethodDetails.DaysCompared) result.details()).daysCompared()));
    }

    @Test
    void perOpeningDay() throws SQLException {
        assertAgree(PerOpeningDayComparison::compare, "expected_per_opening_day", (result, expected) -> {
            if (result.details() instanceof LogSplit split) {
                assertEquals(expected.getDouble("log_days"), split.logDays(), RELATIVE);
                assertEquals(expected.getDouble("log_rate"), split.logRate(), RELATIVE);
                if (split.expectedRate() != null) {
                    assertEquals(expected.getDouble("expected_rate"), split.expectedRate(), RELATIVE);
                }
                if (!split.rateIntervals().isEmpty()) {
                    double lower = split.rateIntervals().get(1).lower();
                    assertEquals(expected.getDouble("rate_lower_95"), lower, 1e-6);
                }
            }
        });
    }
}
