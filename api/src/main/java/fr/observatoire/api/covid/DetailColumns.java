package fr.observatoire.api.covid;

import fr.observatoire.api.representation.Table;
import fr.observatoire.warehouse.comparison.covid.MethodDetails;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.DaysCompared;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.LogSplit;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Sensitivity;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.StandardisedRate;
import fr.observatoire.warehouse.comparison.covid.MethodResult.CrisisDates;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.text.Rounding;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The crisis dates and the figures that belong to one method only, as columns that are empty for the other methods.
 * Figures by month are not columns: they are in the JSON answer and in the chart.
 */
final class DetailColumns {

    private static final int INNER = 80;
    private static final int OUTER = 95;

    private static final List<DetailColumn> COLUMNS = List.of(
            new DetailColumn("crisis_dates", method -> dates(method.crises())),
            of(
                    "standardised_lower_95",
                    StandardisedRate.class,
                    rate -> bound(rate.intervals(), OUTER, Interval::lower)),
            of(
                    "standardised_upper_95",
                    StandardisedRate.class,
                    rate -> bound(rate.intervals(), OUTER, Interval::upper)),
            of("days_compared", DaysCompared.class, DaysCompared::daysCompared),
            of("days_left_out", DaysCompared.class, DaysCompared::daysLeftOut),
            of("per_day_change_percent", DaysCompared.class, DaysCompared::perDayChangePercent),
            of("share_days", LogSplit.class, LogSplit::shareDays),
            of("share_rate", LogSplit.class, LogSplit::shareRate),
            of("share_mix", LogSplit.class, LogSplit::shareMix),
            of("share_rhythm", LogSplit.class, LogSplit::shareRhythm),
            of("model", Counterfactual.class, Counterfactual::model),
            of("crisis_start", Counterfactual.class, Counterfactual::crisisStart),
            of("pre_crisis_months", Counterfactual.class, Counterfactual::preCrisisMonths),
            of("lost", Counterfactual.class, Counterfactual::lost),
            of("lost_lower_80", Counterfactual.class, loss -> bound(loss.lostIntervals(), INNER, Interval::lower)),
            of("lost_upper_80", Counterfactual.class, loss -> bound(loss.lostIntervals(), INNER, Interval::upper)),
            of("lost_lower_95", Counterfactual.class, loss -> bound(loss.lostIntervals(), OUTER, Interval::lower)),
            of("lost_upper_95", Counterfactual.class, loss -> bound(loss.lostIntervals(), OUTER, Interval::upper)),
            gate("gate_origins", BacktestResult::origins),
            gate("gate_months", BacktestResult::months),
            gate("gate_relative_error", BacktestResult::relativeError),
            gate("gate_monthly_coverage95", BacktestResult::monthlyCoverage95),
            gate("gate_total_coverage95", BacktestResult::totalCoverage95),
            of("sensitivity", Counterfactual.class, loss -> sensitivity(loss.sensitivity())),
            of("sensitivity_months", Counterfactual.class, loss -> loss.sensitivity().stream()
                    .findFirst()
                    .map(first -> String.join(" ", first.months()))
                    .orElse(null)));

    private record DetailColumn(String name, Function<CovidResponse.Method, Object> cell) {}

    private DetailColumns() {}

    /** One row for each method. */
    static Table of(List<CovidResponse.Method> methods) {
        return new Table(
                COLUMNS.stream().map(DetailColumn::name).toList(),
                methods.stream().map(DetailColumns::row).toList());
    }

    private static List<Object> row(CovidResponse.Method method) {
        return COLUMNS.stream().map(column -> column.cell().apply(method)).toList();
    }

    private static <D extends MethodDetails> DetailColumn of(String name, Class<D> type, Function<D, Object> figure) {
        return new DetailColumn(
                name, method -> type.isInstance(method.details()) ? figure.apply(type.cast(method.details())) : null);
    }

    private static DetailColumn gate(String name, Function<BacktestResult, Object> figure) {
        return of(name, Counterfactual.class, loss -> loss.gate() == null ? null : figure.apply(loss.gate()));
    }

    private static Double bound(List<Interval> intervals, int level, ToDoubleFunction<Interval> end) {
        return intervals.stream()
                .filter(interval -> interval.level() == level)
                .map(interval -> end.applyAsDouble(interval))
                .findFirst()
                .orElse(null);
    }

    /** {@code lockdown-1 2020-03-17/2020-05-10; …}. */
    private static String dates(List<CrisisDates> crises) {
        return crises.stream()
                .map(crisis -> crisis.code() + " " + crisis.from() + "/" + crisis.to())
                .collect(Collectors.joining("; "));
    }

    /** The loss by first month of the crisis, and its 95 % interval: {@code 2020-02 2052 [1644, 2510]; …}. */
    private static String sensitivity(List<Sensitivity> others) {
        return others.stream()
                .map(other -> "%s %d [%d, %d]"
                        .formatted(
                                other.crisisStart(),
                                whole(other.lost()),
                                whole(other.interval95().lower()),
                                whole(other.interval95().upper())))
                .collect(Collectors.joining("; "));
    }

    private static long whole(double figure) {
        return (long) Rounding.whole(figure);
    }
}
