package fr.observatoire.warehouse.comparison.covid.model;

import java.util.Arrays;

/**
 * Fills the calendar months in which a series never has a value. An office that closes every January has no January to
 * learn from, and then the likelihood of a seasonal model has no maximum. Such a month gets a mean between those of its
 * neighbours in the year, moved by how far the series is from its means at that time. The value is only a placeholder:
 * the forecast for such a month is always "closed".
 */
final class ClosedSeason {

    private static final int YEAR = 12;

    private final double[] logs;
    private final double[] means = new double[YEAR];

    private ClosedSeason(double[] logs) {
        this.logs = logs;
        for (int phase = 0; phase < YEAR; phase++) {
            means[phase] = mean(phase);
        }
    }

    /** The same series, with a value in every month of the calendar months that never had one. */
    static MonthlySeries bridge(MonthlySeries series) {
        ClosedSeason season = new ClosedSeason(series.toArray());
        boolean[] closed = new boolean[YEAR];
        for (int phase = 0; phase < YEAR; phase++) {
            closed[phase] = Double.isNaN(season.means[phase]);
        }
        double[] distances = interpolated(season.distances());
        double[] year = season.meansAround();
        double[] bridged = season.logs.clone();
        for (int i = 0; i < bridged.length; i++) {
            if (closed[i % YEAR]) {
                bridged[i] = year[i % YEAR] + distances[i];
            }
        }
        return MonthlySeries.of(series.start(), bridged);
    }

    private double mean(int phase) {
        double sum = 0;
        int count = 0;
        for (int i = phase; i < logs.length; i += YEAR) {
            if (!Double.isNaN(logs[i])) {
                sum += logs[i];
                count++;
            }
        }
        return sum / count;
    }

    private double[] distances() {
        double[] distances = new double[logs.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = logs[i] - means[i % YEAR];
        }
        return distances;
    }

    /** The year is a circle: December is the neighbour of January. */
    private double[] meansAround() {
        double[] threeYears = new double[3 * YEAR];
        Arrays.setAll(threeYears, i -> means[i % YEAR]);
        return Arrays.copyOfRange(interpolated(threeYears), YEAR, 2 * YEAR);
    }

    /** Linear between known values; constant before the first and after the last. */
    private static double[] interpolated(double[] values) {
        double[] filled = values.clone();
        int before = -1;
        for (int i = 0; i <= values.length; i++) {
            if (i == values.length || !Double.isNaN(values[i])) {
                for (int gap = before + 1; gap < i; gap++) {
                    filled[gap] = between(values, before, i, gap);
                }
                before = i;
            }
        }
        return filled;
    }

    private static double between(double[] values, int before, int after, int at) {
        if (before < 0) {
            return after == values.length ? Double.NaN : values[after];
        }
        if (after == values.length) {
            return values[before];
        }
        double share = (double) (at - before) / (after - before);
        return values[before] + share * (values[after] - values[before]);
    }
}
