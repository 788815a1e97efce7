package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.YearOverYear;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.LogSplit;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every simple method computed a second time, by plain SQL over days alone (oracle.sql), for offices with random calendars
 * and gaps; the two ways share nothing but the formulas.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SqlOracleContract {

    private static final double RELATIVE = 1e-9;

    private final int first;
    private final List<RandomOffice> offices;
    private Connection connection;

    /** The offices of the seeds from {@code first} on. */
    SqlOracleContract(int first, int count) {
        this.first = first;
        this.offices =
                IntStream.range(first, first + count).mapToObj(RandomOffice::of).toList();
    }

    @BeforeAll
    void fillTheTables() throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE day (office INT, date DATE, fraction DOUBLE, visitors DOUBLE)");
            statement.execute("CREATE TABLE question (office INT, year INT, base_year INT)");
            statement.execute("CREATE TABLE setting (office INT, year INT, as_of DATE, by_weekday BOOLEAN)");
        }
        try (DuckDBAppender days = connection.unwrap(DuckDBConnection.class).createAppender("main", "day");
                DuckDBAppender questions =
                        connection.unwrap(DuckDBConnection.class).createAppender("main", "question");
                DuckDBAppender settings =
                        connection.unwrap(DuckDBConnection.class).createAppender("main", "setting")) {
            for (RandomOffice office : offices) {
                append(office, days, questions);
                settings.beginRow()
                        .append(office.id)
                        .append(office.year)
                        .append(office.asOf)
                        .append(office.alignment == Alignment.WEEKDAY)
                        .endRow();
            }
        }
        run("/comparison/oracle.sql");
        run("/comparison/year-over-year-oracle.sql");
    }

    private void run(String resource) throws SQLException, IOException {
        try (InputStream sql = SqlOracleContract.class.getResourceAsStream(resource);
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
    void close() throws SQLException {
        connection.close();
    }

    private interface Check {
        void accept(MethodResult result, ResultSet expected) throws SQLException;
    }

    private void assertAgree(Function<ComparisonInput, MethodResult> method, String view, Check check)
            throws SQLException {
        int compared = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + view + " ORDER BY office")) {
            while (rows.next()) {
                RandomOffice office = office(rows);
                MethodResult result = method.apply(office.input().build());
                String reason = rows.getString("reason");
                assertEquals(
                        reason,
                        result.verdict() == Verdict.REFUSED ? result.reason() : null,
                        () -> "office " + office.id);
                if (result.verdict() != Verdict.REFUSED) {
                    assertClose(rows.getDouble("value"), result.value(), office);
                    assertClose(rows.getDouble("base_value"), result.baseValue(), office);
                    assertClose(rows.getDouble("change_percent"), result.changePercent(), office);
                    check.accept(result, rows);
                    compared++;
                }
            }
        }
        assertTrue(compared > .8 * offices.size(), compared + " of " + offices.size() + " compared");
    }

    private RandomOffice office(ResultSet rows) throws SQLException {
        return offices.get(rows.getInt("office") - first);
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
        assertAgree(LikeForLikeComparison::compare, "expected_like_for_like", (result, expected) -> {
            MethodDetails.DaysCompared details = (MethodDetails.DaysCompared) result.details();
            assertEquals(expected.getInt("days"), details.daysCompared());
            assertEquals(expected.getDouble("open"), result.exposure().value(), RELATIVE);
            assertEquals(expected.getDouble("base_open"), result.exposure().baseValue(), RELATIVE);
            assertEquals(expected.getDouble("rate_change"), details.perDayChangePercent(), 1e-7);
        });
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
        int[] splits = new int[2];
        assertAgree(PerOpeningDayComparison::compare, "expected_per_opening_day", (result, expected) -> {
            if (result.details() instanceof LogSplit split) {
                assertEquals(expected.getDouble("log_days"), split.logDays(), RELATIVE);
                assertEquals(expected.getDouble("log_rate"), split.logRate(), RELATIVE);
                if (split.logMix() != null) {
                    assertEquals(expected.getDouble("log_mix"), split.logMix(), RELATIVE);
                    assertEquals(expected.getDouble("log_rhythm"), split.logRhythm(), RELATIVE);
                    splits[0]++;
                    splits[1] += expected.getBoolean("one_sided") ? 1 : 0;
                }
            }
        });
        assertTrue(splits[0] > .5 * offices.size(), splits[0] + " of " + offices.size() + " split in three");
        assertTrue(splits[1] > 0, "no office had a month open on one side only");
    }

    /** Years, quarters, months, weeks and days, of years over and running, by date and by weekday. */
    @Test
    void yearOverYear() throws SQLException {
        Map<Integer, Map<String, YearOverYearRow>> answers = new HashMap<>();
        int compared = 0;
        try (Statement statement = connection.createStatement();
                ResultSet expected = statement.executeQuery("SELECT * FROM expected_year_over_year")) {
            while (expected.next()) {
                RandomOffice office = office(expected);
                String code = expected.getString("code");
                YearOverYearRow row = answers.computeIfAbsent(office.id, id -> yearOverYear(office))
                        .get(code);
                String where = "office " + office.id + ", " + code + ", as of " + office.asOf + ", " + row;
                assertSame(expected, "value", row.value(), where);
                assertSame(expected, "base_value", row.baseValue(), where);
                assertSame(expected, "change", row.change(), where);
                assertSame(expected, "change_percent", row.changePercent(), where);
                assertEquals(
                        expected.getString("comparability"), row.comparability().code(), where);
                compared++;
            }
        }
        assertEquals(answers.values().stream().mapToInt(Map::size).sum(), compared);
    }

    private static void assertSame(ResultSet expected, String column, Double actual, String where) throws SQLException {
        Object value = expected.getObject(column);
        assertEquals(value == null, actual == null, where + ": " + column + " " + value);
        if (value != null) {
            assertEquals((Double) value, actual, RELATIVE * Math.max(1, Math.abs(actual)), where);
        }
    }

    private static Map<String, YearOverYearRow> yearOverYear(RandomOffice office) {
        Map<String, YearOverYearRow> rows = new HashMap<>();
        for (Grain grain : List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.WEEK, Grain.DAY)) {
            List<Observation> figures = office.figures(grain);
            List<Observation> current = figures.stream()
                    .filter(figure -> figure.period().code().startsWith("%04d".formatted(office.year)))
                    .toList();
            YearOverYear.compare(current, office.base, figures, office.context(grain))
                    .forEach(row -> rows.put(row.period().code(), row));
        }
        return rows;
    }
}
