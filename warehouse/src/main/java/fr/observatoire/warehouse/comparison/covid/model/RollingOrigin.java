package fr.observatoire.warehouse.comparison.covid.model;

import java.time.YearMonth;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Tries a forecaster on the past: from month 24 on, month by month, each time forecasting from the months before as many
 * months as the answer does.
 *
 * <p>Source: Tashman, International Journal of Forecasting 16, 2000 (rolling origin); Hyndman and Koehler, International
 * Journal of Forecasting 22, 2006, section 2.4 (the error relative to that of a benchmark on the same forecasts, RelMAE).
 */
public final class RollingOrigin {

    public static final int FIRST_ORIGIN = 24;

    /**
     * To be increased when a change of a model or of the trial changes its figures: then earlier trials are made again.
     */
    public static final int EDITION = 2;

    private static final int LEVEL = 95;

    /** Enough for bounds at 95 %: the trial only asks whether they hold, and needs no exact bound. */
    private static final int PATHS = 2000;

    private final MonthlySeries history;
    private final Span span;
    private int origins;
    private int months;
    private int monthsInside;
    private int totals;
    private int totalsInside;
    private double errors;
    private double naiveErrors;

    private RollingOrigin(MonthlySeries history, Span span) {
        this.history = history;
        this.span = span;
    }

    /**
     * What an answer forecasts.
     *
     * @param months number of months right after the history
     * @param summed which of them it adds up, counted from 0
     */
    public record Span(int months, IntPredicate summed) {}

    /**
     * Makes the trial.
     *
     * @param forecasters the forecaster for a first month to forecast, so that a trial knows no more of what follows, such
     *     as days of opening, than the answer does
     * @throws ModelException when the model cannot be estimated, or when the seasonal naive makes no error
     */
    public static BacktestResult assess(
            Function<YearMonth, GuardedForecaster> forecasters, MonthlySeries history, Span span, long seed) {
        RollingOrigin trial = new RollingOrigin(history, span);
        for (int origin = FIRST_ORIGIN; origin + span.months() <= history.length(); origin++) {
            GuardedForecaster forecaster = forecasters.apply(history.month(origin));
            trial.add(origin, forecaster, new Forecaster.Draw(PATHS, seed + origin));
        }
        return trial.figures();
    }

    private void add(int origin, GuardedForecaster forecaster, Forecaster.Draw draw) {
        MonthlySeries known = history.head(origin);
        SimulatedPaths paths = forecaster.forecast(known, span.months(), draw).paths();
        double total = 0;
        int summed = 0;
        for (int i = 0; i < span.months(); i++) {
            double actual = history.at(origin + i);
            if (!Double.isNaN(actual)) {
                months++;
                errors += Math.abs(actual - paths.point()[i]);
                naiveErrors += Math.abs(actual - SeasonalNaive.last(known, origin + i));
                monthsInside += paths.month(i, LEVEL).contains(actual) ? 1 : 0;
                total += span.summed().test(i) ? actual : 0;
                summed += span.summed().test(i) ? 1 : 0;
            }
        }
        origins++;
        if (summed > 0) {
            totals++;
            IntPredicate counted = i -> span.summed().test(i) && !Double.isNaN(history.at(origin + i));
            totalsInside += paths.total(counted, LEVEL).contains(total) ? 1 : 0;
        }
    }

    private BacktestResult figures() {
        if (origins > 0 && naiveErrors == 0) {
            throw new ModelException("the years repeat each other: nothing to hold errors against");
        }
        return new BacktestResult(
                origins,
                span.months(),
                errors / naiveErrors,
                (double) monthsInside / months,
                (double) totalsInside / totals);
    }
}
