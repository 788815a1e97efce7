package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.covid.MethodDetails.AdjustedMonth;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Adjustment;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Outlier;
import fr.observatoire.warehouse.comparison.covid.model.ModelException;
import fr.observatoire.warehouse.comparison.covid.model.MonthlySeries;
import fr.observatoire.warehouse.comparison.covid.model.SeasonalAdjustment;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code seasonally-adjusted}: the mean adjusted month of the crisis in the year against the mean adjusted month of the
 * base years, so that a crisis in low season counts as much as one in high season. With an exposure the months are rates
 * per opening day, and a mean weighs each month with its days, so that a month that was open for a week is neither a fall
 * nor worth a whole one: ΣO a/ΣO, a the adjusted rate. Closed months are missing values, and count on neither side.
 *
 * <p>Source: Eurostat, Guidance on treatment of Covid-19 crisis effects on data, 26 March 2020; ESS Guidelines on Seasonal
 * Adjustment, 2015 and 2024. The weights are our addition.
 */
public final class SeasonallyAdjustedComparison {

    static final String METHOD = "seasonally-adjusted";
    static final int MIN_CLEAN_MONTHS = 36;

    /** With fewer months on either side, what is particular to one of them decides; see docs/covid-methods.md. */
    static final int FIRM_MONTHS = 6;

    static final int LEAST_MONTHS = 3;

    private static final int PERCENT = 100;

    private SeasonallyAdjustedComparison() {}

    /**
     * Refused without months, with fewer than 36 of them outside a crisis, with zeros or negative values, and with fewer
     * than three months on either side; fragile with fewer than six.
     */
    public static MethodResult compare(ComparisonInput input) {
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input);
        MonthlyInput data = new MonthlyInput(input);
        Optional<Reason> refusal = unsuited(input, data);
        if (refusal.isPresent()) {
            return answer.refused(refusal.get());
        }
        MonthlySeries series = data.rates();
        List<YearMonth> crisis = known(series, data.crisis().of(input.year()));
        List<YearMonth> base = known(series, baseMonths(input));
        if (crisis.isEmpty() || base.isEmpty()) {
            return answer.refused(crisis.isEmpty() ? Reason.NO_CRISIS_FIGURES : Reason.BASE_MISSING);
        }
        answer.period(CrisisMonths.codes(crisis)).basePeriod(baseCode(input, base));
        if (Math.min(crisis.size(), base.size()) < LEAST_MONTHS) {
            return answer.refused(Reason.TOO_FEW_ADJUSTED_MONTHS);
        }
        List<YearMonth> hit = IntStream.range(0, series.length())
                .mapToObj(series::month)
                .filter(data.crisis()::hit)
                .toList();
        try {
            return answer(input, data, new Sides(crisis, base), SeasonalAdjustment.of(series, hit), answer);
        } catch (ModelException unusable) {
            return answer.refused(Reason.NO_FIT);
        }
    }

    /** The months of the crisis and of the base that have a figure. */
    private record Sides(List<YearMonth> crisis, List<YearMonth> base) {

        boolean few() {
            return Math.min(crisis.size(), base.size()) < FIRM_MONTHS;
        }
    }

    private static Optional<Reason> unsuited(ComparisonInput input, MonthlyInput data) {
        if (data.isEmpty()) {
            return Optional.of(Reason.NO_MONTHLY_DATA);
        }
        MonthlySeries series = data.rates();
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
            Sides sides,
            SeasonalAdjustment adjustment,
            MethodResultBuilder answer) {
        answer.details(details(data, sides, adjustment))
                .warnIf(input.baseYears().stream().anyMatch(y -> input.hit(Period.year(y))), MethodWarning.BASE_CRISIS)
                .warnIf(true, MethodWarning.SEASON_CHANGED);
        if (data.hasExposure()) {
            answer.exposure(days(data, sides.crisis()), days(data, sides.base()));
        }
        double value = mean(data, adjustment, sides.crisis());
        double base = mean(data, adjustment, sides.base());
        Text[] words = {
            CrisisMonths.words(sides.crisis()),
            data.hasExposure() ? input.per() : Texts.WAREHOUSE.text("phrase.per_month"),
            isWhole(input, sides.base())
                    ? new Text(input.base().period(input.year()), input.base().period(input.year()))
                    : CrisisMonths.names(sides.base())
        };
        return sides.few()
                ? answer.fragile(Reason.FEW_ADJUSTED_MONTHS, value, base, words)
                : answer.ok(value, base, words);
    }

    private static List<YearMonth> known(MonthlySeries series, List<YearMonth> months) {
        return months.stream().filter(month -> !Double.isNaN(series.at(month))).toList();
    }

    private static List<YearMonth> baseMonths(ComparisonInput input) {
        return input.baseYears().stream()
                .flatMap(year -> Totals.allMonths().stream().map(month -> YearMonth.of(year, month)))
                .toList();
    }

    private static boolean isWhole(ComparisonInput input, List<YearMonth> base) {
        return base.equals(baseMonths(input));
    }

    private static String baseCode(ComparisonInput input, List<YearMonth> base) {
        return isWhole(input, base)
                ? input.base().period(input.year())
                : input.baseYears().stream()
                        .map(year -> base.stream()
                                .filter(month -> month.getYear() == year)
                                .toList())
                        .filter(months -> !months.isEmpty())
                        .map(CrisisMonths::codes)
                        .collect(Collectors.joining(", "));
    }

    private static double days(MonthlyInput data, List<YearMonth> months) {
        return months.stream().mapToDouble(data::weight).sum();
    }

    private static double mean(MonthlyInput data, SeasonalAdjustment adjustment, List<YearMonth> months) {
        return months.stream()
                        .mapToDouble(month ->
                                data.weight(month) * adjustment.adjusted().at(month))
                        .sum()
                / days(data, months);
    }

    private static Adjustment details(MonthlyInput data, Sides sides, SeasonalAdjustment adjustment) {
        MonthlySeries series = data.rates();
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
        return new Adjustment(codes(sides.crisis()), codes(sides.base()), outliers, path);
    }

    private static List<String> codes(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).toList();
    }
}
