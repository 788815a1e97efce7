package fr.observatoire.api.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mean of the peers of an office, or nothing, such that nobody can compute the figure of a single peer.
 *
 * <p>All answers come from one number: the total of the network, rounded to a step at least as large as the largest
 * figure. An office sees this total minus its own figure, divided by the number of peers. So offices that combine their
 * answers know only the rounded total. And somebody who compares two days or snapshots, with and without a late office,
 * only learns whether the total moved to the next step. Example: six offices, 900 to 1,300 visitors, 6,400 in total,
 * step 2,000: the total becomes 6,000, and the office with 1,000 sees a mean of 1,000.
 *
 * @param peers number of offices in the mean
 * @param mean rounded to {@code step}
 */
record PeerMean(int peers, double mean, double step) {

    /**
     * Least number of peers with a figure other than 0: if all others were 0, the mean would show the one that is not.
     */
    static final int FEWEST = 5;

    /**
     * Greatest share of the total that the largest member, and the two largest, may have: with more, the mean would
     * mainly be theirs.
     */
    private static final double LARGEST_ONE = 0.5;

    private static final double LARGEST_TWO = 0.75;

    /** With a step above this share of the total, the rounding would matter more than the offices. */
    private static final double COARSEST = 0.5;

    private static final double[] STEPS = {1, 2, 5, 10};

    /** The mean that each office sees, by office; absent or empty when a rule forbids it. */
    static Map<String, Optional<PeerMean>> of(Map<String, Double> figures) {
        double largest = figures.values().stream().mapToDouble(Math::abs).max().orElse(0);
        double total =
                figures.values().stream().mapToDouble(Double::doubleValue).sum();
        double step = step(largest);
        Map<String, Optional<PeerMean>> means = new TreeMap<>();
        if (step <= COARSEST * Math.abs(total)) {
            figures.keySet().forEach(office -> means.put(office, of(figures, office, rounded(total, step), largest)));
        }
        return means;
    }

    private static Optional<PeerMean> of(Map<String, Double> figures, String office, double total, double largest) {
        Map<String, Double> others = new TreeMap<>(figures);
        double own = others.remove(office);
        if (!mayBeShown(others.values())) {
            return Optional.empty();
        }
        double step = step(largest / others.size());
        return Optional.of(new PeerMean(others.size(), rounded((total - own) / others.size(), step), step));
    }

    private static boolean mayBeShown(Collection<Double> figures) {
        List<Double> sizes = new ArrayList<>(
                figures.stream().map(Math::abs).filter(size -> size > 0).toList());
        sizes.sort(Comparator.reverseOrder());
        double all = sizes.stream().mapToDouble(Double::doubleValue).sum();
        return sizes.size() >= FEWEST
                && sizes.get(0) <= LARGEST_ONE * all
                && sizes.get(0) + sizes.get(1) <= LARGEST_TWO * all;
    }

    /** The smallest of 1, 2, 5, 10, 20 … and 0.5, 0.2 … that is not smaller than {@code size}. */
    private static double step(double size) {
        if (size == 0) {
            return 1;
        }
        int exponent = (int) Math.floor(Math.log10(size));
        for (double step : STEPS) {
            double candidate =
                    BigDecimal.valueOf(step).scaleByPowerOfTen(exponent).doubleValue();
            if (candidate >= size) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("not a finite size: " + size);
    }

    private static double rounded(double value, double step) {
        return BigDecimal.valueOf(Math.rint(value / step))
                .multiply(BigDecimal.valueOf(step))
                .doubleValue();
    }
}
