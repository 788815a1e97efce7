package fr.observatoire.api.dashboard.explore;

import fr.observatoire.api.dashboard.DownloadsModel.File;
import fr.observatoire.api.dashboard.ScorecardModel.Filter;
import fr.observatoire.api.dashboard.ScorecardModel.Hidden;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.representation.HtmlTable;
import java.util.List;

/**
 * A question that a reader puts together, and its answer.
 *
 * @param hidden parameters that the form keeps
 * @param filters what can be chosen
 * @param refusal why there is no answer; null when there is one
 * @param answer null when there is none
 */
public record ExploreModel(List<Hidden> hidden, List<Filter> filters, Refusal refusal, Answer answer) {

    /** Why a question has no answer, and the questions near it that have one. */
    public record Refusal(String text, List<Way> ways) {}

    /** A question that can be answered. */
    public record Way(String label, String href) {}

    /**
     * What the API answers.
     *
     * @param note what was not taken into account; else null
     * @param chart null when there is nothing to draw
     * @param nothing what is said instead of it; else null
     * @param rows those of the table that are shown
     * @param more how many further rows there are, in words; null when all are shown
     * @param keyed whether the server demands a key
     */
    public record Answer(
            String note,
            Illustration chart,
            String nothing,
            HtmlTable table,
            List<List<HtmlTable.Cell>> rows,
            String more,
            List<File> files,
            String curl,
            boolean keyed) {}
}
