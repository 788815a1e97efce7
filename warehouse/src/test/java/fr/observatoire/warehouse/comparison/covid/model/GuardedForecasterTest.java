package fr.observatoire.warehouse.comparison.covid.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.model.Forecaster.Draw;
import fr.observatoire.warehouse.comparison.covid.model.GuardedForecaster.Guarded;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedForecasterTest {

    private static final MonthlySeries PASSENGERS = ReferenceSeries.AIR_PASSENGERS;
    private static final Draw DRAW = new Draw(500, 1);

    /** A model whose forecast for every month is the same month of last year, multiplied by a factor. */
    private record Times(double factor) implements Forecaster {
        @Override
        public String code() {
            return "times";
        }

        @Override
        public SimulatedPaths forecast(MonthlySeries history, int months, Draw draw) {
            double[] point = new double[months];
            Arrays.setAll(point, i -> factor * history.at(history.length() - 12 + i % 12));
            return new SimulatedPaths(point, new double[][] {point});
        }
    }

    @ParameterizedTest
    @CsvSource({".49, true", ".51, false", "1, false", "1.99, false", "2.01, true", "NaN, true"})
    void aTotalOutsideHalfToTwiceTheLastYearFallsBack(double factor, boolean falls) {
        Guarded guarded = new GuardedForecaster(new Times(factor)).forecast(PASSENGERS, 12, DRAW);
        assertEquals(falls, guarded.fellBack());
        assertEquals(falls ? "seasonal_naive" : "times", guarded.code());
    }

    @Test
    void theFallBackIsTheLastYear() {
        double[] lastYear = Arrays.copyOfRange(PASSENGERS.toArray(), PASSENGERS.length() - 12, PASSENGERS.length());
        assertArrayEquals(
                lastYear,
                new GuardedForecaster(new Times(3))
                        .forecast(PASSENGERS, 12, DRAW)
                        .paths()
                        .point());
    }

    @Test
    void aModelThatCannotBeEstimatedFallsBackToo() {
        double[] values = PASSENGERS.toArray();
        values[100] = 0;
        MonthlySeries withZero = MonthlySeries.of(PASSENGERS.start(), values);
        assertTrue(new GuardedForecaster(AirlineForecaster.ofCounts())
                .forecast(withZero, 12, DRAW)
                .fellBack());
    }

    @Test
    void closedMonthsAreNeitherAFallNorARise() {
        double[] values = PASSENGERS.toArray();
        Arrays.fill(values, values.length - 7, values.length, Double.NaN);
        MonthlySeries closed = MonthlySeries.of(PASSENGERS.start(), values);
        assertFalse(new GuardedForecaster(AirlineForecaster.ofCounts())
                .forecast(closed, 12, DRAW)
                .fellBack());
    }
}
