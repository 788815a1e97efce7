package fr.observatoire.api.dashboard.weeks;

import fr.observatoire.api.dashboard.ScorecardModel.Filter;
import fr.observatoire.api.dashboard.ScorecardModel.Hidden;
import fr.observatoire.api.dashboard.ScorecardModel.YearLink;
import fr.observatoire.api.dashboard.part.ChosenBase.Choice;
import fr.observatoire.api.dashboard.part.Illustration;
import java.util.List;

/**
 * The weeks of a year.
 *
 * @param bases to choose from
 * @param indicators likewise
 * @param hidden parameters that the form keeps
 * @param calendar the days as a calendar; null when nothing is known of them
 * @param nothing what is said instead of it; else null
 * @param ranks the best weeks, then the worst; empty without any whole week
 * @param kinds the days on and off holidays; empty without days of opening
 * @param kindsNote where the school calendar ends; null when it reaches all days
 */
public record WeeksModel(
        List<YearLink> years,
        List<Choice> bases,
        Filter indicators,
        List<Hidden> hidden,
        Illustration calendar,
        String nothing,
        List<Rank> ranks,
        List<Kind> kinds,
        String kindsNote) {

    /** @param id of the heading */
    public record Rank(String id, String heading, List<Row> rows) {}

    /**
     * One week.
     *
     * @param change since the same week of the base, or why there is none
     * @param openDays null when unknown, as {@code perOpenDay}
     * @param holidays public and school holidays; null for none
     * @param remarks what a reader must know of the comparison
     */
    public record Row(
            String dates,
            String number,
            String value,
            String change,
            String openDays,
            String perOpenDay,
            String holidays,
            List<String> remarks) {}

    /** Days of one kind together. */
    public record Kind(String name, String value, String openDays, String perOpenDay) {}
}
