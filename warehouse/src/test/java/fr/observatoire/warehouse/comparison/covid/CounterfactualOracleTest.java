package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Crisis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the counterfactual takes from the figures, computed a second time by plain SQL over days: the months learnt from, the
 * actual total of the crisis, and the quasi-Poisson forecast of each month, for offices of four years and random crises.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterfactualOracleTest {

    private static final int OFFICES = 40;

    private final List<RandomOffice> offices = IntStream.range(0, OFFICES)
            .mapToObj(id -> RandomOffice.since(2016, id))
            .toList();
    private Connection connection;

    private static Crisis crisis(RandomOffice office) {
        Random random = new Random(office.id);
        LocalDate from = LocalDate.of(2020, 2, 1).plusDays(random.nextInt(200));
        return new Crisis(
                null,
                "any",
                InputBuilder.COVID.label(),
                from,
                from.plusDays(random.nextInt(400)),
                Crisis.Kind.CLOSURE,
                InputBuilder.COVID.source());
    }

    @BeforeAll
    void fillTheTables() throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (InputStream sql = getClass().getResourceAsStream("/comparison/counterfactual-oracle.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender days = duck.createAppender("main", "day");
                DuckDBAppender crises = duck.createAppender("main", "crisis")) {
            for (RandomOffice office : offices) {
                Crisis crisis = crisis(office);
                crises.beginRow()
                        .append(office.id)
                        .append(crisis.from())
                        .append(crisis.to())
                        .endRow();
                for (RandomOffice.Day day : office.days) {
                    days.beginRow()
                            .append(office.id)
                            .append(day.date())
                            .append(day.fraction())
                            .append(day.visitors())
                            .endRow();
                }
            }
        }
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    private CrisisLoss loss(RandomOffice office) {
        Crisis crisis = crisis(office);
        ComparisonInput input = office.input().crises(crisis).build();
        return new CrisisLoss(input, new MonthlyInput(input), YearMonth.from(crisis.from()));
    }

    @Test
    void theMonthsLearntFromAndTheTotalOfTheCrisisAgree() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM expected_loss ORDER BY office")) {
            for (RandomOffice office : offices) {
                rows.next();
                CrisisLoss loss = loss(office);
                assertEquals(rows.getInt("pre_crisis_months"), loss.history().known(), "office " + office.id);
                assertEquals(rows.getInt("crisis_months"), loss.months().size(), "office " + office.id);
                assertEquals(rows.getDouble("actual"), loss.estimate().actual(), 1e-9, "office " + office.id);
            }
        }
    }

    @Test
    void theQuasiPoissonForecastOfEveryMonthAgrees() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM expected_forecast ORDER BY office, month")) {
            for (RandomOffice office : offices) {
                CrisisLoss.Estimate estimate = loss(office).estimate();
                assertEquals("quasi_poisson", estimate.code());
                for (double point : estimate.paths().point()) {
                    rows.next();
                    assertEquals(office.id, rows.getInt("office"));
                    assertEquals(rows.getDouble("forecast"), point, 1e-9 * (1 + point), "office " + office.id);
                }
            }
        }
    }
}
