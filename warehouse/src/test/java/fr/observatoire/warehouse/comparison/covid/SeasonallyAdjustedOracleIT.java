package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import java.time.YearMonth;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fall adjusted for season, computed a second time in a simple way: only a trend from year to year and the mean of
 * each calendar month around it. For series with a constant season, both give the same.
 */
class SeasonallyAdjustedOracleIT {

    private static final YearMonth FIRST = YearMonth.of(2012, 1);
    private static final int YEAR = 12;
    private static final int CLEAN = 8 * YEAR;
    private static final int MONTHS = 9 * YEAR;
    private static final int FIRST_HIT = CLEAN + 2;
    private static final int SERIES = 100;

    /** Any season, growth and fall, each month of the crisis hit to another degree. */
    private static double[] series(Random random) {
        double[] season = random.doubles(YEAR, -1, 1).toArray();
        double slope = random.nextDouble() * .006 - .003;
        return IntStream.range(0, MONTHS)
                .mapToDouble(i -> {
                    double usual = Math.exp(8 + slope * i + season[i % YEAR] + .03 * random.nextGaussian());
                    return Math.rint(i < FIRST_HIT ? usual : usual * (.2 + .8 * random.nextDouble()));
                })
                .toArray();
    }

    private static double change(double[] values) {
        return change(values, DoubleStream.generate(() -> 1).limit(MONTHS).toArray());
    }

    private static double change(double[] values, double[] days) {
        double slope = IntStream.range(YEAR, CLEAN)
                .mapToDouble(i -> Math.log(values[i] / values[i - YEAR]) / YEAR)
                .average()
                .orElseThrow();
        double[] season = IntStream.range(0, YEAR)
                .mapToDouble(month -> IntStream.range(0, CLEAN)
                        .filter(i -> i % YEAR == month)
                        .mapToDouble(i -> Math.log(values[i]) - slope * i)
                        .average()
                        .orElseThrow())
                .toArray();
        double value = mean(values, season, days, i -> i >= FIRST_HIT);
        double base = mean(values, season, days, i -> i >= CLEAN - YEAR && i < CLEAN);
        return 100 * (value / base - 1);
    }

    private static double mean(double[] values, double[] season, double[] days, IntPredicate months) {
        double sum = IntStream.range(0, MONTHS)
                .filter(months)
                .mapToDouble(i -> days[i] * values[i] / Math.exp(season[i % YEAR]))
                .sum();
        return sum
                / IntStream.range(0, MONTHS)
                        .filter(months)
                        .mapToDouble(i -> days[i])
                        .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFallIsThatOfMonthlyMeansAroundATrend(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SERIES; i++) {
            double[] values = series(random);
            MethodResult result = SeasonallyAdjustedComparison.compare(
                    new InputBuilder().months(FIRST, values).build());
            assertEquals(Verdict.OK, result.verdict(), result.toString());
            assertEquals(change(values), result.changePercent(), .5, "series " + i);
        }
    }

    /** With any opening days, the rates give what they gave as counts, each month weighed with its days. */
    @Test
    void theFallOfRatesIsThatOfMonthlyMeansWeighedWithDays() {
        Random random = new Random(4);
        for (int i = 0; i < SERIES; i++) {
            double[] rates = series(random);
            double[] days = random.ints(MONTHS, 2, 47)
                    .mapToDouble(halves -> halves / 2.)
                    .toArray();
            double[] counts = IntStream.range(0, MONTHS)
                    .mapToDouble(month -> rates[month] * days[month])
                    .toArray();
            MethodResult result = SeasonallyAdjustedComparison.compare(new InputBuilder()
                    .months(FIRST, counts)
                    .exposureMonths(FIRST, days)
                    .build());
            assertEquals(change(rates, days), result.changePercent(), .5, "series " + i);
        }
    }
}
