package fr.observatoire.api.dashboard.season;

import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the year stands, on one screen.
 *
 * @param subject what the sentence is about
 * @param sentence that says it
 * @param notes what a reader must know of it
 * @param running whether there can be tasks
 * @param chart of the year day by day; null where its days are not known, and then a note says why
 * @param figures six at most
 * @param targets those with a rate, the furthest from its target first
 * @param moreTargets address of all targets
 * @param tasks what is to be done before the next week; none for a year that is over
 * @param moreTasks how many more there are, in words; null when all are shown
 * @param bases to choose from, none when there is no choice
 * @param ways to the director's other questions
 */
public record SeasonModel(
        String subject,
        String sentence,
        List<String> notes,
        boolean running,
        @Nullable Illustration chart,
        List<KeyFigure> figures,
        List<Goal> targets,
        String moreTargets,
        List<Task> tasks,
        String moreTasks,
        List<ChosenBase.Choice> bases,
        List<Way> ways) {

    /**
     * One figure beside the same dates of other years.
     *
     * @param note up to when it is known, of the year that runs
     * @param changes one sentence for each base
     * @param line of its months, or null
     */
    public record KeyFigure(String label, String href, String figure, String note, List<String> changes, Spark line) {}

    /**
     * A small line of months, drawn in a box of 120 by 30.
     *
     * @param before points of the year before; may be empty
     * @param points of the year
     */
    public record Spark(String before, String points) {}

    /** A result as a bar against its target. */
    public record Goal(String label, String href, Outcome outcome) {}

    /**
     * Something to do.
     *
     * @param icon sign of its kind
     * @param wayOut what to do about it
     */
    public record Task(String icon, String text, String href, String wayOut) {}

    /** A link to an answer. */
    public record Way(String label, String href) {}
}
