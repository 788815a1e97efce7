package fr.observatoire.warehouse.comparison.covid;

import java.time.YearMonth;
import java.util.Random;

/** Simulated monthly counts: a slowly changing level, a summer season, noise. The seed makes them repeatable. */
final class SeriesOfMonths {

    private static final double LEVEL = 400;

    private final YearMonth first;
    private final double[] values;

    private SeriesOfMonths(YearMonth first, double[] values) {
        this.first = first;
        this.values = values;
    }

    static SeriesOfMonths from(YearMonth first, int months) {
        return from(first, months, 7);
    }

    static SeriesOfMonths from(YearMonth first, int months, long seed) {
        Random random = new Random(seed);
        double[] values = new double[months];
        double level = Math.log(LEVEL);
        for (int i = 0; i < months; i++) {
            level += .02 * random.nextGaussian();
            double season = 1.2 * Math.sin(2 * Math.PI * (first.plusMonths(i).getMonthValue() - 4) / 12);
            values[i] = Math.max(1, Math.rint(Math.exp(level + season + .08 * random.nextGaussian())));
        }
        return new SeriesOfMonths(first, values);
    }

    /** From a month on, only a share of the visitors comes. */
    SeriesOfMonths crisis(YearMonth from, double share) {
        double[] hit = values.clone();
        for (int i = 0; i < hit.length; i++) {
            if (!first.plusMonths(i).isBefore(from)) {
                hit[i] = Math.max(1, Math.rint(hit[i] * share));
            }
        }
        return new SeriesOfMonths(first, hit);
    }

    double[] values() {
        return values.clone();
    }

    InputBuilder input() {
        return new InputBuilder().months(first, values);
    }
}
