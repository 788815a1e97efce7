import fr.observatoire.warehouse.comparison.covid.model.AirlineModel;
import fr.observatoire.warehouse.comparison.covid.model.MonthlySeries;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long it takes to fit the airline model to 1000 monthly series of ten years, with the search for outliers, and to
 * forecast 24 months of each; the limit is 10 seconds on 2 cores. Prints the seconds of each round, the first one cold,
 * with the CPU seconds of all threads.
 */
public final class AirlineBenchmark {

    private static final int SERIES = 1000;
    private static final int MONTHS = 120;
    private static final int HORIZON = 24;
    private static final int ROUNDS = 5;

    private AirlineBenchmark() {}

    public static void main(String[] args) {
        MonthlySeries[] series =
                IntStream.range(0, SERIES).mapToObj(AirlineBenchmark::series).toArray(MonthlySeries[]::new);
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long cpuBefore = cpuNanos();
            double sum = IntStream.range(0, SERIES)
                    .parallel()
                    .mapToDouble(
                            i -> AirlineModel.fit(series[i]).forecast(HORIZON).means()[HORIZON - 1])
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.2f s, CPU %.2f s (check %.3f)%n",
                    round,
                    (System.nanoTime() - start) / 1e9,
                    (cpuNanos() - cpuBefore) / 1e9,
                    sum);
        }
    }

    /** CPU time of all threads, including the compiler's, which does not depend much on other programs. */
    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** Logarithms of a count with a slowly changing level, a season and noise. */
    private static MonthlySeries series(int seed) {
        Random random = new Random(seed);
        double level = 6;
        double[] logs = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            level += .02 * random.nextGaussian();
            logs[i] = level + Math.sin(2 * Math.PI * i / 12) + .08 * random.nextGaussian();
        }
        return MonthlySeries.of(YearMonth.of(2010, 1), logs);
    }
}
