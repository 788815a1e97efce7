package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The twelve months to come of a flow: the rest of the running year as {@link FlowProjection} has it, shared out over its
 * parts as the rates of the clean years share it, and then the parts of the next year that have elapsed in this one, at
 * the same rates, the planned days and the same credibility of the year so far. What is told of the rest of the year adds
 * up to the projection. The spread of a sum of parts is that of the projection with this sum in the place of the rest:
 * the errors that the same formula made from each clean year on.
 *
 * <p>Source: our own definition, as {@link FlowProjection}.
 */
public final class FlowOutlook {

    private final PaceYear running;
    private final PaceYear next;
    private final List<PaceYear> clean;

    /**
     * What is expected of some parts together.
     *
     * @param median half of such periods end below it
     * @param intervals at 80 and 95 %
     */
    public record Expected(double median, List<Interval> intervals) {}

    /**
     * Parts that are added up, by their index.
     *
     * @param rest of those of the running year that have not elapsed
     * @param again of those that have: they come again in the next year
     */
    public record Parts(Set<Integer> rest, Set<Integer> again) {}

    /**
     * An outlook.
     *
     * @param running with the days of opening elapsed and planned
     * @param next the next year, cut as the running one, with its planned days; no value of it is read
     * @param clean at least one year, oldest first
     */
    public FlowOutlook(PaceYear running, PaceYear next, List<PaceYear> clean) {
        this.running = running;
        this.next = next;
        this.clean = List.copyOf(clean);
    }

    /** What is expected of the sum of some parts. */
    public Expected over(Parts parts) {
        double median = forecast(running, next, clean, parts);
        List<Double> errors = errors(parts);
        int degrees = FlowProjection.PRIOR_YEARS + errors.size();
        double squares = errors.stream().mapToDouble(error -> error * error).sum();
        double variance = FlowProjection.widened(running, clean) * (FlowProjection.prior(median) + squares) / degrees;
        return new Expected(median, FlowProjection.intervals(log(median), Math.sqrt(variance), degrees));
    }

    /** Of each clean year with one before it, and with one after it where parts come again. */
    private List<Double> errors(Parts parts) {
        List<PaceYear> known = new ArrayList<>(clean);
        known.add(running);
        List<Double> errors = new ArrayList<>();
        for (int at = 1; at < clean.size(); at++) {
            PaceYear origin = known.get(at);
            PaceYear follower = known.get(at + 1);
            if (parts.again().isEmpty() || follower.year() == origin.year() + 1) {
                double actual = sum(origin, parts.rest()) + sum(follower, parts.again());
                errors.add(log(actual) - log(forecast(origin, follower, clean.subList(0, at), parts)));
            }
        }
        return errors;
    }

    private static double sum(PaceYear year, Set<Integer> parts) {
        return parts.stream().mapToDouble(at -> year.parts().get(at).value()).sum();
    }

    private static double log(double count) {
        return Math.log(count + FlowProjection.HALF);
    }

    private static double forecast(PaceYear origin, PaceYear follower, List<PaceYear> earlier, Parts parts) {
        FlowProjection.Normal normal = FlowProjection.normal(origin, earlier);
        double again = FlowProjection.normal(follower, earlier).toDate();
        return shared(normal, origin, normal.rest(), expected(origin, earlier, parts.rest()))
                + shared(normal, origin, again, expected(follower, earlier, parts.again()));
    }

    /** The part of a whole that is moved by the year so far as a whole: so its parts add up to it. */
    private static double shared(FlowProjection.Normal normal, PaceYear origin, double whole, double part) {
        return whole == 0 ? 0 : FlowProjection.rest(normal.mu(whole, origin.toDate())) * part / whole;
    }

    private static double expected(PaceYear year, List<PaceYear> earlier, Set<Integer> parts) {
        return parts.stream()
                .mapToDouble(at -> year.parts().get(at).exposure() * FlowProjection.rate(earlier, at))
                .sum();
    }

    /**
     * The errors over those of the same parts a year before, from each clean year on; above 1 the year before would have
     * been nearer. Empty when there is nothing to try it on.
     *
     * @param months each alone
     */
    public OptionalDouble relativeError(List<Parts> months) {
        double errors = 0;
        double naive = 0;
        for (int at = 1; at + 1 < clean.size(); at++) {
            PaceYear before = clean.get(at - 1);
            PaceYear origin = clean.get(at);
            PaceYear follower = clean.get(at + 1);
            if (before.year() + 2 == follower.year()) {
                for (Parts month : months) {
                    double actual = sum(origin, month.rest()) + sum(follower, month.again());
                    errors += Math.abs(actual - forecast(origin, follower, clean.subList(0, at), month));
                    naive += Math.abs(actual - sum(before, month.rest()) - sum(origin, month.again()));
                }
            }
        }
        return naive == 0 ? OptionalDouble.empty() : OptionalDouble.of(errors / naive);
    }
}
