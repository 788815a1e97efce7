package fr.observatoire.sample.office;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number by weights, so that the parts add up to it exactly. */
public final class Allocation {

    private Allocation() {}

    /**
     * Largest remainders: each part gets the whole number below its quota, and the parts with the largest remainders
     * get one more. Shares of 10 by 1, 1, 2 have the quotas 2.5, 2.5 and 5 and give 3, 2 and 5: of equal remainders the
     * first wins.
     *
     * @param weights not negative; a weight of 0 gets nothing
     * @throws IllegalArgumentException if the number is not 0 but every weight is
     */
    public static int[] share(int total, double... weights) {
        double sum = Arrays.stream(weights).sum();
        if (total > 0 && sum <= 0) {
            throw new IllegalArgumentException("nobody to share " + total + " out to");
        }
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int left = total;
        for (int i = 0; i < weights.length && sum > 0; i++) {
            double quota = total * weights[i] / sum;
            parts[i] = (int) quota;
            remainders[i] = weights[i] > 0 ? quota - parts[i] : -1;
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** Weights with some chance, so that small totals are not always on the same strongest days. */
    public static double[] blurred(double[] weights, double amount, Draw draw) {
        return Arrays.stream(weights)
                .map(weight -> weight * draw.between(1 - amount, 1 + amount))
                .toArray();
    }
}
