package fr.observatoire.warehouse.comparison.covid.model;

import java.util.Random;

/**
 * The same month of the last year, with the spread of the year-on-year log ratios around 0 and their correlation from
 * month to month.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 5.2; the
 * first-order autocorrelation of the ratios is our addition, because the errors of the months of one year go together.
 */
public final class SeasonalNaive implements Forecaster {

    private static final int YEAR = 12;
    private static final double MAX_CARRY = .95;

    @Override
    public String code() {
        return "seasonal_naive";
    }

    /**
     * A month that has no value in any earlier year is forecast as 0: it counts as a month in which the office is
     * always closed.
     */
    @Override
    public SimulatedPaths forecast(MonthlySeries history, int months, Draw draw) {
        double[] point = new double[months];
        for (int i = 0; i < months; i++) {
            point[i] = last(history, history.length() + i);
        }
        Ratios ratios = Ratios.of(history);
        Random random = new Random(draw.seed());
        double[][] paths = new double[draw.paths()][months];
        for (double[] path : paths) {
            double error = ratios.deviation() * random.nextGaussian();
            for (int i = 0; i < months; i++) {
                path[i] = point[i] * Math.exp(error * Math.sqrt(1 + i / YEAR));
                double fresh = ratios.deviation() * random.nextGaussian();
                error = ratios.carry() * error + Math.sqrt(1 - ratios.carry() * ratios.carry()) * fresh;
            }
        }
        return new SimulatedPaths(point, paths);
    }

    /** The value of the same month in the last year that has one; 0 when none has. */
    static double last(MonthlySeries history, int index) {
        for (int i = index - YEAR; i >= 0; i -= YEAR) {
            if (i < history.length() && !Double.isNaN(history.at(i))) {
                return history.at(i);
            }
        }
        return 0;
    }

    private record Ratios(double deviation, double carry) {

        static Ratios of(MonthlySeries history) {
            double squares = 0;
            double products = 0;
            int count = 0;
            double before = Double.NaN;
            for (int i = YEAR; i < history.length(); i++) {
                double ratio = Math.log(history.at(i) / history.at(i - YEAR));
                if (Double.isFinite(ratio)) {
                    squares += ratio * ratio;
                    count++;
                    products += Double.isFinite(before) ? ratio * before : 0;
                }
                before = ratio;
            }
            if (count == 0) {
                throw new ModelException("no month can be held against the year before");
            }
            double carry = squares == 0 ? 0 : Math.max(0, Math.min(MAX_CARRY, products / squares));
            return new Ratios(Math.sqrt(squares / count), carry);
        }
    }
}
