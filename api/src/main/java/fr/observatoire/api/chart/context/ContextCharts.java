package fr.observatoire.api.chart.context;

import fr.observatoire.api.chart.Axis;
import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.mapping.Categories;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.note.Gaps;
import fr.observatoire.warehouse.observation.ContextSeries;
import fr.observatoire.warehouse.observation.ContextSeries.Value;
import fr.observatoire.warehouse.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A series of public statistics as columns. No target, no comparison: its last value is told, and nothing is judged. */
public final class ContextCharts {

    /** Five years of months, fifteen of quarters: more columns are too thin to be told apart on a narrow screen. */
    private static final int MOST = 60;

    private final ChartContext setting;
    private final ContextText text;

    private ContextCharts(ChartContext setting) {
        this.setting = setting;
        this.text = new ContextText(setting.words());
    }

    /** The first of the series; a picture of words when there is none. */
    public static ColumnSpec of(ChartContext setting, List<ContextSeries> chosen) {
        ContextCharts charts = new ContextCharts(setting);
        return chosen.isEmpty() ? charts.nothing() : charts.last(chosen.get(0));
    }

    private ColumnSpec nothing() {
        String title = setting.words().text("context.nothing");
        Caption caption = new Caption(setting.lang(), title, "", List.of(), foot("context.foot"));
        return new ColumnSpec(
                caption, "", List.of(), List.of(new Series("", ChartColor.GREY, List.of())), null, List.of(), null);
    }

    private ColumnSpec last(ContextSeries series) {
        List<Period> periods = Period.covering(
                series.grain(),
                series.first().period().start(),
                series.last().period().start());
        List<Period> shown = periods.subList(Math.max(0, periods.size() - MOST), periods.size());
        List<Series> columns = List.of(
                new Series(setting.words().text("context.code", series.code()), ChartColor.NAVY, data(series, shown)));
        return new ColumnSpec(
                caption(series, shown, columns),
                setting.words().text("grain." + series.grain().code() + ".title"),
                Categories.of(shown, setting, false),
                columns,
                new Axis(setting.lang(), false),
                List.of(),
                null);
    }

    private Caption caption(ContextSeries series, List<Period> shown, List<Series> columns) {
        List<String> notes = new ArrayList<>(Gaps.notes(columns, series.grain(), setting.words()));
        notes.add(setting.words().text("context.no_result"));
        return new Caption(
                setting.lang(),
                setting.words().text("chart.level", series.label(), text.told(series.last())),
                text.range(series, shown.get(0), shown.get(shown.size() - 1)),
                notes,
                foot("context.foot_of", series.code()));
    }

    private List<Datum> data(ContextSeries series, List<Period> periods) {
        Map<Period, Value> values = series.values().stream()
                .collect(Collectors.toMap(Value::period, Function.identity(), (one, other) -> other));
        return periods.stream()
                .map(period ->
                        datum(values.get(period), period.equals(series.last().period())))
                .toList();
    }

    private Datum datum(Value value, boolean last) {
        return value == null
                ? Datum.missing(setting.words().text("context.no_value"))
                : new Datum(value.value(), text.number(value), text.mark(value), last ? Fill.SOLID : Fill.PALE);
    }

    private String foot(String key, Object... parts) {
        return Stream.of(
                        setting.words().text(key, parts),
                        setting.office().name(),
                        setting.words().text("chart.snapshot", setting.snapshot()))
                .collect(Collectors.joining(" · "));
    }
}
