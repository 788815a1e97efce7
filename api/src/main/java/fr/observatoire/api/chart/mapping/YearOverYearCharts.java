package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.note.Gaps;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year and its base: one column for each year, or two for each month. */
public final class YearOverYearCharts {

    private final ChartContext setting;
    private final Indicator indicator;
    private final List<YearOverYearRow> whole;
    private final Words words;

    private YearOverYearCharts(ChartContext setting, Indicator indicator, List<YearOverYearRow> whole) {
        this.setting = setting;
        this.indicator = indicator;
        this.whole = whole;
        this.words = setting.words();
    }

    /**
     * A chart of a comparison.
     *
     * @param rows of one year and one grain, in order, at least one
     * @param earlier years to show before, for comparisons by year: their figures are columns too; may be empty
     * @param whole the year as a whole since each base that the title tells; may be empty
     */
    public static ColumnSpec of(
            ChartContext setting,
            Indicator indicator,
            List<YearOverYearRow> rows,
            List<Observation> earlier,
            List<YearOverYearRow> whole) {
        YearOverYearCharts figures = new YearOverYearCharts(setting, indicator, whole);
        return rows.get(0).period().grain() == Grain.YEAR
                ? figures.byYear(rows.get(0), earlier)
                : figures.withinYear(rows);
    }

    /**
     * The parts of a year beside those of several bases, the last base beside the year itself.
     *
     * @param byBase rows of one grain within the year, for each base; bases without figures are not shown
     * @param whole the year as a whole since each base
     */
    public static ColumnSpec besideAll(
            ChartContext setting,
            Indicator indicator,
            List<List<YearOverYearRow>> byBase,
            List<YearOverYearRow> whole) {
        YearOverYearCharts figures = new YearOverYearCharts(setting, indicator, whole);
        ColumnSpec nearest = figures.withinYear(byBase.get(0));
        List<Series> series = new ArrayList<>(nearest.series());
        Set<String> notes = new LinkedHashSet<>(nearest.caption().notes());
        for (List<YearOverYearRow> rows : byBase.subList(1, byBase.size())) {
            ColumnSpec further = figures.withinYear(rows);
            if (further.series().size() > 1) {
                Series base = further.series().get(0);
                series.add(0, new Series(base.name(), ChartColor.TEAL, base.data()));
                notes.addAll(further.caption().notes());
            }
        }
        return nearest.with(series, List.copyOf(notes));
    }

    private ColumnSpec byYear(YearOverYearRow row, List<Observation> earlier) {
        List<Category> categories = new ArrayList<>();
        List<Datum> data = new ArrayList<>();
        List<Period> periods = new ArrayList<>();
        List<Observation> before = earlier.stream()
                .filter(one -> one.period().compareTo(row.period()) < 0)
                .toList();
        for (Observation one : before) {
            periods.add(one.period());
            categories.add(Category.of(one.period().code()));
            data.add(datum(one.period(), one.value(), one.status(), Fill.PALE));
        }
        boolean baseShown = before.stream().anyMatch(one -> one.period().code().equals(row.basePeriod()));
        if (!baseShown && row.baseValue() != null) {
            categories.add(Category.of(ChartContext.capitalised(base(row).name(words))));
            data.add(datum(null, row.baseValue(), row.baseStatus(), Fill.PALE));
        }
        categories.add(Category.of(
                row.until() == null
                        ? row.period().code()
                        : words.text("chart.to_date", row.period().code(), words.dayOfYear(row.until()))));
        data.add(datum(row.period(), row.value(), row.status(), Fill.SOLID));
        periods.add(row.period());
        int offset = categories.size() - periods.size();
        return new ColumnSpec(
                caption(yearTitle(row), Grain.YEAR, yearNotes(row, periods)),
                words.text("grain.year.title"),
                categories,
                List.of(new Series(setting.label(indicator), ChartColor.NAVY, data)),
                null,
                offset == 0
                        ? new TimeMarks(setting, periods).of(indicator)
                        : bandsAround(periods, categories.size() - 1),
                Targets.line(setting, indicator, row.period().start().getYear(), previous(row, before)));
    }

    private static Double previous(YearOverYearRow row, List<Observation> before) {
        String last = Integer.toString(row.period().start().getYear() - 1);
        if (last.equals(row.basePeriod())) {
            return row.baseValue();
        }
        return before.stream()
                .filter(one -> one.period().code().equals(last))
                .findFirst()
                .map(Observation::value)
                .orElse(null);
    }

    /**
     * The base before the last column has no place in time of its own, so no band lies on it, and a break is beside it.
     *
     * @param last place of the last column
     */
    private List<ColumnSpec.Band> bandsAround(List<Period> periods, int last) {
        int before = periods.size() - 1;
        Stream<ColumnSpec.Band> earlier = bands(periods.subList(0, before), 0);
        Stream<ColumnSpec.Band> current = bands(periods.subList(before, periods.size()), last);
        Stream<ColumnSpec.Band> breaks = new TimeMarks(setting, periods)
                .of(indicator).stream()
                        .filter(ColumnSpec.Band::isLine)
                        .map(line -> line.from() < before ? line : line.moved(last - before));
        return Stream.of(earlier, current, breaks).flatMap(each -> each).toList();
    }

    private Stream<ColumnSpec.Band> bands(List<Period> periods, int place) {
        return new TimeMarks(setting, periods)
                .of(indicator).stream().filter(band -> !band.isLine()).map(band -> band.moved(place));
    }

    private ColumnSpec withinYear(List<YearOverYearRow> all) {
        List<YearOverYearRow> rows = Categories.parts(all, YearOverYearRow::period);
        List<Period> periods = rows.stream().map(YearOverYearRow::period).toList();
        List<Datum> base = new ArrayList<>();
        List<Datum> current = new ArrayList<>();
        for (YearOverYearRow row : rows) {
            base.add(baseDatum(row));
            current.add(datum(row.period(), row.value(), row.status(), Fill.SOLID));
        }
        Grain grain = periods.get(0).grain();
        List<Series> series = new ArrayList<>();
        // The first year has nothing to be compared with.
        if (rows.stream().anyMatch(row -> row.baseValue() != null)) {
            // As lines, both in one colour would cross unseen.
            ChartColor ink = ColumnSpec.dense(rows.size()) ? ChartColor.ORANGE : ChartColor.NAVY;
            series.add(new Series(base(rows.get(0)).whole().name(words), ink, base));
        }
        series.add(new Series(year(rows.get(0)), ChartColor.NAVY, current));
        return new ColumnSpec(
                caption(
                        setting.titled(
                                indicator, withinTitle(rows), rows.stream().anyMatch(row -> row.value() != null)),
                        grain,
                        withinNotes(all, rows, series)),
                words.text("grain." + grain.code() + ".title"),
                Categories.of(periods, setting, true),
                series,
                setting.axis(indicator),
                new TimeMarks(setting, periods).of(indicator),
                null);
    }

    /** How far the two years may be compared, and why; for a missing figure the chart itself shows the reason. */
    private List<String> yearNotes(YearOverYearRow row, List<Period> periods) {
        List<String> notes = new ArrayList<>();
        if (row.value() != null && row.baseValue() != null) {
            notes.addAll(comparability(List.of(row)));
        }
        notes.addAll(new TimeMarks(setting, periods).notes(indicator));
        return notes;
    }

    /** Closed months are visible in the chart; that another tool counted the base is not. */
    private List<String> withinNotes(List<YearOverYearRow> all, List<YearOverYearRow> rows, List<Series> series) {
        List<String> notes = new ArrayList<>(comparability(all.stream()
                .filter(row -> row.comparability() == Comparability.BREAK)
                .toList()));
        String wholes = all.stream()
                .filter(row -> !rows.contains(row))
                .map(this::whole)
                .collect(Collectors.joining(words.text("text.separator")));
        if (!wholes.isEmpty()) {
            notes.add(words.text("chart.wholes", wholes));
        }
        rows.stream()
                .filter(row -> row.until() != null && row.baseValue() != null)
                .map(row -> words.text(
                        "chart.only",
                        ChartContext.capitalised(setting.nameWithinYear(row.period())),
                        base(row).name(words)))
                .forEach(notes::add);
        notes.addAll(Gaps.notes(series, rows.get(0).period().grain(), words));
        notes.addAll(new TimeMarks(
                        setting, rows.stream().map(YearOverYearRow::period).toList())
                .notes(indicator));
        notes.addAll(baseComments(rows));
        return notes;
    }

    /** What the office says of the base explains a change as much as what it says of the year. */
    private List<String> baseComments(List<YearOverYearRow> rows) {
        Period first = rows.get(0).period();
        LocalDate end = last(rows).period().end();
        return rows.get(0).basePeriod() == null
                ? List.of()
                : base(rows.get(0)).years().stream()
                        .map(year -> first.end().getYear() - Integer.parseInt(year))
                        .flatMap(back -> setting
                                .comments()
                                .notes(indicator, first.grain(), first.start().minusYears(back), end.minusYears(back))
                                .stream())
                        .toList();
    }

    /** A season that is not drawn beside its parts. */
    private String whole(YearOverYearRow row) {
        String value = told(row);
        return words.text(
                "text.pair",
                setting.name(row.period()),
                row.baseValue() == null
                        ? value
                        : words.text(
                                "chart.beside",
                                value,
                                setting.number(indicator, row.baseValue()),
                                base(row).name(words)));
    }

    private String told(YearOverYearRow row) {
        return row.value() == null
                ? setting.absence(row.period(), row.status())
                : setting.figure(indicator, row.value());
    }

    private List<String> comparability(List<YearOverYearRow> rows) {
        String reasons = rows.stream()
                .flatMap(row -> Stream.of(ComparabilityReason.values())
                        .filter(reason -> reason.level() == row.comparability())
                        .filter(reason -> row.reasons().contains(reason.code())))
                .distinct()
                .map(reason -> reason.text().in(setting.lang()))
                .collect(Collectors.joining(", "));
        return rows.isEmpty() || rows.get(0).comparability() == Comparability.COMPARABLE
                ? List.of()
                : List.of(ChartContext.capitalised(words.text(
                        "text.pair",
                        words.code("comparability", rows.get(0).comparability().code()),
                        reasons)));
    }

    private Caption caption(String title, Grain grain, List<String> notes) {
        String unit = ChartContext.capitalised(setting.unit(indicator));
        return new Caption(
                setting.lang(),
                title,
                words.text("chart.unit_by", unit, words.text("grain." + grain.code())),
                notes,
                setting.foot(List.of(indicator)));
    }

    /** A period that the base does not have (week 53) is not a missing figure. */
    private Datum baseDatum(YearOverYearRow row) {
        return Stream.of(ComparabilityReason.NO_WEEK_53, ComparabilityReason.NO_LEAP_DAY)
                .filter(reason -> row.baseValue() == null && row.reasons().contains(reason.code()))
                .map(reason -> new Datum(null, reason.text().in(setting.lang()), null, Fill.PALE))
                .findFirst()
                .orElseGet(() -> cut(row, datum(null, row.baseValue(), row.baseStatus(), Fill.PALE)));
    }

    /** A part of a month is not to be read as the month. */
    private Datum cut(YearOverYearRow row, Datum base) {
        if (row.until() == null || base.isMissing()) {
            return base;
        }
        String until = new BasePeriod(row.basePeriod()).until(words);
        return new Datum(
                base.value(), base.text(), base.remark() == null ? until : base.remark() + ", " + until, base.fill());
    }

    /** @param period null for a base, which is never to come */
    private Datum datum(Period period, Double value, ObservationStatus status, Fill fill) {
        if (value == null) {
            ObservationStatus absence = status == null ? ObservationStatus.NOT_REPORTED : status;
            String reason = period == null ? words.status(absence) : setting.absence(period, absence);
            return new Datum(null, reason, null, fill);
        }
        String remark = status == ObservationStatus.REDUCED_COVID || status == ObservationStatus.PARTIAL
                ? words.status(status)
                : null;
        return new Datum(value, setting.number(indicator, value), remark, fill);
    }

    private String yearTitle(YearOverYearRow row) {
        String subject = setting.label(indicator) + " " + row.period().code();
        if (row.value() == null) {
            return words.text("chart.level", subject, setting.absence(row.period(), row.status()));
        }
        String findings = findings(whole.isEmpty() ? List.of(row) : whole);
        return words.text("chart.level", subject, findings.isEmpty() ? level(row) : findings);
    }

    private String level(YearOverYearRow row) {
        String level = setting.figure(indicator, row.value());
        return row.status() == ObservationStatus.PARTIAL ? level + ", " + words.status(row.status()) : level;
    }

    /** The change of a year since each base; empty when none may be told. */
    private String findings(List<YearOverYearRow> years) {
        return years.stream()
                .filter(row -> row.change() != null)
                .map(row -> words.text(
                        "change.against",
                        setting.change(indicator, row),
                        base(row).afterAgainst(setting)))
                .collect(Collectors.joining(words.text("text.separator")));
    }

    private String withinTitle(List<YearOverYearRow> all) {
        List<YearOverYearRow> rows = known(all);
        YearOverYearRow first = all.get(0);
        String against = base(all);
        String subject = words.text(
                "chart.unit_by", setting.label(indicator) + " " + year(first), words.text("grain." + grain(first)));
        if (rows.stream().allMatch(row -> row.value() == null)) {
            return words.text("chart.level", subject, setting.absence(first.period(), first.status()));
        }
        if (addsUp(first) && !findings(whole).isEmpty()) {
            return words.text("chart.level", subject, findings(whole));
        }
        long comparable = rows.stream().filter(row -> row.change() != null).count();
        long up = rows.stream()
                .filter(row -> row.change() != null && row.change() > 0)
                .count();
        long down = rows.stream()
                .filter(row -> row.change() != null && row.change() < 0)
                .count();
        if (up == 0 && down == 0) {
            return subject;
        }
        return words.text(
                up > down ? "chart.periods_up" : "chart.periods_down",
                subject,
                Math.max(up, down),
                comparable,
                against);
    }

    /** Without the periods at the end of which nothing is known, or a part that is compared with none of the base. */
    private static List<YearOverYearRow> known(List<YearOverYearRow> rows) {
        int end = rows.size();
        while (end > 0
                && (isPart(rows.get(end - 1))
                        || unknown(rows.get(end - 1).value(), rows.get(end - 1).status()))) {
            end--;
        }
        return rows.subList(0, end);
    }

    /** Whether two figures may not be compared, since one of them is of a part of the period. */
    private static boolean isPart(YearOverYearRow row) {
        return row.value() != null && row.baseValue() != null && row.change() == null;
    }

    /** The base, with where the comparison ends when that is not the end of the year. */
    private String base(List<YearOverYearRow> all) {
        List<YearOverYearRow> known = known(all);
        String against = base(all.get(0)).whole().afterAgainst(setting);
        if (known.isEmpty() || known.size() == all.size() && last(known).until() == null) {
            return against;
        }
        YearOverYearRow last = last(known);
        LocalDate until = last.until() == null ? last.period().end() : last.until();
        return words.text("chart.to_date", against, words.dayOfYear(until));
    }

    private static YearOverYearRow last(List<YearOverYearRow> rows) {
        return rows.get(rows.size() - 1);
    }

    /**
     * Whether the parts add up to the year: not seasons, since the high season is part of the season, nor weeks, the first
     * of which begins in the year before; their change beside that of the same dates was −4,9 % and −2,0 %.
     */
    private boolean addsUp(YearOverYearRow row) {
        return indicator.aggregation() == Aggregation.FLOW
                && row.period().grain() != Grain.SEASON
                && row.period().grain() != Grain.WEEK;
    }

    private static boolean unknown(Double value, ObservationStatus status) {
        return value == null && status != ObservationStatus.CLOSED && status != ObservationStatus.CANCELLED_COVID;
    }

    private static String year(YearOverYearRow row) {
        return Integer.toString(row.period().end().getYear());
    }

    private static String grain(YearOverYearRow row) {
        return row.period().grain().code();
    }

    private static BasePeriod base(YearOverYearRow row) {
        return new BasePeriod(row.basePeriod());
    }
}
