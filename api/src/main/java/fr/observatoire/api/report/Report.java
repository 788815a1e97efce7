package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.CalendarSpec;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.CourseSpec;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.warehouse.catalog.Closure;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A year of an office, read from one snapshot.
 *
 * @param years whose results are shown side by side, ascending; the last is {@code year}
 * @param until last day that is known while the year runs, of the indicator that leads if one does; else null
 * @param counts number of targets with each status; statuses without any are left out
 * @param headlines the lines with the largest objectives that are numbers, in the order of the manual
 * @param rises the most important ones, the largest first; {@code falls} likewise
 * @param course of the indicator that leads, or null
 * @param bases years that the workbook compares with: the year before, then the last year before a crisis, if any
 * @param beside every indicator with a result beside its bases: only the workbook asks for them
 * @param crisis the effect of a crisis on the year, or null
 * @param chapters in the order of the manual, only chapters with a figure
 * @param contradictions of the years shown
 * @param sources sources with data
 */
public record Report(
        ChartContext setting,
        SnapshotInfo snapshot,
        int year,
        List<Integer> years,
        LocalDate until,
        int baseYear,
        List<Count> counts,
        List<Line> headlines,
        List<YearChange> rises,
        List<YearChange> falls,
        Course course,
        List<Integer> bases,
        Supplier<List<Beside>> beside,
        Crisis crisis,
        List<Chapter> chapters,
        List<Contradiction> contradictions,
        List<SourceStatus> sources)
        implements Pack {

    private static final Set<ObservationStatus> UNKNOWN =
            EnumSet.of(ObservationStatus.NOT_REPORTED, ObservationStatus.NOT_AVAILABLE);

    /** The number of targets with one status. */
    public record Count(Status status, long targets) {}

    /**
     * How the year went, by the indicator that leads.
     *
     * @param years the year beside each base
     * @param season day by day, beside the same dates of other years; null when a crisis hit the year, whose raw change this
     *     would tell, or when it has no days
     * @param calendar its days and its best week, or null
     * @param months beside those of the year before and of the last year before a crisis; null when it has none
     * @param origins where its people come from, or null
     */
    public record Course(
            Indicator indicator,
            List<YearOverYearRow> years,
            CourseSpec season,
            CalendarSpec calendar,
            ColumnSpec months,
            BarSpec origins) {}

    /**
     * An indicator beside each base.
     *
     * @param years the year, up to its last known day while it runs; one for each base
     * @param months in order of time, for each base; none when the indicator has no months
     */
    public record Beside(Indicator indicator, List<YearOverYearRow> years, List<List<YearOverYearRow>> months) {}

    /**
     * The effect of a crisis on the year.
     *
     * @param closures of the office because of it, in the years shown
     * @param indicator to which the methods were applied
     * @param methods their answers as a chart
     * @param expected its months with the figures expected without the crisis, or null when there are none
     */
    public record Crisis(List<Closure> closures, Indicator indicator, BarSpec methods, ColumnSpec expected) {}

    /**
     * A chapter of the manual.
     *
     * @param attainment results and targets, or null when none can be assessed
     * @param highlights what changed most, at most three
     */
    public record Chapter(
            String code, String title, List<Line> lines, BarSpec attainment, List<YearChange> highlights) {

        /** What has a result or an objective. */
        public List<Line> telling() {
            return lines.stream().filter(Line::saysSomething).toList();
        }

        /** What the office neither reported nor aimed at in the years shown: a table of it would be empty. */
        public List<Indicator> silent() {
            return lines.stream()
                    .filter(line -> !line.saysSomething())
                    .map(Line::indicator)
                    .toList();
        }

        /** The chapter that summarises the others has no objective of its own. */
        public boolean hasObjectives() {
            return lines.stream().anyMatch(line -> line.objective() != null);
        }
    }

    /**
     * A line of the manual's table.
     *
     * @param results one for each year, in the order of {@link Report#years()}
     * @param attainment of the last of them
     */
    public record Line(Indicator indicator, List<Observation> results, AttainmentRow attainment) {

        /** The objective as the manual words it, or null. */
        String objective() {
            String text = attainment.target() == null ? "" : attainment.target().text();
            return text.isEmpty() ? null : text;
        }

        private boolean saysSomething() {
            return objective() != null || results.stream().anyMatch(result -> !UNKNOWN.contains(result.status()));
        }
    }

    @Override
    public byte[] slides() throws IOException {
        return ReportSlides.write(this);
    }

    @Override
    public byte[] pages() throws IOException {
        return ReportPages.write(this);
    }

    @Override
    public byte[] workbook() throws IOException {
        return ReportWorkbook.write(this);
    }

    /** The years of an indicator that changed; a base before them is the first, or the change could not be seen. */
    List<Observation> results(YearChange change) {
        List<Observation> results = line(change.indicator()).results();
        Period base = change.row().until() == null ? Period.parse(change.row().basePeriod()) : null;
        boolean shown =
                base == null || !base.start().isBefore(results.get(0).period().start());
        return shown
                ? results
                : Stream.concat(Stream.of(Observation.of(base, change.row().baseValue())), results.stream())
                        .toList();
    }

    /** The line of an indicator. */
    Line line(Indicator indicator) {
        return chapters.stream()
                .flatMap(chapter -> chapter.lines().stream())
                .filter(line -> line.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
