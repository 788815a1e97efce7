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
 * The mean of an office's peers, or nothing, such that no peer's figure follows from it.
 *
 * <p>One number about the others is made for everybody: the network's total, rounded to a step at least as large as the
 * largest figure. An office is shown that total less its own figure, divided. So offices that lay their answers together
 * know no more than the rounded total; and whoever compares two days, two snapshots, the network with and without a late
 * office, learns of that office's figure at most whether the total came to lie in the next step. Example: six offices,
 * 900 to 1,300 visitors, 6,400 together, step 2,000: the total becomes 6,000, and the office that counted 1,000 reads a
 * mean of 1,000.
 *
 * @param peers offices that the mean is of
 * @param mean rounded to {@code step}
 */
record PeerMean(int peers, double mean, double step) {

    /** Peers with a figure other than 0: a group in which the others stand at 0 would show the one that does not. */
    static final int FEWEST = 5;

    /** Share of a group that its largest member may have, and its two largest: beyond it the group is about them. */
    private static final double LARGEST_ONE = 0.5;

    private static final double LARGEST_TWO = 0.75;

    /** A step beyond this share of the total would say more about the rounding than about the offices. */
    private static final double COARSEST = 0.5;

    private static final double[] STEPS = {1, 2, 5, 10};

    /** The mean that an office is shown, by office; none or empty where a rule forbids it. */
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
