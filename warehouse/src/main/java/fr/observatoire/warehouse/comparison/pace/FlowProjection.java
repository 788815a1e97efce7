package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdplus.toolkit.base.api.stats.ProbabilityType;
import jdplus.toolkit.base.core.dstats.T;

/**
 * The running year of a flow (visitors, requests, sessions). E_A and E_R, what a normal year has by the date and after
 * it, are the rates of the last clean years, weighted by halves, on the days of opening of this year. The rest of the
 * year is ln(R + 1/2) = ln(E_R + 1/2) + beta ln((A + 1/2) / (E_A + 1/2)): the year so far counts by its credibility beta =
 * s / (s + 0.2). The variance is g (2 (0.12² + 1/max(R, 1)) + Σe²) / nu, e the errors that the same formula made in each
 * clean year from those before it; Student's t of nu = 2 + (n - 1) degrees. Where less than half of the usual days of
 * opening is left, the variance grows as those days shrink: a shock of one month is no longer one of three.
 *
 * <p>Source: our own definition, a credibility form (Bühlmann, ASTIN Bulletin 4, 1967) of the chain ladder of loss
 * reserving (Mack, ASTIN Bulletin 23, 1993) on directly standardised rates.
 */
public final class FlowProjection implements Projection {

    /** Older years say little about the seasons of today. */
    private static final int MOST_RATES = 4;

    private static final double YOUNGER = .5;
    private static final double CREDIBLE_SHARE = .2;
    static final double HALF = .5;

    /** What is believed of the spread of a year before any error is known: 12 %, worth two years. */
    private static final double PRIOR_SPREAD = .12;

    static final int PRIOR_YEARS = 2;

    private final double toDate;
    private final Normal normal;
    private final double mu;
    private final double deviation;
    private final int degrees;

    /** What a normal year has up to the date and after it. */
    record Normal(double toDate, double rest) {

        double share() {
            return toDate / (toDate + rest);
        }

        /** The logarithm of the rest of a year that has {@code counted} by the date. */
        double mu(double counted) {
            return mu(rest, counted);
        }

        /** The same of any days to come that would normally have {@code expected}. */
        double mu(double expected, double counted) {
            double credibility = toDate == 0 ? 0 : share() / (share() + CREDIBLE_SHARE);
            return Math.log(expected + HALF) + credibility * Math.log((counted + HALF) / (toDate + HALF));
        }
    }

    private FlowProjection(double toDate, Normal normal, double deviation, int degrees) {
        this.toDate = toDate;
        this.normal = normal;
        this.mu = normal.mu(toDate);
        this.deviation = deviation;
        this.degrees = degrees;
    }

    /**
     * Projects.
     *
     * @param running with the days of opening elapsed and planned
     * @param clean at least one year, oldest first, in the parts of the running year; their sum is not 0
     */
    public static FlowProjection of(PaceYear running, List<PaceYear> clean) {
        Normal normal = normal(running, clean);
        double rest = rest(normal.mu(running.toDate()));
        double squares = IntStream.range(1, clean.size())
                .mapToDouble(at -> error(clean.get(at), clean.subList(0, at)))
                .map(error -> error * error)
                .sum();
        int degrees = PRIOR_YEARS + clean.size() - 1;
        double variance = widened(running, clean) * (prior(rest) + squares) / degrees;
        return new FlowProjection(running.toDate(), normal, Math.sqrt(variance), degrees);
    }

    /** What multiplies the variance: the years left out before this one, and a rest that is shorter than usual. */
    static double widened(PaceYear running, List<PaceYear> clean) {
        return (running.year() - clean.get(clean.size() - 1).year()) * shortened(running, clean);
    }

    /** What is believed of the square of an error before any is known, times the years that the belief is worth. */
    static double prior(double median) {
        return PRIOR_YEARS * (PRIOR_SPREAD * PRIOR_SPREAD + 1 / Math.max(median, 1));
    }

    static List<Interval> intervals(double logarithm, double deviation, int degrees) {
        return Stream.of(80, 95)
                .map(level -> {
                    double reach = reach(level, deviation, degrees);
                    return new Interval(level, rest(logarithm - reach), rest(logarithm + reach));
                })
                .toList();
    }

    private static double reach(int level, double deviation, int degrees) {
        return new T(degrees).getProbabilityInverse(HALF + level / 200., ProbabilityType.Lower) * deviation;
    }

    /** The usual days of opening after the date over those planned; 1 unless they are more than twice as many. */
    private static double shortened(PaceYear running, List<PaceYear> clean) {
        double usual =
                clean.stream().mapToDouble(PaceYear::restExposure).average().orElseThrow();
        double planned = running.restExposure();
        return planned > 0 && usual > 2 * planned ? usual / planned : 1;
    }

    private static double error(PaceYear year, List<PaceYear> earlier) {
        return Math.log(year.rest() + HALF) - normal(year, earlier).mu(year.toDate());
    }

    static Normal normal(PaceYear year, List<PaceYear> earlier) {
        double toDate = 0;
        double rest = 0;
        for (int at = 0; at < year.parts().size(); at++) {
            PaceYear.Part part = year.parts().get(at);
            double expected = part.exposure() * rate(earlier, at);
            toDate += part.elapsed() ? expected : 0;
            rest += part.elapsed() ? 0 : expected;
        }
        return new Normal(toDate, rest);
    }

    /** Of one part, over the years; 0 when it was never open. */
    static double rate(List<PaceYear> earlier, int at) {
        List<PaceYear> years = earlier.subList(Math.max(0, earlier.size() - MOST_RATES), earlier.size());
        double values = 0;
        double exposures = 0;
        double weight = 1;
        for (int back = years.size() - 1; back >= 0; back--) {
            PaceYear.Part part = years.get(back).parts().get(at);
            values += weight * part.value();
            exposures += weight * part.exposure();
            weight *= YOUNGER;
        }
        return exposures == 0 ? 0 : values / exposures;
    }

    static double rest(double logarithm) {
        return Math.max(0, Math.exp(logarithm) - HALF);
    }

    private boolean over() {
        return normal.rest() == 0;
    }

    @Override
    public double share() {
        return normal.share();
    }

    @Override
    public OptionalDouble pace() {
        return normal.toDate() == 0 ? OptionalDouble.empty() : OptionalDouble.of(toDate / normal.toDate());
    }

    @Override
    public double total() {
        return over() ? toDate : toDate + rest(mu);
    }

    @Override
    public List<Interval> intervals() {
        return over()
                ? List.of()
                : intervals(mu, deviation, degrees).stream()
                        .map(rest -> rest.plus(toDate))
                        .toList();
    }

    @Override
    public double probability(double target) {
        if (toDate >= target) {
            return 1;
        }
        return over()
                ? 0
                : new T(degrees)
                        .getProbability((Math.log(target - toDate + HALF) - mu) / deviation, ProbabilityType.Upper);
    }
}
