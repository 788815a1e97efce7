package fr.observatoire.warehouse.plausibility;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What is usual around a place of a series: the median, which one wild figure does not move. */
final class Usual {

    private Usual() {}

    /**
     * The median of the neighbours on both sides, the places from {@code from} to {@code to} left out.
     *
     * @param reach neighbours on each side, fewer at the ends
     * @param least fewer neighbours than these tell nothing
     */
    static OptionalDouble around(List<Double> values, int from, int to, int reach, int least) {
        double[] sorted = IntStream.concat(
                        IntStream.range(Math.max(0, from - reach), from),
                        IntStream.range(to + 1, Math.min(values.size(), to + 1 + reach)))
                .mapToDouble(values::get)
                .sorted()
                .toArray();
        return sorted.length < least ? OptionalDouble.empty() : OptionalDouble.of(median(sorted));
    }

    private static double median(double... sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : DoubleStream.of(sorted[half - 1], sorted[half]).average().orElseThrow();
    }
}
