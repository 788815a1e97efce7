package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.ColumnSpec.Target;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.note.Gaps;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Observations over time as columns. */
public final class SeriesCharts {

    private static final double HUNDRED = 100;

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

    private ColumnSpec trend(List<Observation> all) {
        List<Observation> observations = Categories.parts(all, Observation::period);
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
                setting.titled(indicator, trendTitle(observations), grain != Grain.YEAR && peak(observations) != null),
                words.text(
                        "chart.unit_by",
                        ChartContext.capitalised(setting.unit(indicator)),
                        words.text("grain." + grain.code())),
                Stream.of(wholes(all, observations), Gaps.notes(series, grain, words), marks.notes(indicator))
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

    /** The seasons that are not drawn beside their parts, in one sentence. */
    private List<String> wholes(List<Observation> all, List<Observation> drawn) {
        String told = all.stream()
                .filter(one -> !drawn.contains(one))
                .map(one -> words.text("text.pair", setting.name(one.period()), told(one)))
                .collect(Collectors.joining(words.text("text.separator")));
        return told.isEmpty() ? List.of() : List.of(words.text("chart.wholes", told));
    }

    private String told(Observation one) {
        return one.value() == null
                ? setting.absence(one.period(), one.status())
                : setting.figure(indicator, one.value());
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
            return words.text("chart.level", subject, setting.absence(last.period(), last.status()));
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
                        setting.change(
                                ChangeForm.of(first.value()),
                                last.value() - first.value(),
                                (last.value() / first.value() - 1) * HUNDRED,
                                indicator.decimals()),
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
                        "chart.level",
                        subject,
                        setting.absence(
                                observations.get(0).period(),
                                observations.get(0).status()))
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
}
