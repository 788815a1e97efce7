package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.covid.MethodDetails.AdjustedMonth;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Adjustment;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Outlier;
import fr.observatoire.warehouse.comparison.covid.model.ModelException;
import fr.observatoire.warehouse.comparison.covid.model.MonthlySeries;
import fr.observatoire.warehouse.comparison.covid.model.SeasonalAdjustment;
import fr.observatoire.warehouse.period.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * {@code seasonally-adjusted}: the mean adjusted month of the crisis in the year against the mean adjusted month of the
 * base years, so that a crisis in low season counts as much as one in high season. Closed months are missing values,
 * and count on neither side.
 *
 * <p>Source: Eurostat, Guidance on treatment of Covid-19 crisis effects on data, 26 March 2020; ESS Guidelines on Seasonal
 * Adjustment, 2015 and 2024.
 */
public final class SeasonallyAdjustedComparison {

    static final String METHOD = "seasonally-adjusted";
    static final int MIN_CLEAN_MONTHS = 36;

    private static final int PERCENT = 100;

    private SeasonallyAdjustedComparison() {}

    /** Refused without months, with fewer than 36 of them outside a crisis, and with zeros or negative values. */
    public static MethodResult compare(ComparisonInput input) {
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input);
        MonthlyInput data = new MonthlyInput(input);
        Optional<Reason> refusal = unsuited(input, data);
        if (refusal.isPresent()) {
            return answer.refused(refusal.get());
        }
        MonthlySeries series = data.all();
        List<YearMonth> hit = IntStream.range(0, series.length())
                .mapToObj(series::month)
                .filter(data.crisis()::hit)
                .toList();
        try {
            return answer(input, data, series, SeasonalAdjustment.of(series, hit), answer);
        } catch (ModelException unusable) {
            return answer.refused(Reason.NO_FIT);
        }
    }

    private static Optional<Reason> unsuited(ComparisonInput input, MonthlyInput data) {
        if (data.isEmpty()) {
            return Optional.of(Reason.NO_MONTHLY_DATA);
        }
        MonthlySeries series = data.all();
        long clean = IntStream.range(0, series.length())
                .filter(i -> !Double.isNaN(series.at(i)) && !data.crisis().hit(series.month(i)))
                .count();
        if (clean < MIN_CLEAN_MONTHS) {
            return Optional.of(Reason.TOO_FEW_CLEAN_MONTHS);
        }
        if (data.crisis().of(input.year()).isEmpty()) {
            return Optional.of(Reason.NO_CRISIS);
        }
        if (series.values().anyMatch(value -> value < 0)) {
            return Optional.of(Reason.NEGATIVE_VALUES);
        }
        return series.values().anyMatch(value -> value == 0) ? Optional.of(Reason.ZEROS) : Optional.empty();
    }

    private static MethodResult answer(
            ComparisonInput input,
            MonthlyInput data,
            MonthlySeries series,
            SeasonalAdjustment adjustment,
            MethodResultBuilder answer) {
        List<YearMonth> crisis = data.crisis().of(input.year()).stream()
                .filter(month -> data.actual(month) != null)
                .toList();
        if (crisis.isEmpty()) {
            return answer.refused(Reason.NO_CRISIS_FIGURES);
        }
        answer.details(details(series, adjustment))
                .period(CrisisMonths.codes(crisis))
                .warnIf(input.baseYears().stream().anyMatch(y -> input.hit(Period.year(y))), MethodWarning.BASE_CRISIS)
                .warnIf(true, MethodWarning.SEASON_CHANGED);
        OptionalDouble value = mean(series, adjustment, crisis);
        OptionalDouble base = mean(series, adjustment, baseMonths(input));
        if (value.isEmpty()) {
            return answer.refused(Reason.NO_CRISIS_FIGURES);
        }
        if (base.isEmpty()) {
            return answer.refused(Reason.BASE_MISSING);
        }
        return answer.ok(value.getAsDouble(), base.getAsDouble(), CrisisMonths.words(crisis));
    }

    private static List<YearMonth> baseMonths(ComparisonInput input) {
        return input.baseYears().stream()
                .flatMap(year -> Totals.allMonths().stream().map(month -> YearMonth.of(year, month)))
                .toList();
    }

    private static OptionalDouble mean(MonthlySeries series, SeasonalAdjustment adjustment, List<YearMonth> months) {
        return months.stream()
                .filter(month -> !Double.isNaN(series.at(month)))
                .mapToDouble(adjustment.adjusted()::at)
                .average();
    }

    private static Adjustment details(MonthlySeries series, SeasonalAdjustment adjustment) {
        List<Outlier> outliers = adjustment.effects().stream()
                .map(effect -> new Outlier(
                        effect.month().toString(),
                        effect.kind(),
                        PERCENT * Math.expm1(effect.coefficient()),
                        effect.t(),
                        effect.imposed()))
                .toList();
        List<AdjustedMonth> path = IntStream.range(0, series.length())
                .mapToObj(i -> new AdjustedMonth(
                        series.month(i).toString(),
                        Double.isNaN(series.at(i)) ? null : Double.valueOf(series.at(i)),
                        adjustment.adjusted().at(i),
                        adjustment.trend().at(i)))
                .toList();
        return new Adjustment(outliers, path);
    }
}
