package fr.observatoire.warehouse.plausibility;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The usual value around a place of a series: the median, which a single extreme figure does not change. */
final class Usual {

    private Usual() {}

    /**
     * The median of the neighbours on both sides, without the places from {@code from} to {@code to}.
     *
     * @param reach neighbours on each side, fewer at the ends
     * @param least with fewer neighbours there is no result
     */
    static OptionalDouble around(Series series, int from, int to, int reach, int least) {
        double[] before = series.values(Math.max(0, from - reach), from);
        double[] after = series.values(to + 1, Math.min(series.size(), to + 1 + reach));
        double[] sorted = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, sorted, before.length, after.length);
        Arrays.sort(sorted);
        return sorted.length < least ? OptionalDouble.empty() : OptionalDouble.of(median(sorted));
    }

    private static double median(double... sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
