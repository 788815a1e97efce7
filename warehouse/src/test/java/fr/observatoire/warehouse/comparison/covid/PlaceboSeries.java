package fr.observatoire.warehouse.comparison.covid;

import java.time.YearMonth;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Monthly counts without a crisis, drawn from processes of which only one is that of the model. Length, size, season
 * and noise are drawn too, so that each seed is another office. The generator mixes its seed: {@link java.util.Random}
 * draws alike for seeds that follow each other.
 *
 * @param days days of opening, 0 in a closed month; empty when the counts depend on none
 * @param counts {@code NaN} in a closed month
 */
record PlaceboSeries(String name, YearMonth first, double[] days, double[] counts) {

    private static final int YEAR = 12;
    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    /** How the logarithm of the expected count changes. */
    enum Family {
        /** A slowly changing level, a fixed season, noise: the local level model. */
        LEVEL,
        /** A straight line, a fixed season, noise that is correlated from month to month. */
        TREND,
        /** Differences and seasonal differences of moving averages: the airline model itself. */
        AIRLINE,
        /** As LEVEL, with strikes and storms in single months, and one lasting change before the last two years. */
        SHOCKS,
        /** A few visitors a day behind opening days, with January closed. */
        COUNTER
    }

    static PlaceboSeries of(Family family, long seed) {
        RandomGenerator random = new SplittableRandom(Family.values().length * seed + family.ordinal());
        int months = YEAR * (6 + random.nextInt(10));
        double[] logs =
                switch (family) {
                    case LEVEL, COUNTER -> level(months, random);
                    case TREND -> trend(months, random);
                    case AIRLINE -> airline(months, random);
                    case SHOCKS -> shocks(level(months, random), random);
                };
        String name = family.name().toLowerCase(Locale.ROOT) + "-" + seed;
        return family == Family.COUNTER ? counter(name, logs, random) : counts(name, logs, random);
    }

    private static PlaceboSeries counts(String name, double[] logs, RandomGenerator random) {
        double size = Math.exp(5 + 4 * random.nextDouble());
        double[] counts = new double[logs.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(1, Math.rint(size * Math.exp(logs[i])));
        }
        return new PlaceboSeries(name, FIRST, new double[0], counts);
    }

    /** Poisson around the rate, on 12 to 23 days a month; the last year opens as the one before, as the method expects. */
    private static PlaceboSeries counter(String name, double[] logs, RandomGenerator random) {
        double rate = Math.exp(.5 + 2.5 * random.nextDouble());
        double[] days = new double[logs.length];
        double[] counts = new double[logs.length];
        for (int i = 0; i < counts.length; i++) {
            days[i] = i % YEAR == 0 ? 0 : 12 + random.nextInt(12);
            if (i >= counts.length - YEAR) {
                days[i] = days[i - YEAR];
            }
            counts[i] = days[i] == 0 ? Double.NaN : poisson(rate * days[i] * Math.exp(logs[i]), random);
        }
        return new PlaceboSeries(name, FIRST, days, counts);
    }

    private static double poisson(double mean, RandomGenerator random) {
        if (mean > 200) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int count = 0;
        for (double left = mean; (left += Math.log(1 - random.nextDouble())) > 0; ) {
            count++;
        }
        return count;
    }

    private static double[] season(RandomGenerator random) {
        double year = .3 + .9 * random.nextDouble();
        double half = .3 * random.nextDouble();
        double phase = 2 * Math.PI * random.nextDouble();
        double[] season = new double[YEAR];
        for (int month = 0; month < YEAR; month++) {
            double angle = 2 * Math.PI * month / YEAR;
            season[month] = year * Math.sin(angle + phase) + half * Math.sin(2 * angle + 3 * phase);
        }
        return season;
    }

    private static double[] level(int months, RandomGenerator random) {
        double step = .005 + .035 * random.nextDouble();
        double noise = .03 + .09 * random.nextDouble();
        double[] season = season(random);
        double[] logs = new double[months];
        double level = 0;
        for (int i = 0; i < months; i++) {
            level += step * random.nextGaussian();
            logs[i] = level + season[i % YEAR] + noise * random.nextGaussian();
        }
        return logs;
    }

    private static double[] trend(int months, RandomGenerator random) {
        double slope = .006 * (random.nextDouble() - .3);
        double noise = .03 + .09 * random.nextDouble();
        double carry = .8 * random.nextDouble();
        double[] season = season(random);
        double[] logs = new double[months];
        double error = 0;
        for (int i = 0; i < months; i++) {
            error = carry * error + noise * Math.sqrt(1 - carry * carry) * random.nextGaussian();
            logs[i] = slope * i + season[i % YEAR] + error;
        }
        return logs;
    }

    private static double[] airline(int months, RandomGenerator random) {
        double theta = -.3 - .5 * random.nextDouble();
        double seasonal = -.4 - .5 * random.nextDouble();
        double noise = .03 + .06 * random.nextDouble();
        double[] start = season(random);
        double[] logs = new double[months];
        double[] shock = new double[months];
        for (int i = 0; i < months; i++) {
            shock[i] = noise * random.nextGaussian();
            double moved = shock[i] + theta * at(shock, i - 1) + seasonal * at(shock, i - YEAR);
            moved += theta * seasonal * at(shock, i - YEAR - 1);
            logs[i] =
                    i <= YEAR ? start[i % YEAR] + shock[i] : logs[i - 1] + logs[i - YEAR] - logs[i - YEAR - 1] + moved;
        }
        return logs;
    }

    private static double at(double[] values, int index) {
        return index < 0 ? 0 : values[index];
    }

    private static double[] shocks(double[] logs, RandomGenerator random) {
        int before = logs.length - 2 * YEAR;
        int single = 1 + random.nextInt(3);
        for (int i = 0; i < single; i++) {
            logs[random.nextInt(before)] += (random.nextBoolean() ? .5 : -.5) * (.5 + random.nextDouble());
        }
        double lasting = .5 * (random.nextDouble() - .5);
        for (int i = random.nextInt(before); i < logs.length; i++) {
            logs[i] += lasting;
        }
        return logs;
    }
}
