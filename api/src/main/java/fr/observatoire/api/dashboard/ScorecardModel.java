package fr.observatoire.api.dashboard;

import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Outcome;
import fr.observatoire.api.dashboard.part.YearsLine;
import fr.observatoire.api.dashboard.season.SeasonModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The year at a glance.
 *
 * @param crisis warning about the year, or null
 * @param years to choose from
 * @param tiles number of targets with each status
 * @param baseYear the year before, or the last one before a crisis that hit it
 * @param rises largest rises since then, the largest first; falls likewise
 * @param filters the two choices of the form
 * @param shown how many indicators match the filters, as a sentence
 * @param hiddenGoals with a target, but not shown because the office chose so
 * @param yearsShown which years the small lines show; null where there is only one
 * @param order a link to the other order of the indicators
 * @param chart of the chosen chapter, or null
 * @param foreword words of the office's own; null when there are none, or a reader has chosen what to see
 * @param reset address without filters
 * @param season the first screen; null where the reader has chosen what to see
 */
public record ScorecardModel(
        int year,
        String intro,
        String crisis,
        List<YearLink> years,
        List<Tile> tiles,
        int baseYear,
        List<Change> rises,
        List<Change> falls,
        List<Filter> filters,
        List<Hidden> hidden,
        String shown,
        List<Chapter> chapters,
        List<Source> hiddenGoals,
        @Nullable String yearsShown,
        Order order,
        Illustration chart,
        @Nullable Words foreword,
        String reset,
        @Nullable SeasonModel season) {

    /** What whoever directs the office says of the year. */
    public record Words(String title, List<String> paragraphs) {}

    /** A link to another year of the same page. */
    public record YearLink(int year, String href, boolean current) {}

    /**
     * A number of targets; a link to them.
     *
     * @param icon sign of the status
     */
    public record Tile(long count, String label, String icon, String href, boolean current) {}

    /** How an indicator changed since the base year. */
    public record Change(String label, String href, String change, String detail, String note) {}

    /** A drop-down list of the filter form. */
    public record Filter(String name, String label, List<Option> options) {}

    public record Option(String value, String label, boolean selected) {}

    /**
     * The other order of the indicators.
     *
     * @param byGap whether those shown are in the order of their gap
     */
    public record Order(String label, String href, boolean byGap) {}

    /** A parameter that the filter form repeats. */
    public record Hidden(String name, String value) {}

    /** The indicators of a chapter of the manual, or all of them in one order. */
    public record Chapter(String code, String heading, String chartHref, List<Row> rows) {}

    /**
     * One indicator.
     *
     * @param years its years as a line, or null
     * @param before the result of the year before, or why there is none; null before the office's data begin
     * @param change with what it is since, of small numbers as a count; null when the two are not comparable
     */
    public record Row(
            String label,
            String href,
            @Nullable YearsLine years,
            Outcome outcome,
            String before,
            String change,
            List<Caveat> caveats,
            List<Source> sources) {}

    public record Source(String title, String href) {}
}
