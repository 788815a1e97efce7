package fr.observatoire.api.dashboard;

import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Outcome;
import java.util.List;

/**
 * One indicator in one year.
 *
 * @param bases that the year can be held against; none when there is no choice
 * @param outcome the result of the year and its target
 * @param comments what the office says of the year and of its parts, a sentence each
 * @param definition facts of the catalogue, in reading order
 * @param illustrations charts with their headings
 * @param covidless why a year that a crisis hit has no comparison here: no method but the raw figure can say anything;
 *     null elsewhere
 * @param comparison methods of the covid-adjusted comparison; empty for a year that no crisis hit
 * @param breakdowns the year by place, by origin
 * @param provenance where the year's figure comes from
 * @param trail from the scorecard to here
 */
public record IndicatorModel(
        int year,
        String label,
        List<ScorecardModel.YearLink> years,
        List<ChosenBase.Choice> bases,
        Outcome outcome,
        List<Caveat> caveats,
        List<String> comments,
        List<Fact> definition,
        List<Section> illustrations,
        Section covid,
        String covidless,
        Section counterfactual,
        List<Method> comparison,
        List<Breakdown> breakdowns,
        Provenance provenance,
        Trail trail) {

    /** The pages above this one: the year's scorecard, and its chapter. */
    public record Trail(String year, String yearHref, String chapter, String chapterHref) {}

    /** @param href more about it, or null */
    public record Fact(String name, String value, String href) {}

    /** @param sentence what is said instead of a chart without any figure; else null, and the illustration is not */
    public record Section(String heading, Illustration illustration, String sentence) {}

    /**
     * The result of one method.
     *
     * @param icon sign of the verdict
     * @param change null when refused, as are base value and value
     * @param explanation one sentence
     * @param warnings one sentence each
     */
    public record Method(
            String name,
            String icon,
            String verdict,
            String base,
            String baseValue,
            String value,
            String change,
            String explanation,
            List<String> warnings,
            String citation) {}

    /**
     * @param share heading of the shares, which says what they are of
     * @param note what the shares do not contain, or null
     */
    public record Breakdown(
            String heading, String dimension, String unit, String share, String note, List<Member> members) {}

    /**
     * @param share as printed, or null when shares make no sense
     * @param meter length in percent of the largest, 0 to 100
     */
    public record Member(String name, String value, String share, int meter) {}
}
