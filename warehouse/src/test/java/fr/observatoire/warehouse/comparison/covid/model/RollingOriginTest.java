package fr.observatoire.warehouse.comparison.covid.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollingOriginTest {

    private static final YearMonth FIRST = YearMonth.of(2010, 1);

    /** Foretells a constant, between bounds as wide as asked. */
    private record Constant(double value, double halfWidth) implements Forecaster {
        @Override
        public String code() {
            return "constant";
        }

        @Override
        public SimulatedPaths forecast(MonthlySeries history, int months, Draw draw) {
            double[] point = new double[months];
            double[] below = new double[months];
            double[] above = new double[months];
            Arrays.fill(point, value);
            Arrays.fill(below, value - halfWidth);
            Arrays.fill(above, value + halfWidth);
            return new SimulatedPaths(point, new double[][] {below, above});
        }
    }

    private static final RollingOrigin.Span YEAR = new RollingOrigin.Span(12, i -> true);

    private static BacktestResult assess(Forecaster forecaster, double... values) {
        return assess(forecaster, YEAR, values);
    }

    private static BacktestResult assess(Forecaster forecaster, RollingOrigin.Span span, double... values) {
        return RollingOrigin.assess(
                first -> new GuardedForecaster(forecaster), MonthlySeries.of(FIRST, values), span, 1);
    }

    /** Years of 100, 110 and 120 a month: the naive errs by 10, the constant 115 by 5, half of it. */
    @Test
    void theErrorIsHeldAgainstThatOfTheSeasonalNaiveInTheSameMonths() {
        double[] values = new double[36];
        Arrays.setAll(values, i -> 100 + 10 * (i / 12));
        BacktestResult gate = assess(new Constant(115, 50), values);
        assertEquals(new BacktestResult(1, 12, .5, 1, 1), gate);
        assertEquals(1.1, assess(new Constant(131, 50), values).relativeError(), 1e-12);
        BacktestResult narrow = assess(new Constant(115, 4), values);
        assertEquals(0, narrow.monthlyCoverage95() + narrow.totalCoverage95());
    }

    /**
     * Years of 100, 110, 120 and 130: over 22 months the naive errs by 10 and then by 20, so that a constant that is 20
     * too low in the second year is as good as it only over the horizon of the answer.
     */
    @Test
    void theHorizonIsThatOfTheAnswer() {
        double[] values = new double[46];
        Arrays.setAll(values, i -> 100 + 10 * (i / 12));
        BacktestResult gate = assess(new Constant(110, 50), new RollingOrigin.Span(22, i -> true), values);
        assertEquals(new BacktestResult(1, 22, 1, 1, 1), gate);
    }

    /** Each of two months may lie inside its interval while their sum, of which alone the answer speaks, does not. */
    @Test
    void onlyTheMonthsThatTheAnswerAddsUpMakeItsTotal() {
        double[] values = new double[36];
        Arrays.setAll(values, i -> i == 30 ? 200 : 100 + i / 12);
        Constant forecaster = new Constant(102, 20);
        RollingOrigin.Span withJuly = new RollingOrigin.Span(12, i -> i == 5 || i == 6);
        RollingOrigin.Span without = new RollingOrigin.Span(12, i -> i == 5);
        assertEquals(0, assess(forecaster, withJuly, values).totalCoverage95());
        assertEquals(1, assess(forecaster, without, values).totalCoverage95());
        assertEquals(11. / 12, assess(forecaster, without, values).monthlyCoverage95(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"35, 12, 0", "36, 12, 1", "47, 12, 12", "60, 12, 25", "120, 12, 85", "45, 22, 0", "60, 22, 15"})
    void originsStepByOneMonthFromMonth24(int months, int horizon, int origins) {
        Random random = new Random(3);
        double[] values = new double[months];
        Arrays.setAll(values, i -> 100 + 10 * random.nextDouble());
        RollingOrigin.Span span = new RollingOrigin.Span(horizon, i -> true);
        assertEquals(origins, assess(new Constant(105, 50), span, values).origins());
    }

    /** What the forecaster knows of the months to come must be what it knew then. */
    @Test
    void eachOriginHasItsOwnForecaster() {
        List<YearMonth> asked = new ArrayList<>();
        RollingOrigin.assess(
                first -> {
                    asked.add(first);
                    return new GuardedForecaster(new Constant(105, 50));
                },
                MonthlySeries.of(FIRST, new Random(3).doubles(38, 100, 110).toArray()),
                YEAR,
                1);
        assertEquals(List.of(FIRST.plusMonths(24), FIRST.plusMonths(25), FIRST.plusMonths(26)), asked);
    }

    @Test
    void yearsThatRepeatEachOtherLeaveNothingToHoldErrorsAgainst() {
        double[] values = new double[48];
        Arrays.fill(values, 100);
        Constant forecaster = new Constant(100, 10);
        assertThrows(ModelException.class, () -> assess(forecaster, values));
    }

    @Test
    void theAirlineModelBeatsTheNaiveOnTheAirlinePassengers() {
        BacktestResult gate = RollingOrigin.assess(
                first -> new GuardedForecaster(AirlineForecaster.ofCounts()), ReferenceSeries.AIR_PASSENGERS, YEAR, 42);
        assertEquals(109, gate.origins());
        assertTrue(gate.relativeError() < 1 && gate.totalCoverage95() >= .85, gate.toString());
    }
}
