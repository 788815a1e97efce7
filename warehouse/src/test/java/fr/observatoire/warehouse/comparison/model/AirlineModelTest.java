package fr.observatoire.warehouse.comparison.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Box and Jenkins' airline passengers, the series that every implementation of the model is held against. */
class AirlineModelTest {

    private static final MonthlySeries LOGS = ReferenceSeries.AIR_PASSENGERS.map(Math::log);

    @Test
    void estimatesAreThoseOfTheReference() {
        AirlineModel model = AirlineModel.fit(LOGS, false);
        assertEquals(-.401823, model.theta(), 1e-5);
        assertEquals(-.556936, model.seasonalTheta(), 1e-5);
        assertEquals(244.696487, model.logLikelihood(), 1e-4);
    }

    @Test
    void forecastsAreThoseOfTheReference() {
        double[] logs = AirlineModel.fit(LOGS, false).forecast(12).means();
        assertEquals(450.4223, Math.exp(logs[0]), 450.4223 * 1e-5);
        assertEquals(477.2423, Math.exp(logs[11]), 477.2423 * 1e-5);
    }

    @Test
    void simulatedPathsHaveTheStandardErrorsOfTheForecast() {
        AirlineModel.LogForecast forecast = AirlineModel.fit(LOGS, false).forecast(12);
        double[][] paths = forecast.draw(20_000, new Random(1));
        for (int month = 0; month < 12; month++) {
            int at = month;
            double mean = Arrays.stream(paths).mapToDouble(p -> p[at]).average().orElseThrow();
            double variance = Arrays.stream(paths)
                    .mapToDouble(p -> (p[at] - mean) * (p[at] - mean))
                    .average()
                    .orElseThrow();
            assertEquals(forecast.means()[month], mean, .002);
            assertEquals(forecast.errors()[month], Math.sqrt(variance), .02 * forecast.errors()[month]);
        }
    }

    @Test
    void aTotalIsLessUncertainThanItsMonthsAddedUp() {
        SimulatedPaths paths =
                AirlineForecaster.ofCounts().forecast(ReferenceSeries.AIR_PASSENGERS, 12, new Forecaster.Draw(5000, 1));
        double monthly = 0;
        for (int month = 0; month < 12; month++) {
            monthly += paths.month(month, 95).upper() - paths.month(month, 95).lower();
        }
        double total = paths.total(month -> true, 95).upper()
                - paths.total(month -> true, 95).lower();
        assertTrue(total < monthly, total + " against " + monthly);
    }

    @Test
    void aMissingMonthIsEstimatedAndNotTakenForZero() {
        double[] logs = LOGS.toArray();
        logs[100] = Double.NaN;
        AirlineModel model = AirlineModel.fit(MonthlySeries.of(YearMonth.of(1949, 1), logs), false);
        assertEquals(450.4, Math.exp(model.forecast(1).means()[0]), 2);
    }

    @Test
    void aZeroIsRefusedRatherThanLogged() {
        double[] values = ReferenceSeries.AIR_PASSENGERS.toArray();
        values[50] = 0;
        MonthlySeries series = MonthlySeries.of(YearMonth.of(1949, 1), values);
        Forecaster.Draw draw = new Forecaster.Draw(10, 1);
        assertThrows(ModelException.class, () -> AirlineForecaster.ofCounts().forecast(series, 12, draw));
    }
}
