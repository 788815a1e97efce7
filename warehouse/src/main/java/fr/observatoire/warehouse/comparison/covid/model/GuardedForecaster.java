package fr.observatoire.warehouse.comparison.covid.model;

import java.util.stream.DoubleStream;

/**
 * A forecaster that falls back to the seasonal naive when its model cannot be estimated, or when the total of its first
 * year lies outside half to twice the last known year.
 */
public final class GuardedForecaster {

    private static final int YEAR = 12;
    private static final double LEAST = .5;
    private static final double MOST = 2;

    private final Forecaster model;
    private final Forecaster naive = new SeasonalNaive();

    public GuardedForecaster(Forecaster model) {
        this.model = model;
    }

    /** Code of the model that is tried first. */
    public String code() {
        return model.code();
    }

    /**
     * A forecast and the model that made it.
     *
     * @param code of the forecaster that was used
     */
    public record Guarded(String code, boolean fellBack, SimulatedPaths paths) {}

    /**
     * Forecasts.
     *
     * @throws ModelException when the seasonal naive cannot be used either
     */
    public Guarded forecast(MonthlySeries history, int months, Forecaster.Draw draw) {
        SimulatedPaths paths;
        try {
            paths = model.forecast(history, months, draw);
        } catch (ModelException unusable) {
            return fallBack(history, months, draw);
        }
        return plausible(history, paths) ? new Guarded(model.code(), false, paths) : fallBack(history, months, draw);
    }

    private Guarded fallBack(MonthlySeries history, int months, Forecaster.Draw draw) {
        return new Guarded(naive.code(), true, naive.forecast(history, months, draw));
    }

    /** Only months with a value in both years are summed: a closed month is neither a fall nor a rise. */
    private static boolean plausible(MonthlySeries history, SimulatedPaths paths) {
        double forecast = 0;
        double last = 0;
        for (int i = 0; i < Math.min(YEAR, paths.horizon()); i++) {
            int yearBefore = history.length() + i - YEAR;
            double known = yearBefore < 0 ? Double.NaN : history.at(yearBefore);
            if (!Double.isNaN(known)) {
                forecast += paths.point()[i];
                last += known;
            }
        }
        boolean numbers = DoubleStream.of(paths.point()).allMatch(Double::isFinite);
        return numbers && (last == 0 || forecast >= LEAST * last && forecast <= MOST * last);
    }
}
