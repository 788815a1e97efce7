package fr.observatoire.warehouse.comparison.covid.model;

import java.util.stream.IntStream;

/**
 * Tries a forecaster on the past: from month 24 on, month by month, each time forecasting twelve months from the months
 * before.
 *
 * <p>Source: Tashman, International Journal of Forecasting 16, 2000 (rolling origin); Hyndman and Koehler, International
 * Journal of Forecasting 22, 2006 (MASE: each error over the mean absolute error of the seasonal naive in the months that
 * the forecast knew).
 */
public final class RollingOrigin {

    public static final int FIRST_ORIGIN = 24;

    /**
     * To be increased when a change of a model or of the trial changes its figures: then earlier trials are made again.
     */
    public static final int EDITION = 1;

    private static final int YEAR = 12;
    private static final int HORIZON = YEAR;
    private static final int LEVEL = 95;
    private static final double MOST_MASE = 1;
    private static final double LEAST_COVERAGE = .85;

    /** Enough for bounds at 95 %: the trial only asks whether they hold, and needs no exact bound. */
    private static final int PATHS = 2000;

    private final MonthlySeries history;
    private int origins;
    private int months;
    private int monthsInside;
    private int totals;
    private int totalsInside;
    private int scaled;
    private double scaledErrors;

    private RollingOrigin(MonthlySeries history) {
        this.history = history;
    }

    /**
     * Makes the trial.
     *
     * @return the figures; without any origin the trial is not passed
     * @throws ModelException when the model cannot be estimated, or when no error can be scaled
     */
    public static BacktestResult assess(GuardedForecaster forecaster, MonthlySeries history, long seed) {
        RollingOrigin trial = new RollingOrigin(history);
        for (int origin = FIRST_ORIGIN; origin + HORIZON <= history.length(); origin++) {
            trial.add(origin, forecaster, new Forecaster.Draw(PATHS, seed + origin));
        }
        return trial.figures();
    }

    private void add(int origin, GuardedForecaster forecaster, Forecaster.Draw draw) {
        MonthlySeries known = history.head(origin);
        SimulatedPaths paths = forecaster.forecast(known, HORIZON, draw).paths();
        double scale = scale(known);
        double total = 0;
        int summed = 0;
        for (int i = 0; i < HORIZON; i++) {
            double actual = history.at(origin + i);
            if (!Double.isNaN(actual)) {
                months++;
                summed++;
                total += actual;
                scaled += scale > 0 ? 1 : 0;
                scaledErrors += scale > 0 ? Math.abs(actual - paths.point()[i]) / scale : 0;
                monthsInside += paths.month(i, LEVEL).contains(actual) ? 1 : 0;
            }
        }
        origins++;
        totals += summed > 0 ? 1 : 0;
        boolean inside =
                paths.total(i -> !Double.isNaN(history.at(origin + i)), LEVEL).contains(total);
        totalsInside += summed > 0 && inside ? 1 : 0;
    }

    /** Mean absolute error of the seasonal naive inside the sample; 0 when no month has a value one year before. */
    private static double scale(MonthlySeries known) {
        return IntStream.range(YEAR, known.length())
                .mapToDouble(i -> Math.abs(known.at(i) - known.at(i - YEAR)))
                .filter(error -> !Double.isNaN(error))
                .average()
                .orElse(0);
    }

    private BacktestResult figures() {
        if (months == 0) {
            return new BacktestResult(0, 0, 0, 0, false);
        }
        if (scaled == 0) {
            throw new ModelException("the years repeat each other: nothing to scale errors by");
        }
        double mase = scaledErrors / scaled;
        double monthly = (double) monthsInside / months;
        double total = (double) totalsInside / totals;
        boolean passed = mase <= MOST_MASE && monthly >= LEAST_COVERAGE && total >= LEAST_COVERAGE;
        return new BacktestResult(origins, mase, monthly, total, passed);
    }
}
