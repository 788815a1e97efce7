package fr.observatoire.warehouse.comparison.covid.model;

import java.util.Random;

/**
 * Forecasts by the airline model, of the counts, or of the count per opening day.
 *
 * <p>With an exposure O the model learns ln((V + 0.5)/O), where the 0.5 keeps a month without visitors finite, and a
 * forecast is O times the rate, minus 0.5, and never below 0. Without an exposure it learns ln V, and refuses zeros.
 */
public final class AirlineForecaster implements Forecaster {

    private static final double HALF = .5;

    private final MonthlySeries exposure;

    private AirlineForecaster(MonthlySeries exposure) {
        this.exposure = exposure;
    }

    public static AirlineForecaster ofCounts() {
        return new AirlineForecaster(null);
    }

    /** The exposure must cover the history and the months to forecast, with 0 or {@code NaN} for closed months. */
    public static AirlineForecaster ofRates(MonthlySeries exposure) {
        return new AirlineForecaster(exposure);
    }

    @Override
    public String code() {
        return exposure == null ? "airline" : "airline_exposure";
    }

    @Override
    public SimulatedPaths forecast(MonthlySeries history, int months, Draw draw) {
        LogForecast forecast = AirlineModel.fit(logs(history)).forecast(months);
        double[] point = forecast.means();
        double[][] paths = forecast.draw(draw.paths(), new Random(draw.seed()));
        for (int i = 0; i < months; i++) {
            double open = exposure == null ? 1 : exposure.at(history.month(history.length() + i));
            point[i] = count(point[i], open);
            for (double[] path : paths) {
                path[i] = count(path[i], open);
            }
        }
        return new SimulatedPaths(point, paths);
    }

    private MonthlySeries logs(MonthlySeries history) {
        double[] logs = new double[history.length()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = log(history.at(i), exposure == null ? 1 : exposure.at(history.month(i)));
        }
        return MonthlySeries.of(history.start(), logs);
    }

    private double log(double value, double open) {
        if (exposure != null) {
            return open > 0 ? Math.log((value + HALF) / open) : Double.NaN;
        }
        if (value <= 0) {
            throw new ModelException("a month of " + value + " has no logarithm");
        }
        return Math.log(value);
    }

    private double count(double log, double open) {
        if (exposure == null) {
            return Math.exp(log);
        }
        return open > 0 ? Math.max(0, open * Math.exp(log) - HALF) : 0;
    }
}
