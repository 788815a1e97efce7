package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;

/**
 * {@code raw}: V(t)/V(t-1y) - 1, always the year before, whatever base is asked for. It is always shown and never
 * adjusted.
 *
 * <p>Source: the year-on-year change that INSEE and UN Tourism publish beside all others.
 */
public final class RawComparison {

    public static final String METHOD = "raw";

    private RawComparison() {}

    /**
     * Refused without a figure on one side, with a base of 0, and when only a part of the year is known while the base
     * is whole.
     */
    public static MethodResult compare(ComparisonInput input) {
        Totals totals = new Totals(input.values());
        Observation current = totals.observation(Period.year(input.year()));
        Observation base = totals.observation(Period.year(input.year() - 1));
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input)
                .basePeriod(Period.year(input.year() - 1).code())
                .warnIf(input.hit(Period.year(input.year() - 1)), MethodWarning.BASE_CRISIS);
        if (current == null || current.value() == null) {
            return answer.refused(Reason.VALUE_MISSING);
        }
        if (base == null || base.value() == null) {
            return answer.refused(Reason.BASE_MISSING);
        }
        if (current.status() == ObservationStatus.PARTIAL || input.running()) {
            return answer.refused(Reason.PARTIAL_PERIOD);
        }
        if (base.status() == ObservationStatus.PARTIAL) {
            return answer.refused(Reason.BASE_PARTIAL);
        }
        if (base.value() == 0 && !input.percentage()) {
            return answer.refused(Reason.BASE_ZERO);
        }
        return answer.totals(current.value(), base.value()).ok(current.value(), base.value());
    }
}
