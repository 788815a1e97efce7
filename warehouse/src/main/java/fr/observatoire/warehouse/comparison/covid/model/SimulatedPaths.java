package fr.observatoire.warehouse.comparison.covid.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A forecast as paths drawn jointly over all its months, so that the interval of a sum comes from sums of paths. Bounds
 * of single months must never be added: that would mean that all months have the same error.
 *
 * @param point forecast of each month
 * @param paths each a value for every month, none of them negative
 */
public record SimulatedPaths(double[] point, double[][] paths) {

    private static final double PERCENT = 100;

    public int horizon() {
        return point.length;
    }

    /** The interval of one month, {@code level} in percent. */
    public Interval month(int index, int level) {
        return interval(
                Arrays.stream(paths).mapToDouble(path -> path[index]).sorted().toArray(), level);
    }

    /** The sums of the chosen months, one for each path, in ascending order. */
    public double[] sums(IntPredicate chosen) {
        int[] months = IntStream.range(0, horizon()).filter(chosen).toArray();
        return Arrays.stream(paths)
                .mapToDouble(
                        path -> Arrays.stream(months).mapToDouble(m -> path[m]).sum())
                .sorted()
                .toArray();
    }

    /** The interval of the sum of the chosen months, {@code level} in percent. */
    public Interval total(IntPredicate chosen, int level) {
        return interval(sums(chosen), level);
    }

    /** The intervals of an ascending sample at 80 and 95 percent. */
    public static List<Interval> intervals(double[] sorted) {
        return List.of(interval(sorted, 80), interval(sorted, 95));
    }

    private static Interval interval(double[] sorted, int level) {
        double tail = (1 - level / PERCENT) / 2;
        return new Interval(level, quantile(sorted, tail), quantile(sorted, 1 - tail));
    }

    /** Linear between order statistics: type 7 of Hyndman and Fan (1996), the default of R. */
    public static double quantile(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
