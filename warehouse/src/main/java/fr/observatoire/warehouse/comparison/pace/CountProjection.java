package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The running year of dated events, fewer than about fifty a year (newsletters, articles, meetings). The rest of the year
 * is negative binomial of size a + n and probability (b + s) / (b + 1): n events so far, a = 1/2 + Σ 0.5^j n[K-j] and b =
 * Σ 0.5^j over the clean years, s = (Σc + 2d) / (Σn + 2), c their events by the same date, d the share of days elapsed.
 *
 * <p>Source: our own definition; Poisson counts with a gamma prior from the years before (the credibility of Bühlmann,
 * ASTIN Bulletin 4, 1967).
 */
public final class CountProjection implements Projection {

    private static final double YOUNGER = .5;
    private static final double HALF = .5;

    /** The days of the year are worth as much as two events. */
    private static final int PRIOR_EVENTS = 2;

    private final long soFar;
    private final double share;
    private final double normal;
    private final double size;
    private final double probability;

    /**
     * The events of a clean year.
     *
     * @param toDate those by the date of the running year
     */
    public record Year(long events, long toDate) {}

    private CountProjection(long soFar, double share, double normal, double size, double probability) {
        this.soFar = soFar;
        this.share = share;
        this.normal = normal;
        this.size = size;
        this.probability = probability;
    }

    /**
     * Projects.
     *
     * @param soFar events of the running year
     * @param elapsed share of its days that has passed
     * @param clean at least one year, oldest first
     */
    public static CountProjection of(long soFar, double elapsed, List<Year> clean) {
        double events = 0;
        double years = 0;
        double weight = 1;
        for (int back = clean.size() - 1; back >= 0; back--) {
            events += weight * clean.get(back).events();
            years += weight;
            weight *= YOUNGER;
        }
        double share = (clean.stream().mapToLong(Year::toDate).sum() + PRIOR_EVENTS * elapsed)
                / (clean.stream().mapToLong(Year::events).sum() + PRIOR_EVENTS);
        return new CountProjection(soFar, share, events / years, HALF + events + soFar, (years + share) / (years + 1));
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public OptionalDouble pace() {
        double due = share * normal;
        return due == 0 ? OptionalDouble.empty() : OptionalDouble.of(soFar / due);
    }

    @Override
    public double total() {
        return soFar + quantile(HALF);
    }

    @Override
    public List<Interval> intervals() {
        return Stream.of(80, 95)
                .map(level -> new Interval(
                        level, soFar + quantile(HALF - level / 200.), soFar + quantile(HALF + level / 200.)))
                .toList();
    }

    @Override
    public double probability(double target) {
        long missing = (long) Math.ceil(target - soFar);
        return missing <= 0 ? 1 : Math.max(0, 1 - cumulative(missing - 1));
    }

    /** The probability of at most {@code most} further events. */
    private double cumulative(long most) {
        double point = Math.pow(probability, size);
        double sum = point;
        for (long events = 0; events < most; events++) {
            point *= (events + size) / (events + 1) * (1 - probability);
            sum += point;
        }
        return sum;
    }

    /** The fewest further events that are not exceeded with {@code level}. */
    private long quantile(double level) {
        double point = Math.pow(probability, size);
        double sum = point;
        long events = 0;
        while (sum < level && probability < 1) {
            point *= (events + size) / (events + 1) * (1 - probability);
            sum += point;
            events++;
        }
        return events;
    }
}
