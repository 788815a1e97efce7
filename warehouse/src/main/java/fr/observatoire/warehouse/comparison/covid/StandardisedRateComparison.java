package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Rounding;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private static final int PERCENT = 100;

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
        OpenMonths months = OpenMonths.of(input, part);
        Optional<Reason> refusal = months.refusal();
        return refusal.isPresent() ? answer.refused(refusal.get()) : answer(input, part, months, answer);
    }

    private static MethodResult answer(
            ComparisonInput input, ComparedPart part, OpenMonths months, MethodResultBuilder answer) {
        double value = months.value();
        double expected = months.expected();
        List<Interval> intervals = intervals(months.both(), value, expected);
        return answer.totals(value, expected)
                .warnIf(input.baseYears().stream().anyMatch(y -> input.hit(Period.year(y))), MethodWarning.BASE_CRISIS)
                .warnIf(!part.whole(), MethodWarning.YEAR_TO_DATE)
                .details(new MethodDetails.StandardisedRate(
                        months.both().stream()
                                .map(month -> Period.month(input.year(), month.month())
                                        .code())
                                .toList(),
                        intervals))
                .ok(value, expected, range(intervals, expected, answer.form(expected)));
    }

    /** 80 and 95 % intervals of the change, in percent; none when one month alone has everything. */
    private static List<Interval> intervals(List<OpenMonths.Month> months, double value, double expected) {
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

    private static Text range(List<Interval> intervals, double expected, ChangeForm form) {
        return intervals.stream()
                .filter(interval -> interval.level() == 95)
                .findFirst()
                .map(interval -> Texts.WAREHOUSE.text(
                        interval.contains(0) ? "standardised_rate.none" : "standardised_rate.interval",
                        bound(interval.lower(), expected, form),
                        bound(interval.upper(), expected, form)))
                .orElse(new Text("", ""));
    }

    /** In the form of the change itself. */
    private static Text bound(double percent, double expected, ChangeForm form) {
        return form == ChangeForm.COUNT
                ? Phrases.count(Rounding.whole(expected * percent / PERCENT))
                : Phrases.whole(percent);
    }
}
