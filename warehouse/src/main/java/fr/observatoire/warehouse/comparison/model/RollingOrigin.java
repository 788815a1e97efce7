package fr.observatoire.warehouse.comparison.model;

import fr.observatoire.warehouse.comparison.MethodDetails.GateFigures;

/**
 * Tries a forecaster on the past: from month 24 on, step by step, each time twelve months ahead of what it may know.
 *
 * <p>Source: Tashman, International Journal of Forecasting 16, 2000 (rolling origin); Hyndman and Koehler, International
 * Journal of Forecasting 22, 2006 (MASE).
 */
public final class RollingOrigin {

    public static final int FIRST_ORIGIN = 24;
    private static final int HORIZON = 12;
    private static final int LEVEL = 95;
    private static final double MOST_MASE = 1;
    private static final double LEAST_COVERAGE = .85;

    /** Enough for bounds at 95 %; the trial asks whether they hold, not where they lie to a digit. */
    private static final int PATHS = 2000;

    private final MonthlySeries history;
    private int origins;
    private int months;
    private int monthsInside;
    private int totals;
    private int totalsInside;
    private double scaledErrors;

    private RollingOrigin(MonthlySeries history) {
        this.history = history;
    }

    /**
     * Tries.
     *
     * @return the figures; with no origin at all nothing passed
     */
    public static GateFigures assess(GuardedForecaster forecaster, MonthlySeries history, long seed) {
        RollingOrigin trial = new RollingOrigin(history);
        for (int origin = FIRST_ORIGIN; origin + HORIZON <= history.length(); origin++) {
            trial.add(origin, forecaster, new Forecaster.Draw(PATHS, seed + origin));
        }
        return trial.figures();
    }

    private void add(int origin, GuardedForecaster forecaster, Forecaster.Draw draw) {
        MonthlySeries known = history.head(origin);
        double scale = naiveError(known);
        if (scale == 0) {
            return;
        }
        SimulatedPaths paths = forecaster.forecast(known, HORIZON, draw).paths();
        double total = 0;
        int summed = 0;
        for (int i = 0; i < HORIZON; i++) {
            double actual = history.at(origin + i);
            if (!Double.isNaN(actual)) {
                months++;
                summed++;
                total += actual;
                scaledErrors += Math.abs(actual - paths.point()[i]) / scale;
                monthsInside += paths.month(i, LEVEL).contains(actual) ? 1 : 0;
            }
        }
        origins++;
        totals += summed > 0 ? 1 : 0;
        boolean inside =
                paths.total(i -> !Double.isNaN(history.at(origin + i)), LEVEL).contains(total);
        totalsInside += summed > 0 && inside ? 1 : 0;
    }

    /** Mean absolute change on the year before, inside what is known: the yardstick of the MASE. */
    private static double naiveError(MonthlySeries known) {
        double sum = 0;
        int count = 0;
        for (int i = HORIZON; i < known.length(); i++) {
            double change = Math.abs(known.at(i) - known.at(i - HORIZON));
            if (!Double.isNaN(change)) {
                sum += change;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private GateFigures figures() {
        if (months == 0) {
            return new GateFigures(0, 0, 0, 0, false);
        }
        double mase = scaledErrors / months;
        double monthly = (double) monthsInside / months;
        double total = (double) totalsInside / totals;
        boolean passed = mase <= MOST_MASE && monthly >= LEAST_COVERAGE && total >= LEAST_COVERAGE;
        return new GateFigures(origins, mase, monthly, total, passed);
    }
}
