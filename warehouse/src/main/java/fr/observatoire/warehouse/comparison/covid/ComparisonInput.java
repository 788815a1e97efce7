package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.catalog.CrisisDays;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that the methods of {@link CovidComparison} may need. The same input always gives the same answer.
 *
 * @param per how a rate names the exposure ({@code par jour d'ouverture}); null without one
 * @param percentage whether the unit is a percentage: its change is then in points
 * @param additive whether the year is the sum of its days and months; false for stocks, ratios and distinct counts
 * @param year the year that is compared
 * @param base what it is compared with
 * @param values the indicator's figures
 * @param exposure the time in which visitors could come, in days (opening days with their halves, outings), {@link
 *     GrainSeries#NONE} when the indicator has none; its days are the opening calendar
 * @param crises in any order
 * @param asOf the last day that the figures can contain
 * @param synthetic the days come from a generator, not from counting
 * @param seed of the simulation behind the intervals
 * @param trials of models that exist already; missing ones are made when needed
 */
public record ComparisonInput(
        Text per,
        boolean percentage,
        boolean additive,
        int year,
        Base base,
        GrainSeries values,
        GrainSeries exposure,
        List<Crisis> crises,
        LocalDate asOf,
        boolean synthetic,
        long seed,
        Backtests trials) {

    public ComparisonInput {
        crises = List.copyOf(crises);
    }

    /** The base years, oldest first. */
    public List<Integer> baseYears() {
        return base.years(year);
    }

    /** Whether a crisis hits the period. */
    boolean hit(Period period) {
        return new CrisisDays(crises).hit(period);
    }

    /** Whether the year is not over. */
    boolean running() {
        return asOf.isBefore(Period.year(year).end());
    }
}
