package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * {@code per-opening-day}: (V/O)/(V0/O0) - 1. Half days count as 0.5. The exposure is that of the same channel: opening
 * days for the office, outings for the mobile office. It has no interval: the mix of months moves the rate more than any
 * scatter of days, so that an interval from days promises what it does not hold.
 *
 * <p>Source: our own definition. The log change is split without a residual into days, mix of months and rhythm: {@link
 * MethodDetails.LogSplit}, after the logarithmic mean Divisia index (Ang, Energy Policy 32, 2004) and the direct
 * standardisation of rates.
 */
public final class PerOpeningDayComparison {

    static final String METHOD = "per-opening-day";

    /** When the exposure changed by less than this, no warning about the season is needed. */
    private static final double SAME_EXPOSURE = .1;

    /** The answer warns when the mix of months changes the rate by at least this much. */
    private static final double SAME_SEASON = .02;

    /** Shares of a smaller log change are noise over next to nothing: no sentence tells them. */
    private static final double TELLING = .05;

    /** Figures by month that add up to the year, but for rounding. */
    private static final double EQUAL = 1e-9;

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
            OpenMonths months = OpenMonths.of(input, part);
            MethodDetails.LogSplit split = value == 0 ? null : split(input, part, months);
            boolean composition = composition(months, split);
            answer.totals(value, base)
                    .exposure(days, baseDays)
                    .details(split)
                    .warnIf(composition, MethodWarning.COMPOSITION)
                    .warnIf(
                            input.baseYears().stream().anyMatch(y -> input.hit(Period.year(y))),
                            MethodWarning.BASE_CRISIS)
                    .warnIf(!part.whole(), MethodWarning.YEAR_TO_DATE);
            Text[] more = {input.per(), split == null ? new Text("", "") : sentence(input, split)};
            return composition
                    ? answer.fragile(Reason.COMPOSITION, value / days, base / baseDays, more)
                    : answer.ok(value / days, base / baseDays, more);
        }

        /**
         * A month open on one side only always changes the mix. Without figures by month nobody can show that the
         * closures touched all seasons alike, so other days of opening are enough.
         */
        private boolean composition(OpenMonths months, MethodDetails.LogSplit split) {
            if (months.oneSided()) {
                return true;
            }
            return split == null || split.logMix() == null
                    ? Math.abs(days / baseDays - 1) > SAME_EXPOSURE
                    : Math.abs(Math.expm1(split.logMix())) > SAME_SEASON;
        }

        private MethodDetails.LogSplit split(ComparisonInput input, ComparedPart part, OpenMonths months) {
            boolean told = months.refusal().isEmpty() && months.value() > 0 && addUp(input, part);
            return MethodDetails.LogSplit.of(
                    Math.log(days / baseDays),
                    Math.log(value / days / (base / baseDays)),
                    told ? Double.valueOf(Math.log(months.value() / months.expected())) : null);
        }

        /** {@code Baisse de 4 012 à 2 057 (en logarithme) : 94 % avec le temps d’accueil (115,5 contre 217), …}. */
        private Text sentence(ComparisonInput input, MethodDetails.LogSplit split) {
            double whole = split.logDays() + split.logRate();
            if (Math.abs(whole) < TELLING) {
                return new Text("", "");
            }
            Text start = Texts.WAREHOUSE.text(
                    whole < 0 ? "log_split.fall" : "log_split.rise",
                    Phrases.number(base),
                    Phrases.number(value),
                    Phrases.share(split.shareDays()),
                    Phrases.number(days),
                    Phrases.number(baseDays));
            return split.shareMix() == null
                    ? Texts.WAREHOUSE.text("log_split.two", start, Phrases.share(split.shareRate()), input.per())
                    : Texts.WAREHOUSE.text(
                            "log_split.three",
                            start,
                            Phrases.share(split.shareMix()),
                            Phrases.share(split.shareRhythm()));
        }
    }

    /** Whether the months make up the totals; else the split would be of something else. */
    private static boolean addUp(ComparisonInput input, ComparedPart part) {
        return Stream.of(new Totals(input.values()), new Totals(input.exposure()))
                .allMatch(totals -> Stream.concat(Stream.of(input.year()), input.baseYears().stream())
                        .allMatch(year -> addUp(
                                part.total(totals, year).orElseThrow(), totals.sum(year, part.calendarMonths()))));
    }

    private static boolean addUp(double whole, OptionalDouble months) {
        return months.isPresent() && Math.abs(months.getAsDouble() - whole) <= EQUAL * whole;
    }
}
