package fr.observatoire.api.chart.outlook;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.Expectation;
import fr.observatoire.api.chart.Expectation.Point;
import fr.observatoire.api.chart.Expectation.Range;
import fr.observatoire.api.chart.mapping.Categories;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.TimeMarks;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.Outlook;
import fr.observatoire.warehouse.comparison.pace.Outlook.Figures;
import fr.observatoire.warehouse.comparison.pace.Outlook.Month;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.ArrayList;
import java.util.List;

/** The months before, as columns; then the months to come: a line with its intervals over the pale columns of a year ago. */
public final class OutlookCharts {

    private final ChartContext setting;
    private final Indicator indicator;
    private final Outlook outlook;
    private final List<Observation> past;
    private final Words words;
    private final OutlookText text;

    private OutlookCharts(ChartContext setting, Indicator indicator, Outlook outlook, List<Observation> past) {
        this.setting = setting;
        this.indicator = indicator;
        this.outlook = outlook;
        this.past = past;
        this.words = setting.words();
        this.text = new OutlookText(setting, indicator, outlook);
    }

    /** @param past whole months that are known, in order; none where the outlook is refused */
    public static ColumnSpec of(ChartContext setting, Indicator indicator, Outlook outlook, List<Observation> past) {
        OutlookCharts charts = new OutlookCharts(setting, indicator, outlook, past);
        return outlook.months().isEmpty() ? charts.refused() : charts.figure();
    }

    private ColumnSpec refused() {
        String title = words.text(
                "outlook.title", setting.label(indicator), OutlookText.explanation(setting, indicator, outlook));
        return new ColumnSpec(
                caption(title, List.of()),
                words.text("grain.month.title"),
                List.of(),
                List.of(new Series(words.text("outlook.observed"), ChartColor.NAVY, List.of())),
                setting.axis(indicator),
                List.of(),
                null);
    }

    private ColumnSpec figure() {
        List<Period> periods =
                new ArrayList<>(past.stream().map(Observation::period).toList());
        List<Datum> data = new ArrayList<>(past.stream().map(this::counted).toList());
        List<Point> points = new ArrayList<>();
        past.forEach(month -> points.add(null));
        for (Month month : outlook.months()) {
            periods.add(month.period());
            data.add(yearAgo(month));
            points.add(month.closed() ? null : point(month.figures()));
        }
        List<Category> categories = Categories.of(periods, setting, false);
        String title = words.text("outlook.title", setting.label(indicator), text.expected());
        return new ColumnSpec(
                caption(setting.titled(indicator, title, true), notes()),
                words.text("grain.month.title"),
                categories,
                List.of(new Series(words.text("outlook.observed"), ChartColor.NAVY, data)),
                setting.axis(indicator),
                new TimeMarks(setting, periods).of(indicator),
                null,
                new Expectation(words.text("outlook.line"), words.text("counterfactual.band"), points));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("outlook.pale"));
        notes.addAll(text.notes());
        return notes;
    }

    private Caption caption(String title, List<String> notes) {
        String unit = words.text(
                "chart.unit_by",
                ChartContext.capitalised(setting.unit(indicator)),
                words.text("grain." + Grain.MONTH.code()));
        return new Caption(setting.lang(), title, unit, notes, setting.foot(List.of(indicator)));
    }

    private Datum counted(Observation month) {
        return month.value() == null
                ? Datum.missing(setting.absence(month.period(), month.status()))
                : Datum.of(month.value(), setting.number(indicator, month.value()), Fill.SOLID);
    }

    private Datum yearAgo(Month month) {
        Double naive = month.figures().naive();
        if (month.closed() || naive == null) {
            return Datum.missing(words.text(month.closed() ? "status.closed" : "status.to_come"));
        }
        return new Datum(naive, setting.number(indicator, naive), words.text("outlook.year_ago"), Fill.PALE);
    }

    private Point point(Figures figures) {
        Interval inner = figures.intervals().get(0);
        Interval outer = figures.intervals().get(1);
        return new Point(
                figures.median(),
                new Range(inner.lower(), inner.upper()),
                new Range(outer.lower(), outer.upper()),
                words.text(
                        "counterfactual.point",
                        text.rounded(figures.median()),
                        text.rounded(outer.lower()),
                        text.rounded(outer.upper())));
    }
}
