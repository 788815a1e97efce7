package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Mark;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.ColumnSpec.Target;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Observations as charts: over time as columns, or for one period by place, origin or trail. */
public final class SeriesCharts {

    private static final double HUNDRED = 100;

    /** With more bars there is no room for their names at the usual size. */
    private static final int MOST_MEMBERS = 15;

    private final ChartContext setting;
    private final Indicator indicator;
    private final Words words;

    private SeriesCharts(ChartContext setting, Indicator indicator) {
        this.setting = setting;
        this.indicator = indicator;
        this.words = setting.words();
    }

    /**
     * The periods of a range; the last one has the full colour.
     *
     * @param observations of one grain, in order, at least one, without breakdown
     */
    public static ColumnSpec trend(ChartContext setting, Indicator indicator, List<Observation> observations) {
        return new SeriesCharts(setting, indicator).trend(observations);
    }

    /**
     * One period by the members of a breakdown, the largest first.
     *
     * @param by the breakdown: {@code origin}
     * @param labels of the members by code; a code without a label is shown as it is
     */
    public static BarSpec breakdown(
            ChartContext setting,
            Indicator indicator,
            Period period,
            String by,
            List<Observation> observations,
            Map<String, String> labels) {
        return new SeriesCharts(setting, indicator).breakdown(period, by, observations, labels);
    }

    private ColumnSpec trend(List<Observation> observations) {
        List<Period> periods = observations.stream().map(Observation::period).toList();
        int last = observations.size() - 1;
        Observation told = tellsPeak(observations.get(last)) ? peak(observations) : observations.get(last);
        List<Datum> data = observations.stream()
                .map(one -> datum(one, one == told ? Fill.SOLID : Fill.PALE))
                .toList();
        Grain grain = periods.get(0).grain();
        List<Series> series = List.of(new Series(setting.label(indicator), ChartColor.NAVY, data));
        TimeMarks marks = new TimeMarks(setting, periods);
        Caption caption = new Caption(
                setting.lang(),
                trendTitle(observations),
                words.text(
                        "chart.unit_by",
                        ChartContext.capitalised(setting.unit(indicator)),
                        words.text("grain." + grain.code())),
                Stream.of(Gaps.notes(series, grain, words), marks.notes(indicator))
                        .flatMap(List::stream)
                        .toList(),
                setting.foot(List.of(indicator)));
        return new ColumnSpec(
                caption,
                words.text("grain." + grain.code() + ".title"),
                Categories.of(periods, setting, false),
                series,
                grain == Grain.YEAR ? null : setting.axis(indicator),
                marks.of(indicator),
                grain == Grain.YEAR ? target(observations) : null);
    }

    private Target target(List<Observation> years) {
        int last = years.size() - 1;
        return Targets.line(
                setting,
                indicator,
                years.get(last).period().start().getYear(),
                last == 0 ? null : years.get(last - 1).value());
    }

    private String trendTitle(List<Observation> observations) {
        Observation last = observations.get(observations.size() - 1);
        if (tellsPeak(last)) {
            return peakTitle(observations);
        }
        String subject = setting.label(indicator) + " " + setting.name(last.period());
        if (last.value() == null) {
            return words.text("chart.level", subject, words.status(last.status()));
        }
        String level = setting.figure(indicator, last.value());
        if (last.status() == ObservationStatus.PARTIAL) {
            return words.text("chart.level", subject, level + ", " + words.status(last.status()));
        }
        return observations.stream()
                .limit(observations.size() - 1L)
                .filter(one -> one.value() != null && one.value() > 0 && !ChartContext.isPercentage(indicator))
                .filter(one -> one.status() != ObservationStatus.PARTIAL)
                .findFirst()
                .filter(first -> setting.measuredAlike(indicator, first.period(), last.period()))
                .map(first -> words.text(
                        "trend.title",
                        subject,
                        level,
                        setting.numbers().change((last.value() / first.value() - 1) * HUNDRED, 1),
                        setting.base(first.period())))
                .orElse(words.text("chart.level", subject, level));
    }

    /** For parts of a year the highest is told: comparing December with January would compare seasons. */
    private boolean tellsPeak(Observation one) {
        return one.period().grain() != Grain.YEAR && indicator.aggregation() != Aggregation.STOCK;
    }

    private String peakTitle(List<Observation> observations) {
        String from = year(observations.get(0));
        String to = year(observations.get(observations.size() - 1));
        String subject = setting.label(indicator) + " " + (from.equals(to) ? from : from + "-" + to);
        Observation peak = peak(observations);
        return peak == null
                ? words.text(
                        "chart.level", subject, words.status(observations.get(0).status()))
                : words.text(
                        "trend.peak", subject, setting.figure(indicator, peak.value()), setting.name(peak.period()));
    }

    /** The year that a period belongs to: the first week of 2020 begins in 2019. */
    private static String year(Observation one) {
        return one.period().code().substring(0, 4);
    }

    /** The highest, or null when there are no figures. */
    private static Observation peak(List<Observation> observations) {
        return observations.stream()
                .filter(one -> one.value() != null)
                .max(Comparator.comparing(Observation::value))
                .orElse(null);
    }

    private Datum datum(Observation observation, Fill fill) {
        if (observation.value() == null) {
            return Datum.missing(setting.absence(observation.period(), observation.status()));
        }
        boolean remarkable =
                observation.status() != ObservationStatus.NORMAL && observation.status() != ObservationStatus.DERIVED;
        return new Datum(
                observation.value(),
                setting.number(indicator, observation.value()),
                remarkable ? words.status(observation.status()) : null,
                fill);
    }

    private BarSpec breakdown(Period period, String by, List<Observation> observations, Map<String, String> labels) {
        List<Observation> members = observations.stream()
                .filter(one -> one.value() != null)
                .sorted(Comparator.comparing(Observation::value).reversed())
                .toList();
        double whole = members.stream().mapToDouble(Observation::value).sum();
        List<Row> rows = members.stream()
                .limit(MOST_MEMBERS)
                .map(one -> new Row(
                        labels.getOrDefault(one.scope(), one.scope()),
                        ChartColor.NAVY,
                        new Datum(one.value(), setting.number(indicator, one.value()), share(one, whole), Fill.SOLID),
                        null,
                        Mark.NONE))
                .toList();
        if (rows.isEmpty() && !observations.isEmpty()) {
            String reason = words.status(observations.get(0).status());
            rows = List.of(
                    new Row(words.text("breakdown.whole"), ChartColor.NAVY, Datum.missing(reason), null, Mark.NONE));
        }
        String dimension = words.code("by", by);
        Caption caption = new Caption(
                setting.lang(),
                breakdownTitle(period, rows),
                words.text("chart.unit_by", ChartContext.capitalised(setting.unit(indicator)), dimension),
                breakdownNotes(period, members.size()),
                setting.foot(List.of(indicator)));
        return new BarSpec(
                caption,
                List.of(
                        ChartContext.capitalised(dimension),
                        ChartContext.capitalised(setting.unit(indicator)),
                        words.text("breakdown.column_share")),
                rows,
                null,
                null);
    }

    /** Only what adds up has shares. */
    private String share(Observation one, double whole) {
        return indicator.aggregation() == Aggregation.FLOW && whole > 0
                ? words.text("breakdown.share", setting.numbers().percent(one.value() / whole * HUNDRED, 0))
                : null;
    }

    private List<String> breakdownNotes(Period period, int members) {
        List<String> notes = new ArrayList<>();
        if (MOST_MEMBERS < members) {
            notes.add(words.text("breakdown.more", MOST_MEMBERS, members));
        }
        if (setting.isHit(period)) {
            notes.add(words.text("attainment.covid_year", period.start().getYear()));
        }
        return notes;
    }

    private String breakdownTitle(Period period, List<Row> rows) {
        String subject = setting.label(indicator) + " " + setting.name(period);
        if (rows.isEmpty()) {
            return words.text("chart.level", subject, words.text("breakdown.empty"));
        }
        Datum first = rows.get(0).datum();
        String finding = first.isMissing() ? first.text() : rows.get(0).label() + " " + first.text();
        return words.text("chart.level", subject, first.remark() == null ? finding : finding + ", " + first.remark());
    }
}
