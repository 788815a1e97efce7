package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.covid.MethodDetails.PathMonth;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Sensitivity;
import fr.observatoire.warehouse.comparison.covid.model.AirlineForecaster;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.covid.model.Forecaster;
import fr.observatoire.warehouse.comparison.covid.model.GuardedForecaster;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.covid.model.MonthlySeries;
import fr.observatoire.warehouse.comparison.covid.model.QuasiPoisson;
import fr.observatoire.warehouse.comparison.covid.model.RollingOrigin;
import fr.observatoire.warehouse.comparison.covid.model.SimulatedPaths;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;

/** Forecast minus actual figure over the crisis months of one year, for a given first month of the crisis. */
final class CrisisLoss {

    private static final int PATHS = 20_000;
    private static final int DECEMBER = 12;
    private static final int SENSITIVITY_LEVEL = 95;

    /** The chart starts this many years before the crisis. */
    private static final int CHART_YEARS = 4;

    private final ComparisonInput input;
    private final MonthlyInput data;
    private final YearMonth start;
    private final YearMonth planned;
    private final boolean firm;
    private final MonthlySeries history;
    private final List<YearMonth> months;

    /** @param start the first month that counts as hit */
    CrisisLoss(ComparisonInput input, MonthlyInput data, YearMonth start) {
        this(
                input,
                data,
                start,
                start,
                data.before(start).known() >= CounterfactualComparison.FIRM_MONTHS,
                data.crisis().of(input.year()).stream()
                        .filter(month -> data.actual(month) != null)
                        .toList());
    }

    /**
     * @param planned opening days to come are those of the last year before this month
     * @param firm whether the history is long enough for the airline model where there are days of opening
     * @param months the months to sum, none before the start
     */
    private CrisisLoss(
            ComparisonInput input,
            MonthlyInput data,
            YearMonth start,
            YearMonth planned,
            boolean firm,
            List<YearMonth> months) {
        this.input = input;
        this.data = data;
        this.start = start;
        this.planned = planned;
        this.firm = firm;
        this.history = data.before(start);
        this.months = months;
    }

    /**
     * The loss.
     *
     * @param forecast total of the forecasts of the months with a figure: the median of the simulated totals
     * @param actual total of the same months
     * @param intervals of {@code lost}, at 80 and 95 %
     */
    record Estimate(
            String code,
            boolean fellBack,
            double forecast,
            double actual,
            List<Interval> intervals,
            SimulatedPaths paths) {

        double lost() {
            return forecast - actual;
        }
    }

    /** The forecaster for a first month; of opening days to come it knows those of the last year before a month. */
    private GuardedForecaster forecaster(YearMonth first, YearMonth before) {
        if (!data.hasExposure()) {
            return new GuardedForecaster(AirlineForecaster.ofCounts());
        }
        MonthlySeries exposure = data.exposure(first, first.plusMonths(horizon() - 1L), before);
        return new GuardedForecaster(firm ? AirlineForecaster.ofRates(exposure) : new QuasiPoisson(exposure));
    }

    /** To December: the months between two crises and after them are drawn, though not summed. */
    private int horizon() {
        return (int) ChronoUnit.MONTHS.between(start, last()) + 1;
    }

    /**
     * Whether the opening days of every month to forecast are known; true when the indicator does not depend on opening
     * days.
     */
    boolean exposureKnown() {
        MonthlySeries exposure = data.exposure(start, last(), planned);
        return !data.hasExposure()
                || Stream.iterate(start, month -> !month.isAfter(last()), month -> month.plusMonths(1))
                        .noneMatch(month -> Double.isNaN(exposure.at(month)));
    }

    private YearMonth last() {
        return YearMonth.of(input.year(), DECEMBER);
    }

    MonthlySeries history() {
        return history;
    }

    YearMonth start() {
        return start;
    }

    /** The summed months, in order: months of the year that the crisis hits and that have a figure (0 when closed). */
    List<YearMonth> months() {
        return months;
    }

    List<String> monthCodes() {
        return months.stream().map(YearMonth::toString).toList();
    }

    /** The trial of the model before the crisis: taken from the known ones, or made now. */
    BacktestResult gate() {
        return input.trials().of(trialKey()).orElseGet(() -> {
            RollingOrigin.Span span = new RollingOrigin.Span(horizon(), i -> months.contains(start.plusMonths(i)));
            return RollingOrigin.assess(first -> forecaster(first, first), history, span, input.seed());
        });
    }

    /** The key of the trial: everything that its figures depend on. */
    String trialKey() {
        StringJoiner all = new StringJoiner(" ");
        all.add(String.valueOf(RollingOrigin.EDITION))
                .add(forecaster(start, planned).code())
                .add(String.valueOf(input.seed()))
                .add(start + "+" + horizon())
                .add(monthCodes().toString())
                .add(history.start().toString());
        MonthlySeries exposure = data.hasExposure() ? data.exposure(start, last(), planned) : MonthlySeries.of(start);
        for (int i = 0; i < history.length(); i++) {
            all.add(history.at(i) + "/" + exposure.at(history.month(i)));
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Estimate estimate() {
        GuardedForecaster.Guarded forecast =
                forecaster(start, planned).forecast(history, horizon(), new Forecaster.Draw(PATHS, input.seed()));
        double[] totals = forecast.paths().sums(i -> months.contains(start.plusMonths(i)));
        double actual = months.stream().mapToDouble(data::actual).sum();
        double[] losses = Arrays.stream(totals).map(total -> total - actual).toArray();
        return new Estimate(
                forecast.code(),
                forecast.fellBack(),
                SimulatedPaths.quantile(totals, .5),
                actual,
                SimulatedPaths.intervals(losses),
                forecast.paths());
    }

    /**
     * The months of the chart: first some years before the crisis, with observed values only; then observed values and
     * forecast.
     */
    List<PathMonth> path(Estimate estimate) {
        List<PathMonth> path = new ArrayList<>();
        YearMonth first = start.minusYears(CHART_YEARS);
        for (int i = 0; i < history.length(); i++) {
            if (!history.month(i).isBefore(first)) {
                path.add(new PathMonth(history.month(i).toString(), number(history.at(i)), null, List.of()));
            }
        }
        for (int i = 0; i < estimate.paths().horizon(); i++) {
            path.add(new PathMonth(
                    start.plusMonths(i).toString(),
                    number(data.all().at(start.plusMonths(i))),
                    estimate.paths().point()[i],
                    List.of(estimate.paths().month(i, 80), estimate.paths().month(i, 95))));
        }
        return path;
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    /**
     * The loss when the crisis begins one month earlier, when it does, and one month later, because a crisis month among
     * the months that the model learns from changes every forecast. Neither the model, nor the days of opening,
     * nor the summed months change, so only the start makes the difference: they are the months that all three forecast.
     */
    List<Sensitivity> sensitivity() {
        YearMonth later = start.plusMonths(1);
        List<YearMonth> common =
                months.stream().filter(month -> !month.isBefore(later)).toList();
        return common.isEmpty()
                ? List.of()
                : Stream.of(start.minusMonths(1), start, later)
                        .map(other -> new CrisisLoss(input, data, other, planned, firm, common).sensitive())
                        .toList();
    }

    private Sensitivity sensitive() {
        Estimate estimate = estimate();
        Interval interval = estimate.intervals().stream()
                .filter(candidate -> candidate.level() == SENSITIVITY_LEVEL)
                .findFirst()
                .orElseThrow();
        return new Sensitivity(start.toString(), monthCodes(), estimate.lost(), interval);
    }
}
