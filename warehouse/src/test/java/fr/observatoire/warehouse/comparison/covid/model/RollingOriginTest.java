package fr.observatoire.warehouse.comparison.covid.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Arrays;
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

    private static BacktestResult assess(Forecaster forecaster, double... values) {
        return RollingOrigin.assess(new GuardedForecaster(forecaster), MonthlySeries.of(FIRST, values), 1);
    }

    /** Years of 100, 110 and 120 a month: the naive errs by 10, the constant 115 by 5, half of it. */
    @Test
    void maseIsTheErrorOverThatOfTheSeasonalNaiveInsideTheSample() {
        double[] values = new double[36];
        Arrays.setAll(values, i -> 100 + 10 * (i / 12));
        BacktestResult gate = assess(new Constant(115, 50), values);
        assertEquals(1, gate.origins());
        assertEquals(.5, gate.mase(), 1e-12);
        assertTrue(gate.passed());
        assertFalse(assess(new Constant(131, 50), values).passed(), "errs by 11");
        assertFalse(assess(new Constant(115, 4), values).passed(), "promises too much");
    }

    @ParameterizedTest
    @CsvSource({"35, 0", "36, 1", "47, 12", "60, 25", "120, 85"})
    void originsStepByOneMonthFromMonth24(int months, int origins) {
        Random random = new Random(3);
        double[] values = new double[months];
        Arrays.setAll(values, i -> 100 + 10 * random.nextDouble());
        assertEquals(origins, assess(new Constant(105, 50), values).origins());
    }

    @Test
    void withoutAnOriginNothingPassed() {
        assertFalse(assess(new Constant(105, 50), new double[24]).passed());
    }

    @Test
    void yearsThatRepeatEachOtherLeaveNothingToScaleBy() {
        double[] values = new double[48];
        Arrays.fill(values, 100);
        Constant forecaster = new Constant(100, 10);
        assertThrows(ModelException.class, () -> assess(forecaster, values));
    }

    @Test
    void theAirlineModelPassesOnTheAirlinePassengers() {
        BacktestResult gate = RollingOrigin.assess(
                new GuardedForecaster(AirlineForecaster.ofCounts()), ReferenceSeries.AIR_PASSENGERS, 42);
        assertEquals(109, gate.origins());
        assertTrue(gate.passed(), gate.toString());
    }
}
