package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.warehouse.catalog.Closure;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.util.List;

/**
 * A year of an office, read from one snapshot.
 *
 * @param years whose results stand side by side, ascending; the last is {@code year}
 * @param counts how many targets stand where; those with none are left out
 * @param headlines the lines with the largest objectives that can be counted, in the order of the manual
 * @param rises that say most, the largest first; {@code falls} likewise
 * @param crisis what a crisis did to the year, or null
 * @param chapters in the order of the manual, those with a figure
 * @param contradictions of the years shown
 * @param sources that brought something
 */
public record Report(
        ChartContext setting,
        SnapshotInfo snapshot,
        int year,
        List<Integer> years,
        List<Count> counts,
        List<Line> headlines,
        List<YearChange> rises,
        List<YearChange> falls,
        Crisis crisis,
        List<Chapter> chapters,
        List<Contradiction> contradictions,
        List<SourceStatus> sources) {

    /** So many targets with one status. */
    public record Count(Status status, long targets) {}

    /**
     * What a crisis did to the year.
     *
     * @param closures of the office on its account, within the years shown
     * @param indicator that the methods were asked about
     * @param methods their answers as a chart
     * @param expected its months beside what was expected without the crisis, or null where that cannot be said
     * @param months the indicator's months beside those of the year before
     */
    public record Crisis(
            List<Closure> closures, Indicator indicator, BarSpec methods, ColumnSpec expected, Months months) {}

    /** Twelve months of a year and of the one before. */
    public record Months(List<Observation> before, List<Observation> now) {}

    /**
     * A chapter of the manual.
     *
     * @param attainment results against targets, or null where none can be assessed
     * @param highlights what changed most, at most three
     */
    public record Chapter(
            String code, String title, List<Line> lines, BarSpec attainment, List<YearChange> highlights) {

        /** The chapter that sums the others up sets none of its own. */
        public boolean hasObjectives() {
            return lines.stream().anyMatch(line -> line.objective() != null);
        }
    }

    /**
     * A line of the manual's table.
     *
     * @param results one a year, in the order of {@link Report#years()}
     * @param attainment of the last of them
     */
    public record Line(Indicator indicator, List<Observation> results, AttainmentRow attainment) {

        /** The objective as the manual words it, or null. */
        String objective() {
            String text = attainment.target() == null ? "" : attainment.target().text();
            return text.isEmpty() ? null : text;
        }
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
