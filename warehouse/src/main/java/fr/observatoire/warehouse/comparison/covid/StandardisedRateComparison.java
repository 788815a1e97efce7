package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import jdplus.toolkit.base.api.stats.ProbabilityType;
import jdplus.toolkit.base.core.dstats.T;

/**
 * {@code standardised-rate}: S - 1, S = ΣV/ΣE, E = O V0/O0 for each month that was open on both sides: what the days of
 * opening of the year would have brought at the rate of the same month in the base. Neither the number of days nor their
 * mix of months is left in it.
 *
 * <p>Source: direct standardisation of rates. The interval is the jackknife over months, with Student's t of k - 1
 * degrees: it covers shocks of whole months, which days do not show.
 */
public final class StandardisedRateComparison {

    static final String METHOD = "standardised-rate";

    /** With fewer months one of them decides. */
    private static final int LEAST_MONTHS = 4;

    private static final int PERCENT = 100;

    /** One month that was open in the year and in the base, with the figure that the rate of the base expects. */
    private record Month(int month, double value, double expected) {}

    private StandardisedRateComparison() {}

    /** Refused without an exposure, below four months open on both sides, and where a month is unknown. */
    public static MethodResult compare(ComparisonInput input) {
        Totals values = new Totals(input.values());
        ComparedPart part = ComparedPart.of(input, values);
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input);
        Optional<Reason> never = PerOpeningDayComparison.unsuited(input, values, part);
        if (never.isPresent()) {
            return answer.refused(never.get());
        }
        answer.period(part.code(input.year())).basePeriod(part.baseCode(input));
        List<Month> months = new ArrayList<>();
        Optional<Reason> unknown = read(input, values, part, months);
        if (unknown.isPresent()) {
            return answer.refused(unknown.get());
        }
        return months.size() < LEAST_MONTHS
                ? answer.refused(Reason.TOO_FEW_OPEN_MONTHS)
                : answer(input, part, months, answer);
    }

    private static MethodResult answer(
            ComparisonInput input, ComparedPart part, List<Month> months, MethodResultBuilder answer) {
        double value = months.stream().mapToDouble(Month::value).sum();
        double expected = months.stream().mapToDouble(Month::expected).sum();
        if (expected == 0) {
            return answer.refused(Reason.BASE_ZERO);
        }
        List<Interval> intervals = intervals(months, value, expected);
        return answer.totals(value, expected)
                .warnIf(input.baseYears().stream().anyMatch(y -> input.hit(Period.year(y))), MethodWarning.BASE_CRISIS)
                .warnIf(!part.whole(), MethodWarning.YEAR_TO_DATE)
                .details(new MethodDetails.StandardisedRate(
                        months.stream()
                                .map(month -> Period.month(input.year(), month.month())
                                        .code())
                                .toList(),
                        intervals))
                .ok(value, expected, range(intervals));
    }

    /** The months that were open on both sides; a reason when one of the year or of the base is unknown. */
    private static Optional<Reason> read(ComparisonInput input, Totals values, ComparedPart part, List<Month> months) {
        Totals exposure = new Totals(input.exposure());
        for (int month : part.whole() ? Totals.allMonths() : part.months()) {
            OptionalDouble days = exposure.sum(input.year(), List.of(month));
            OptionalDouble baseDays = sum(exposure, input, month);
            if (days.isEmpty() || baseDays.isEmpty()) {
                return Optional.of(Reason.EXPOSURE_MISSING);
            }
            if (days.getAsDouble() == 0 || baseDays.getAsDouble() == 0) {
                continue;
            }
            OptionalDouble value = values.sum(input.year(), List.of(month));
            OptionalDouble base = sum(values, input, month);
            if (value.isEmpty() || base.isEmpty()) {
                return Optional.of(value.isEmpty() ? Reason.VALUE_MISSING : Reason.BASE_MISSING);
            }
            months.add(new Month(
                    month, value.getAsDouble(), days.getAsDouble() * base.getAsDouble() / baseDays.getAsDouble()));
        }
        return Optional.empty();
    }

    /** A month of all base years together. */
    static OptionalDouble sum(Totals totals, ComparisonInput input, int month) {
        double sum = 0;
        for (int year : input.baseYears()) {
            OptionalDouble value = totals.sum(year, List.of(month));
            if (value.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += value.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    /** 80 and 95 % intervals of the change, in percent; none when one month alone has everything. */
    private static List<Interval> intervals(List<Month> months, double value, double expected) {
        double[] without = months.stream()
                .mapToDouble(month -> Math.log((value - month.value()) / (expected - month.expected())))
                .toArray();
        int count = without.length;
        double mean = Arrays.stream(without).average().orElseThrow();
        double squares = 0;
        for (double each : without) {
            squares += (each - mean) * (each - mean);
        }
        double error = Math.sqrt((count - 1.) / count * squares);
        if (!Double.isFinite(error)) {
            return List.of();
        }
        double log = Math.log(value / expected);
        T student = new T(count - 1);
        return Stream.of(80, 95)
                .map(level -> {
                    double reach = student.getProbabilityInverse(.5 + level / 200., ProbabilityType.Lower) * error;
                    return new Interval(level, PERCENT * Math.expm1(log - reach), PERCENT * Math.expm1(log + reach));
                })
                .toList();
    }

    private static Text range(List<Interval> intervals) {
        return intervals.stream()
                .filter(interval -> interval.level() == 95)
                .findFirst()
                .map(interval -> Texts.WAREHOUSE.text(
                        "standardised_rate.interval",
                        Phrases.percent(interval.lower()),
                        Phrases.percent(interval.upper())))
                .orElse(new Text("", ""));
    }
}
