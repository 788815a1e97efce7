package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a year stands that runs, and where it is going.
 *
 * @param asOf last day known, never after today, the last whole month where a year is known by month only; null when
 *     nothing of the year is known
 * @param verdict {@code REFUSED} leaves the projection out; what is known to date stays
 * @param reasons why it is refused (one) or fragile
 * @param toDate the figure up to {@code asOf}; the level of a stock
 * @param projection null when refused
 * @param yearsUsed the clean years that it rests on, oldest first
 * @param yearsLeftOut the others since the first with a figure, oldest first
 * @param attainment the year's result against its target
 */
public record Pace(
        String indicator,
        int year,
        LocalDate asOf,
        Verdict verdict,
        List<PaceReason> reasons,
        Double toDate,
        Projection projection,
        List<Integer> yearsUsed,
        List<LeftOut> yearsLeftOut,
        AttainmentRow attainment) {

    /** A year that the projection does not rest on. */
    public record LeftOut(int year, PaceReason reason) {}

    public Pace {
        reasons = List.copyOf(reasons);
        yearsUsed = List.copyOf(yearsUsed);
        yearsLeftOut = List.copyOf(yearsLeftOut);
    }

    /** The attainment with what is expected of it; as it is without a projection or a target. */
    public AttainmentRow expected() {
        return due() == null
                ? attainment
                : attainment.expecting(
                        new AttainmentRow.Expectation(asOf, toDate, due(), projection.total(), probability()));
    }

    /** What the target has due by the date; null without a projection or a target. */
    public Double due() {
        return projection == null || attainment.threshold() == null
                ? null
                : Double.valueOf(projection.due(attainment.threshold()));
    }

    /** The probability that the target is reached, from 0 to 1; null without a projection or a target. */
    public Double probability() {
        return projection == null || attainment.threshold() == null
                ? null
                : Double.valueOf(projection.probability(attainment.threshold()));
    }
}
