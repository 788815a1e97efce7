package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.Expectation;
import fr.observatoire.api.chart.Expectation.Point;
import fr.observatoire.api.chart.Expectation.Range;
import fr.observatoire.api.chart.note.Gaps;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.PathMonth;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The months of a crisis, beside the figures expected without it. */
public final class CounterfactualCharts {

    private static final int INNER = 80;
    private static final int OUTER = 95;
    private static final int HUNDRED = 100;

    private final ChartContext setting;
    private final Indicator indicator;
    private final Words words;
    private final Counterfactual details;

    private CounterfactualCharts(ChartContext setting, Indicator indicator, Counterfactual details) {
        this.setting = setting;
        this.indicator = indicator;
        this.words = setting.words();
        this.details = details;
    }

    /**
     * The chart; empty when the method refused.
     *
     * @param methods the answers of all methods
     */
    public static Optional<ColumnSpec> of(
            ChartContext setting, Indicator indicator, int year, List<MethodResult> methods) {
        return methods.stream()
                .filter(method -> method.details() instanceof Counterfactual && method.verdict() != Verdict.REFUSED)
                .findFirst()
                .map(method -> new CounterfactualCharts(setting, indicator, (Counterfactual) method.details())
                        .figure(year, method));
    }

    private ColumnSpec figure(int year, MethodResult method) {
        CrisisMonths shown = new CrisisMonths(setting, indicator, year);
        List<PathMonth> months = details.path().stream()
                .filter(month -> month.period().compareTo(shown.first()) >= 0)
                .toList();
        Series observed = shown.observed(months.stream().map(this::datum).toList());
        return shown.figure(
                title(year),
                notes(method, observed),
                months.stream().map(PathMonth::period).toList(),
                observed,
                new Expectation(
                        words.text("counterfactual.expected"), words.text("counterfactual.band"), points(months)));
    }

    private List<String> notes(MethodResult method, Series observed) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("counterfactual.summed", summed()));
        notes.addAll(Gaps.notes(List.of(observed), Grain.MONTH, words));
        BacktestResult gate = details.gate();
        if (method.verdict() == Verdict.FRAGILE) {
            notes.add(method.explanation().in(setting.lang()));
        } else if (gate != null) {
            notes.add(words.text(
                    "counterfactual.gate",
                    gate.origins(),
                    gate.months(),
                    setting.numbers().number(gate.relativeError(), 2),
                    setting.numbers().percent(gate.monthlyCoverage95() * HUNDRED, 0),
                    setting.numbers().percent(gate.totalCoverage95() * HUNDRED, 0)));
        }
        return notes;
    }

    /** {@code mars, avril, octobre 2020}: not the months between two crises, which are forecast and drawn too. */
    private String summed() {
        List<Period> months = details.lostMonths().stream().map(Period::parse).toList();
        return months.stream().map(words::nameWithinYear).collect(Collectors.joining(", ")) + " "
                + months.get(0).start().getYear();
    }

    /** {@code … : 1 891 visiteurs de moins qu'attendu (1 586 à 2 245)}. */
    private String title(int year) {
        Interval range = level(details.lostIntervals(), OUTER);
        boolean gain = details.lost() < 0;
        double size = Math.abs(details.lost());
        double lower = gain ? -range.upper() : range.lower();
        double upper = gain ? -range.lower() : range.upper();
        return words.text(
                gain ? "counterfactual.gain" : "counterfactual.loss",
                setting.label(indicator) + " " + year,
                setting.figure(indicator, Rounding.whole(size)),
                setting.numbers().number(lower, 0),
                setting.numbers().number(upper, 0));
    }

    private Datum datum(PathMonth month) {
        Fill fill = details.lostMonths().contains(month.period()) ? Fill.SOLID : Fill.PALE;
        return month.observed() == null
                ? Datum.missing(words.text("status.closed"))
                : Datum.of(month.observed(), setting.number(indicator, month.observed()), fill);
    }

    private List<Point> points(List<PathMonth> months) {
        List<Point> points = new ArrayList<>();
        for (PathMonth month : months) {
            points.add(month.forecast() == null ? null : point(month));
        }
        return points;
    }

    private Point point(PathMonth month) {
        Interval inner = level(month.intervals(), INNER);
        Interval outer = level(month.intervals(), OUTER);
        Numbers numbers = setting.numbers();
        return new Point(
                month.forecast(),
                new Range(inner.lower(), inner.upper()),
                new Range(outer.lower(), outer.upper()),
                words.text(
                        "counterfactual.point",
                        numbers.number(month.forecast(), 0),
                        numbers.number(outer.lower(), 0),
                        numbers.number(outer.upper(), 0)));
    }

    private static Interval level(List<Interval> intervals, int level) {
        return intervals.stream()
                .filter(interval -> interval.level() == level)
                .findFirst()
                .orElseThrow();
    }
}
