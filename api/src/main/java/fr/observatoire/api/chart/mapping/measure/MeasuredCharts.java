package fr.observatoire.api.chart.mapping.measure;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.ColumnSpec.Target;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.Expectation;
import fr.observatoire.api.chart.Expectation.Point;
import fr.observatoire.api.chart.Expectation.Range;
import fr.observatoire.api.chart.mapping.Categories;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.TimeMarks;
import fr.observatoire.api.chart.note.Gaps;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.measure.MeasuredPeriod;
import fr.observatoire.warehouse.comparison.measure.MeasuredSeries;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Rounding;
import java.util.ArrayList;
import java.util.List;

/** An index as columns beside the line of its 100; a trend as a line over the months that it comes from. */
public final class MeasuredCharts {

    private static final double BASE = 100;

    private final ChartContext setting;
    private final Indicator indicator;
    private final Words words;
    private final MeasuredSeries measured;
    private final List<Period> periods;

    private MeasuredCharts(ChartContext setting, Indicator indicator, MeasuredSeries measured) {
        this.setting = setting;
        this.indicator = indicator;
        this.words = setting.words();
        this.measured = measured;
        this.periods = measured.periods().stream().map(MeasuredPeriod::period).toList();
    }

    /**
     * The index.
     *
     * @param note what a reader must know of it
     */
    public static ColumnSpec index(ChartContext setting, Indicator indicator, MeasuredSeries measured, String note) {
        MeasuredCharts charts = new MeasuredCharts(setting, indicator, measured);
        String base = String.valueOf(measured.referenceYear());
        List<Datum> data = measured.periods().stream().map(charts::index).toList();
        Series series = new Series(setting.words().text("index.name"), ChartColor.NAVY, data);
        return charts.figure(
                charts.indexTitle(),
                charts.words.text("index.unit", base),
                List.of(note),
                series,
                new Target(BASE, charts.words.text("index.line", base)),
                null);
    }

    /**
     * The trend.
     *
     * @param figures the figures that it is the trend of, in the same order
     * @param note what a reader must know of it
     */
    public static ColumnSpec trend(
            ChartContext setting,
            Indicator indicator,
            List<Observation> figures,
            MeasuredSeries measured,
            String note) {
        MeasuredCharts charts = new MeasuredCharts(setting, indicator, measured);
        Series observed = new Series(
                setting.words().text("counterfactual.observed"),
                ChartColor.NAVY,
                figures.stream().map(charts::observed).toList());
        List<Point> points = new ArrayList<>();
        measured.periods().forEach(period -> points.add(charts.point(period)));
        return charts.figure(
                charts.trendTitle(),
                ChartContext.capitalised(setting.unit(indicator)),
                List.of(note),
                observed,
                null,
                new Expectation(charts.words.text("trendcycle.line"), null, points));
    }

    private ColumnSpec figure(
            String title, String unit, List<String> notes, Series series, Target target, Expectation line) {
        String grain = "grain." + periods.get(0).grain().code();
        TimeMarks marks = new TimeMarks(setting, periods);
        List<String> all = new ArrayList<>(notes);
        all.addAll(Gaps.notes(List.of(series), periods.get(0).grain(), words));
        all.addAll(marks.notes(indicator));
        return new ColumnSpec(
                new Caption(
                        setting.lang(),
                        title,
                        words.text("chart.unit_by", unit, words.text(grain)),
                        all,
                        setting.foot(List.of(indicator))),
                words.text(grain + ".title"),
                Categories.of(periods, setting, false),
                List.of(series),
                setting.axis(indicator),
                marks.of(indicator),
                target,
                line);
    }

    /** The last period that has a value; null when none has. */
    private MeasuredPeriod last() {
        return measured.periods().stream()
                .filter(period -> period.value() != null)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    private String indexTitle() {
        MeasuredPeriod last = last();
        if (last == null) {
            return words.text("chart.level", setting.label(indicator), words.text("index.none"));
        }
        boolean part = last.basePeriod().contains("/");
        return words.text(
                part ? "index.title_part" : "index.title",
                setting.label(indicator) + " " + setting.name(last.period()),
                number(last.value()),
                String.valueOf(measured.referenceYear()));
    }

    private String trendTitle() {
        MeasuredPeriod last = last();
        return last == null
                ? words.text("chart.level", setting.label(indicator), words.text("trendcycle.none"))
                : words.text(
                        "trendcycle.title",
                        setting.label(indicator),
                        setting.figure(indicator, Rounding.whole(last.value())),
                        setting.name(last.period()));
    }

    private Datum index(MeasuredPeriod period) {
        return period.value() == null
                ? Datum.missing(words.text("index.none"))
                : Datum.of(period.value(), number(period.value()), period.equals(last()) ? Fill.SOLID : Fill.PALE);
    }

    private Datum observed(Observation figure) {
        return figure.value() == null
                ? Datum.missing(setting.absence(figure.period(), figure.status()))
                : Datum.of(figure.value(), setting.number(indicator, figure.value()), Fill.PALE);
    }

    private Point point(MeasuredPeriod period) {
        if (period.value() == null) {
            return null;
        }
        Range none = new Range(period.value(), period.value());
        return new Point(period.value(), none, none, number(period.value()));
    }

    /** Without decimals: neither an index nor a trend is known better than to one. */
    private String number(double value) {
        return setting.numbers().number(value, 0);
    }
}
