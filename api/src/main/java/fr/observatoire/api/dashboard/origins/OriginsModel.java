package fr.observatoire.api.dashboard.origins;

import fr.observatoire.api.dashboard.ScorecardModel.Filter;
import fr.observatoire.api.dashboard.ScorecardModel.Hidden;
import fr.observatoire.api.dashboard.ScorecardModel.YearLink;
import fr.observatoire.api.dashboard.part.ChosenBase.Choice;
import fr.observatoire.api.dashboard.part.Illustration;
import java.util.List;

/**
 * Where the visitors of a year come from.
 *
 * @param bases to choose from
 * @param indicators likewise
 * @param hidden parameters that the form keeps
 * @param map null when no origin is known
 * @param nothing what is said instead of it; else null
 * @param notes of how many visitors the origin is known, and how far the years may be compared
 * @param columns headings of both tables
 * @param known départements and countries; name and cells
 * @param apart what is no origin
 */
public record OriginsModel(
        List<YearLink> years,
        List<Choice> bases,
        Filter indicators,
        List<Hidden> hidden,
        Illustration map,
        String nothing,
        List<String> notes,
        List<String> columns,
        List<Row> known,
        List<Row> apart) {

    /** One origin. */
    public record Row(String name, List<String> cells) {}
}
