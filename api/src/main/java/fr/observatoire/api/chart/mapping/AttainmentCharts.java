package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.Axis;
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
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TypedTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Results against targets: each bar in percent of its target, so that visitors and meetings fit on one axis. */
public final class AttainmentCharts {

    /** Bars are cut at twice the target: with 10 instead of 1, all other bars would be too short to see. */
    private static final double CEILING = 200;

    private static final double HUNDRED = 100;

    private final ChartContext setting;
    private final Words words;

    private AttainmentCharts(ChartContext setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /**
     * A chart of a year's rows; rows without a target are left out, unless no row has one.
     *
     * @param chapter that the rows are of, or null for all
     */
    public static BarSpec of(ChartContext setting, int year, String chapter, List<AttainmentRow> rows) {
        List<AttainmentRow> targeted = rows.stream()
                .filter(row -> row.target() != null && row.target().rule() != TargetRule.NONE)
                .toList();
        AttainmentCharts figures = new AttainmentCharts(setting);
        return figures.figure(year, chapter, figures.counts(targeted), targeted.isEmpty() ? rows : targeted);
    }

    private BarSpec figure(int year, String chapter, String counts, List<AttainmentRow> rows) {
        List<Indicator> indicators = rows.stream().map(this::indicator).toList();
        Caption caption = new Caption(
                setting.lang(),
                chapter == null
                        ? words.text("attainment.title_all", year, counts)
                        : words.text("attainment.title", year, chapter, counts),
                words.text("attainment.subtitle"),
                notes(year, rows, indicators),
                setting.foot(indicators));
        return new BarSpec(
                caption,
                List.of(
                        words.text("attainment.column_indicator"),
                        words.text("attainment.column_rate"),
                        words.text("attainment.column_result")),
                rows.stream().map(this::row).toList(),
                rows.stream().allMatch(row -> row.status() == Status.NOT_ASSESSABLE)
                        ? null
                        : new Axis(setting.lang(), true),
                CEILING);
    }

    private List<String> notes(int year, List<AttainmentRow> rows, List<Indicator> indicators) {
        List<String> notes = new ArrayList<>();
        if (rows.stream().anyMatch(AttainmentRow::covid)) {
            notes.add(words.text("attainment.covid_year", year));
        }
        notes.addAll(setting.comments().notes(indicators, Grain.YEAR, Period.year(year), setting::label));
        return notes;
    }

    private String counts(List<AttainmentRow> rows) {
        if (rows.isEmpty()) {
            return words.text("attainment.none");
        }
        return Arrays.stream(Status.values())
                .filter(status -> count(rows, status) > 0)
                .map(status -> count(rows, status) + " " + words.counted(status.code(), count(rows, status)))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<AttainmentRow> rows, Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    private Indicator indicator(AttainmentRow row) {
        return setting.catalog().indicator(row.indicator());
    }

    private Row row(AttainmentRow row) {
        Indicator indicator = indicator(row);
        Double whole = row.status() == Status.NOT_ASSESSABLE ? null : whole(row);
        Datum datum = whole == null
                ? new Datum(null, verdict(row), result(indicator, row), Fill.PALE)
                : new Datum(
                        (row.rate() == null ? row.result().value() / whole : row.rate()) * HUNDRED,
                        verdict(row),
                        against(indicator, row),
                        row.status() == Status.MISSED ? Fill.HATCHED : Fill.SOLID);
        return new Row(
                setting.label(indicator), ChartColor.NAVY, datum, whole == null ? null : goal(row), mark(row.status()));
    }

    /** The text when nothing can be assessed, or null. */
    private String result(Indicator indicator, AttainmentRow row) {
        Double value = row.result().value();
        return value == null ? null : words.text("attainment.result", setting.figure(indicator, value));
    }

    /** What counts as 100 %: the threshold, or the upper end of a range. */
    private static Double whole(AttainmentRow row) {
        Double whole = row.threshold() != null ? row.threshold() : row.target().max();
        return whole == null || whole <= 0 ? null : whole;
    }

    private static Goal goal(AttainmentRow row) {
        TypedTarget target = row.target();
        return row.threshold() == null && target.min() != null
                ? new Goal(target.min() / target.max() * HUNDRED, HUNDRED)
                : Goal.at(HUNDRED);
    }

    private String verdict(AttainmentRow row) {
        String verdict = setting.verdict(row);
        if (row.status() == Status.NOT_ASSESSABLE) {
            return words.text("attainment.not_assessable_because", words.obstacle(row.reason()));
        }
        return row.rate() == null ? verdict : setting.rate(row) + " · " + verdict;
    }

    private String against(Indicator indicator, AttainmentRow row) {
        String result = setting.number(indicator, row.result().value());
        TypedTarget target = row.target();
        String against = row.threshold() == null
                ? words.text(
                        "attainment.in_range",
                        result,
                        setting.number(indicator, target.min()),
                        setting.figure(indicator, target.max()))
                : words.text("attainment.of", result, setting.figure(indicator, row.threshold()));
        return row.result().status() == ObservationStatus.REDUCED_COVID
                ? against + " · " + words.status(ObservationStatus.REDUCED_COVID)
                : against;
    }

    private static Mark mark(Status status) {
        return switch (status) {
            case ATTAINED, ALREADY_ATTAINED -> Mark.CHECK;
            case MISSED, OUT_OF_REACH -> Mark.CROSS;
            case EXCEEDED_RANGE -> Mark.ABOVE;
            case ON_TRACK, AT_RISK, TOO_EARLY, IN_PROGRESS -> Mark.PROGRESS;
            case NOT_ASSESSABLE -> Mark.UNKNOWN;
        };
    }
}
