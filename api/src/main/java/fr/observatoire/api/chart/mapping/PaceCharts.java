package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Goal;
import fr.observatoire.api.chart.BarSpec.Mark;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.YearToDate;
import fr.observatoire.warehouse.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The year to date, beside the same dates of other years, and its projection against the target. */
public final class PaceCharts {

    private final ChartContext setting;
    private final Indicator indicator;
    private final Pace pace;
    private final List<YearOverYearRow> changes;
    private final Words words;
    private final PaceText text;

    private PaceCharts(ChartContext setting, Indicator indicator, YearToDate course) {
        this.setting = setting;
        this.indicator = indicator;
        this.pace = course.pace();
        this.changes = course.changes();
        this.words = setting.words();
        this.text = new PaceText(setting, indicator, course);
    }

    public static BarSpec of(ChartContext setting, Indicator indicator, YearToDate course) {
        return new PaceCharts(setting, indicator, course).figure();
    }

    private BarSpec figure() {
        Caption caption = new Caption(
                setting.lang(),
                title(),
                words.text("pace.subtitle"),
                Stream.concat(
                                Stream.of(String.join(" ", text.sentences())),
                                setting.comments().notes(indicator, List.of(Period.year(pace.year()))).stream())
                        .toList(),
                setting.foot(List.of(indicator)));
        return new BarSpec(
                caption,
                List.of(
                        words.text("pace.column_year"),
                        ChartContext.capitalised(setting.unit(indicator)),
                        words.text("pace.column_remark")),
                rows(),
                setting.axis(indicator),
                null);
    }

    private String title() {
        String year = setting.label(indicator) + " " + pace.year();
        if (pace.toDate() == null) {
            return words.text("pace.title_nothing", year);
        }
        String figure = setting.figure(indicator, pace.toDate());
        String toDate = pace.asOf() == null
                ? words.text("pace.title_level", year, figure)
                : words.text("pace.title", year, figure, words.dayOfYear(pace.asOf()));
        return goesOn()
                ? words.text(
                        "pace.title_projected",
                        toDate,
                        text.rounded(pace.projection().total()))
                : toDate;
    }

    /** Whether more is expected: else a projection would only round what is counted. */
    private boolean goesOn() {
        return pace.projection() != null && text.inner().isPresent();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int at = changes.size() - 1; at >= 0; at--) {
            rows.add(base(changes.get(at)));
        }
        if (pace.toDate() != null) {
            rows.add(new Row(
                    dated(String.valueOf(pace.year())),
                    ChartColor.NAVY,
                    Datum.of(pace.toDate(), setting.number(indicator, pace.toDate()), Fill.SOLID),
                    goal(),
                    Mark.NONE));
        }
        if (goesOn()) {
            double total = pace.projection().total();
            rows.add(new Row(
                    words.text("pace.row_projected", pace.year()),
                    ChartColor.NAVY,
                    new Datum(total, text.rounded(total), text.inner().orElse(null), Fill.HATCHED),
                    goal(),
                    Mark.NONE));
        }
        return rows;
    }

    private Row base(YearOverYearRow row) {
        Datum datum = row.baseValue() == null
                ? Datum.missing(words.status(row.baseStatus()))
                : new Datum(row.baseValue(), setting.number(indicator, row.baseValue()), change(row), Fill.PALE);
        String year = row.basePeriod() == null
                ? String.valueOf(pace.year() - 1)
                : row.basePeriod().substring(0, "2020".length());
        return new Row(dated(year), ChartColor.GREY, datum, null, Mark.NONE);
    }

    /** {@code 2026 : +3,4 %}; what measures something else says so. */
    private String change(YearOverYearRow row) {
        boolean unlike =
                row.comparability() == Comparability.BREAK || row.comparability() == Comparability.NOT_COMPARABLE;
        if (unlike) {
            return words.code("comparability", row.comparability().code());
        }
        String change = setting.change(indicator, row);
        return change == null ? null : words.text("pace.change", pace.year(), change);
    }

    /** {@code 2025, au 28 novembre}. */
    private String dated(String year) {
        return pace.asOf() == null ? year : words.text("pace.row_to_date", year, words.dayOfYear(pace.asOf()));
    }

    private Goal goal() {
        Double target = pace.attainment().threshold();
        return target == null ? null : Goal.at(target);
    }
}
