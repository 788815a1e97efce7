package fr.observatoire.sample.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A stream of random values for one purpose. Each file of each office and year draws from its own stream, so that a
 * change in one source does not change the bytes of the others.
 *
 * <p>Everything comes from {@link SplittableRandom#nextLong()}, whose algorithm is fixed, and from plain arithmetic:
 * the same seed gives the same bytes on any machine.
 */
public final class Draw {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The stream of a purpose, such as {@code ("pays-orthe-arrigans", 2018, "footfall")}. */
    public static Draw of(long seed, Object... purpose) {
        long hash = FNV_OFFSET ^ seed;
        for (Object part : purpose) {
            for (char c : (part + "/").toCharArray()) {
                hash = (hash ^ c) * FNV_PRIME;
            }
        }
        return new Draw(hash);
    }

    /** From 0 inclusive to 1 exclusive. */
    public double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    public double between(double from, double to) {
        return from + (to - from) * uniform();
    }

    /** A whole number, both ends inclusive. */
    public int between(int from, int to) {
        return from + (int) (uniform() * (to - from + 1));
    }

    /** Bell-shaped with mean 0 and standard deviation 1, within -6 and 6: the sum of twelve uniform values. */
    public double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += uniform();
        }
        return sum;
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    public <T> T pick(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    /** The same values in a random order. */
    public <T> List<T> shuffled(List<T> values) {
        List<T> rest = new ArrayList<>(values);
        List<T> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            order.add(rest.remove(between(0, rest.size() - 1)));
        }
        return order;
    }

    /** Ten hexadecimal digits, the shape of a campaign's identifier. */
    public String identifier() {
        return String.format(Locale.ROOT, "%010x", random.nextLong() >>> 24);
    }
}
