package fr.observatoire.warehouse.comparison.covid.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Box and Jenkins' airline passengers, the series with which every implementation of the model is compared. */
class AirlineModelTest {

    private static final MonthlySeries LOGS = ReferenceSeries.AIR_PASSENGERS.map(Math::log);

    @Test
    void estimatesAreThoseOfTheReference() {
        AirlineModel model = AirlineModel.fit(LOGS, false);
        assertEquals(-.401823, model.theta(), 1e-5);
        assertEquals(-.556936, model.seasonalTheta(), 1e-5);
    }

    @Test
    void forecastsAreThoseOfTheReference() {
        double[] logs = AirlineModel.fit(LOGS, false).forecast(12).means();
        assertEquals(450.4223, Math.exp(logs[0]), 450.4223 * 1e-5);
        assertEquals(477.2423, Math.exp(logs[11]), 477.2423 * 1e-5);
    }

    /** With theta -0.4 and Theta -0.6, by hand: 0.6 from the first month on, 1 after a year, then 1 + 0.6 - 1 + 0.24. */
    @Test
    void psiWeightsAreThoseOfTheExpansion() {
        double[] psi = new AirlineCoefficients(-.4, -.6, 0, 0, 0).psi(14);
        assertEquals(1, psi[0]);
        assertEquals(.6, psi[1], 1e-12);
        assertEquals(.6, psi[11], 1e-12);
        assertEquals(1, psi[12], 1e-12);
        assertEquals(.84, psi[13], 1e-12);
    }

    @Test
    void theNextMonthScattersByItsStandardErrorAndLaterOnesByTheirCoefficientsToo() {
        LogForecast forecast = AirlineModel.fit(LOGS, false).forecast(12);
        double[][] paths = forecast.draw(20_000, new Random(1));
        for (int month = 0; month < 12; month++) {
            int at = month;
            double mean = Arrays.stream(paths).mapToDouble(p -> p[at]).average().orElseThrow();
            double variance = Arrays.stream(paths)
                    .mapToDouble(p -> (p[at] - mean) * (p[at] - mean))
                    .average()
                    .orElseThrow();
            double ratio = Math.sqrt(variance) / forecast.errors()[month];
            assertEquals(forecast.means()[month], mean, .002);
            assertEquals(1, ratio, month == 0 ? .02 : .06, "month " + (month + 1));
        }
    }

    /** An estimate at the limit still gives an invertible model. */
    @Test
    void drawnCoefficientsStayInvertible() {
        Random random = new Random(1);
        AirlineCoefficients brink = new AirlineCoefficients(-.9, -.99, .04, .09, .01);
        for (int i = 0; i < 1000; i++) {
            AirlineCoefficients drawn = brink.draw(random);
            assertTrue(Math.abs(drawn.theta()) <= 1 && Math.abs(drawn.seasonalTheta()) <= 1, drawn.toString());
        }
    }

    /** In two years no seasonal differences stand a year apart: the likelihood says nothing of their coefficient. */
    @Test
    void belowThreeYearsTheSeasonalCoefficientIsGiven() {
        assertEquals(-.6, AirlineModel.fit(LOGS.head(24)).seasonalTheta(), 1e-12);
        assertTrue(AirlineModel.fit(LOGS.head(36)).seasonalTheta() != -.6);
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
