package fr.observatoire.etl.sample;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares a whole number out by weights, to the last unit: the method of the largest remainder. */
final class Allocation {

    private Allocation() {}

    /**
     * @param weights none negative, not all 0 unless the total is 0
     * @return as many whole numbers as weights, adding up to {@code total}; 0 where the weight is 0
     */
    static int[] of(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] shares = new int[weights.length];
        if (total == 0) {
            return shares;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("nothing to share " + total + " out to");
        }
        double[] exact = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            exact[i] = total * weights[i] / sum;
            shares[i] = (int) Math.floor(exact[i]);
            given += shares[i];
        }
        int[] byRemainder = IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> shares[i] - exact[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; given < total; i++, given++) {
            shares[byRemainder[i % byRemainder.length]]++;
        }
        return shares;
    }
}
