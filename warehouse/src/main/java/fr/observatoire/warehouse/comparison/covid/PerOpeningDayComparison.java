package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code per-opening-day}: (V/O)/(V0/O0) - 1, with the log change split into days and rate, ln(V/V0) = ln(O/O0) + ln of
 * the rate ratio. Half days count as 0.5. The exposure is that of the same channel: opening days for the office,
 * outings for the mobile office.
 *
 * <p>Source: our own definition. The split is the two-factor case of the logarithmic mean Divisia index (Ang, Energy
 * Policy 32, 2004), which leaves no residual; the interval is that of a ratio of two overdispersed Poisson rates
 * (McCullagh and Nelder, Generalized Linear Models, 1989, chapter 6).
 */
public final class PerOpeningDayComparison {

    static final String METHOD = "per-opening-day";

    /** When the exposure changed by less than this, no warning about the season is needed. */
    private static final double SAME_EXPOSURE = .1;

    /** The answer warns when the closures change the rate by at least this much. */
    private static final double SAME_SEASON = .02;

    /** Below this the exposures of two years can be equal by chance. */
    private static final double REPEATS_BY_CHANCE = 50;

    private PerOpeningDayComparison() {}

    /** Refused without an exposure, with an exposure of 0 on one side, and where the raw figures are missing. */
    public static MethodResult compare(ComparisonInput input) {
        Totals values = new Totals(input.values());
        Totals exposure = new Totals(input.exposure());
        ComparedPart part = ComparedPart.of(input, values);
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input);
        Optional<Reason> never = unsuited(input, values, part);
        if (never.isPresent()) {
            return answer.refused(never.get());
        }
        answer.period(part.code(input.year())).basePeriod(part.baseCode(input));
        OptionalDouble value = part.total(values, input.year());
        OptionalDouble base = part.mean(values, input.baseYears());
        OptionalDouble days = part.total(exposure, input.year());
        OptionalDouble baseDays = part.mean(exposure, input.baseYears());
        Optional<Reason> refusal = missing(value, base, days, baseDays);
        if (refusal.isPresent()) {
            return answer.refused(refusal.get());
        }
        return new Rates(value.getAsDouble(), base.getAsDouble(), days.getAsDouble(), baseDays.getAsDouble())
                .answer(input, part, answer);
    }

    /** Why an indicator or a period has no rate per opening day at all. */
    static Optional<Reason> unsuited(ComparisonInput input, Totals values, ComparedPart part) {
        if (input.percentage()) {
            return Optional.of(Reason.PERCENTAGE);
        }
        if (input.exposure().isEmpty()) {
            return Optional.of(Reason.NO_EXPOSURE);
        }
        if (!input.additive()) {
            return Optional.of(Reason.NOT_ADDITIVE);
        }
        Observation annual = values.observation(Period.year(input.year()));
        if (part.isEmpty()) {
            return Optional.of(annual == null || annual.value() == null ? Reason.VALUE_MISSING : Reason.PARTIAL_PERIOD);
        }
        return Optional.empty();
    }

    private static Optional<Reason> missing(
            OptionalDouble value, OptionalDouble base, OptionalDouble days, OptionalDouble baseDays) {
        if (days.isEmpty() || baseDays.isEmpty()) {
            return Optional.of(Reason.EXPOSURE_MISSING);
        }
        if (days.getAsDouble() == 0 || baseDays.getAsDouble() == 0) {
            return Optional.of(Reason.EXPOSURE_ZERO);
        }
        if (value.isEmpty() || base.isEmpty()) {
            return Optional.of(value.isEmpty() ? Reason.VALUE_MISSING : Reason.BASE_MISSING);
        }
        return base.getAsDouble() == 0 ? Optional.of(Reason.BASE_ZERO) : Optional.empty();
    }

    /** Four figures, all above 0; only {@code value} may be 0. */
    private record Rates(double value, double base, double days, double baseDays) {

        MethodResult answer(ComparisonInput input, ComparedPart part, MethodResultBuilder answer) {
            Optional<Double> expected = ExpectedRate.ratio(input, part);
            Optional<RateInterval> interval = value == 0 ? Optional.empty() : RateInterval.of(input, part);
            answer.totals(value, base)
                    .exposure(days, baseDays)
                    .warnIf(composition(expected), MethodWarning.COMPOSITION)
                    .warnIf(planned(input), MethodWarning.PLANNED_EXPOSURE)
                    .warnIf(
                            input.baseYears().stream().anyMatch(y -> input.hit(Period.year(y))),
                            MethodWarning.BASE_CRISIS)
                    .warnIf(!part.whole(), MethodWarning.YEAR_TO_DATE);
            if (value == 0) {
                return answer.ok(0, base / baseDays, input.per());
            }
            return answer.details(split(expected, interval)).ok(value / days, base / baseDays, input.per());
        }

        /**
         * Without figures by month nobody can show that the closures touched all seasons equally, so the warning stays.
         */
        private boolean composition(Optional<Double> expected) {
            boolean changed = Math.abs(days / baseDays - 1) > SAME_EXPOSURE;
            return expected.map(ratio -> Math.abs(ratio - 1) > SAME_SEASON).orElse(changed);
        }

        private MethodDetails.LogSplit split(Optional<Double> expected, Optional<RateInterval> interval) {
            double logDays = Math.log(days / baseDays);
            double logRate = Math.log(value / days / (base / baseDays));
            double whole = logDays + logRate;
            return new MethodDetails.LogSplit(
                    logDays,
                    logRate,
                    whole == 0 ? null : Double.valueOf(logDays / whole),
                    whole == 0 ? null : Double.valueOf(logRate / whole),
                    expected.orElse(null),
                    interval.map(i -> i.aroundChange(logRate)).orElse(List.of()),
                    interval.map(RateInterval::covers).orElse(null));
        }
    }

    /** Whether a base year has exactly as many opening days as the year before or after it. */
    private static boolean planned(ComparisonInput input) {
        Totals exposure = new Totals(input.exposure());
        return input.baseYears().stream()
                .anyMatch(year -> repeats(exposure, year, year - 1) || repeats(exposure, year, year + 1));
    }

    private static boolean repeats(Totals exposure, int year, int neighbour) {
        Observation days = exposure.observation(Period.year(year));
        Observation others = exposure.observation(Period.year(neighbour));
        return counted(days) && counted(others) && days.value().equals(others.value());
    }

    private static boolean counted(Observation year) {
        return year != null
                && year.status() == ObservationStatus.NORMAL
                && year.value() != null
                && year.value() >= REPEATS_BY_CHANCE;
    }
}
