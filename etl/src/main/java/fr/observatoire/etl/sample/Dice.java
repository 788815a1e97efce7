package fr.observatoire.etl.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance by a named algorithm: the same seed and subject give the same draws, in whatever order subjects are written. */
final class Dice {

    private final RandomGenerator random;

    private Dice(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Draws of their own for one subject ({@code footfall 2019 dax}), so that a new subject moves no other. */
    static Dice of(long seed, String subject) {
        long mixed = seed;
        for (int i = 0; i < subject.length(); i++) {
            mixed = mixed * 0x5851F42D4C957F2DL + subject.charAt(i) + 0x14057B7EF767814FL;
        }
        return new Dice(mixed);
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    int integer(int from, int toInclusive) {
        return from + random.nextInt(toInclusive - from + 1);
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A place in {@code weights}, each as likely as it weighs. */
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
