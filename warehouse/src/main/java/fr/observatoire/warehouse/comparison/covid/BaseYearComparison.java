package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.util.OptionalDouble;

/**
 * {@code base-year}: V/V(2019) - 1, or over the mean of some years before the crisis; only the same months are
 * compared.
 *
 * <p>Source: INSEE Première 1880 (2021) and 1901 (2022), which compare the summers of the crisis with 2019.
 */
public final class BaseYearComparison {

    static final String METHOD = "base-year";

    private BaseYearComparison() {}

    /** Refused when the base is hit by a crisis too, or is incomplete, missing or 0. */
    public static MethodResult compare(ComparisonInput input) {
        Totals values = new Totals(input.values());
        ComparedPart part = ComparedPart.of(input, values);
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input);
        Observation annual = values.observation(Period.year(input.year()));
        if (part.isEmpty()) {
            return answer.refused(
                    annual == null || annual.value() == null ? Reason.VALUE_MISSING : Reason.PARTIAL_PERIOD);
        }
        answer.period(part.code(input.year())).basePeriod(part.baseCode(input));
        if (!part.whole()) {
            answer.warnIf(true, MethodWarning.YEAR_TO_DATE).details(new MethodDetails.SameMonths(part.monthCodes()));
        }
        return against(input, values, part, answer);
    }

    private static MethodResult against(
            ComparisonInput input, Totals values, ComparedPart part, MethodResultBuilder answer) {
        OptionalDouble value = part.total(values, input.year());
        OptionalDouble base = part.mean(values, input.baseYears());
        if (value.isEmpty()
                || part.whole() && values.observation(Period.year(input.year())).value() == null) {
            return answer.refused(Reason.VALUE_MISSING);
        }
        if (base.isEmpty()) {
            return answer.refused(partial(input, values) ? Reason.BASE_PARTIAL : Reason.BASE_MISSING);
        }
        if (input.baseYears().stream()
                .flatMap(year -> part.periods(year).stream())
                .anyMatch(input::hit)) {
            return answer.refused(Reason.BASE_HIT);
        }
        if (base.getAsDouble() == 0 && !input.percentage()) {
            return answer.refused(Reason.BASE_ZERO);
        }
        return answer.totals(value.getAsDouble(), base.getAsDouble()).ok(value.getAsDouble(), base.getAsDouble());
    }

    private static boolean partial(ComparisonInput input, Totals values) {
        return input.baseYears().stream()
                .map(year -> values.observation(Period.year(year)))
                .anyMatch(year -> year != null && year.status() == ObservationStatus.PARTIAL);
    }
}
