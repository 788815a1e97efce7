package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.Expectation;
import fr.observatoire.api.chart.Expectation.Point;
import fr.observatoire.api.chart.Expectation.Range;
import fr.observatoire.api.chart.note.Gaps;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.AdjustedMonth;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Adjustment;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.period.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The months around a crisis, and the same months adjusted for season. */
public final class AdjustedCharts {

    private final ChartContext setting;
    private final Indicator indicator;
    private final Words words;
    private final MethodResult method;

    private AdjustedCharts(ChartContext setting, Indicator indicator, MethodResult method) {
        this.setting = setting;
        this.indicator = indicator;
        this.words = setting.words();
        this.method = method;
    }

    /**
     * The chart; empty when the method refused.
     *
     * @param methods the answers of all methods
     */
    public static Optional<ColumnSpec> of(
            ChartContext setting, Indicator indicator, int year, List<MethodResult> methods) {
        return methods.stream()
                .filter(method -> method.details() instanceof Adjustment && method.verdict() != Verdict.REFUSED)
                .findFirst()
                .map(method -> new AdjustedCharts(setting, indicator, method).figure(year));
    }

    private ColumnSpec figure(int year) {
        CrisisMonths shown = new CrisisMonths(setting, indicator, year);
        String to = "%04d-12".formatted(year);
        List<AdjustedMonth> months = ((Adjustment) method.details())
                .path().stream()
                        .filter(month -> month.period().compareTo(shown.first()) >= 0
                                && month.period().compareTo(to) <= 0)
                        .toList();
        Series observed = shown.observed(months.stream().map(this::datum).toList());
        CovidCharts.Wording wording = CovidCharts.wording(setting, indicator, method);
        BasePeriod base = new BasePeriod(method.basePeriod());
        String rhythm = CovidCharts.rhythm(setting, indicator, method);
        String title = words.text(
                "adjusted.title",
                setting.label(indicator) + " " + year,
                wording.change(),
                wording.value(),
                rhythm,
                wording.baseValue(),
                base.withMonths(base.name(words), words));
        return shown.figure(
                title,
                isRate() ? setting.unit(indicator) + " " + rhythm : setting.unit(indicator),
                notes(wording, observed),
                months.stream().map(AdjustedMonth::period).toList(),
                observed,
                new Expectation(words.text("adjusted.line"), null, points(months)));
    }

    private List<String> notes(CovidCharts.Wording wording, Series observed) {
        List<String> notes = new ArrayList<>();
        if (method.verdict() == Verdict.FRAGILE) {
            notes.add(method.explanation().in(setting.lang()));
        }
        notes.addAll(wording.warnings());
        notes.addAll(Gaps.notes(List.of(observed), Grain.MONTH, words));
        return notes;
    }

    private Datum datum(AdjustedMonth month) {
        return month.observed() == null
                ? Datum.missing(words.text("status.closed"))
                : Datum.of(month.observed(), number(month.observed()), Fill.PALE);
    }

    private boolean isRate() {
        return method.exposure() != null;
    }

    /** Rates of a few visitors a day are no whole numbers. */
    private String number(double value) {
        return setting.numbers().number(value, isRate() ? Math.max(1, indicator.decimals()) : indicator.decimals());
    }

    /** A closed month is not on the line: the model only fills it in to be able to continue. */
    private List<Point> points(List<AdjustedMonth> months) {
        List<Point> points = new ArrayList<>();
        for (AdjustedMonth month : months) {
            double value = month.adjusted();
            Range none = new Range(value, value);
            points.add(month.observed() == null ? null : new Point(value, none, none, number(value)));
        }
        return points;
    }
}
