package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.catalog.Closure;
import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What decides whether two periods may be compared. Lists may come in any order.
 *
 * @param percentage whether the indicator's unit is a percentage: its change is then in points
 * @param alignment how a day finds its counterpart
 * @param asOf the last day that the figures can know of: today, or the last day loaded of the year that runs; a period
 *     that ends later is compared up to this day
 * @param exposure opening days (or outings) of the same grain, for current and base periods; empty when the indicator
 *     has none
 * @param exposureDays the same by day, for bases that are cut or moved; empty when none can be
 * @param ranges the indicator's figures over any days, to compare a period that is not over with the same dates, and to
 *     align months by weekday
 * @param covered whether the sources of the indicator say something about a day; true where that is no question
 * @param crises that may touch the periods
 * @param closures dated closures of the places that the figures come from; empty when they come from elsewhere
 * @param breaks that concern the indicator
 * @param counting what counts the indicator side by side: both periods must be counted by the same
 * @param school holidays in the zone of the office, which weeks with the same number need not share
 */
public record YearOverYearContext(
        boolean percentage,
        Alignment alignment,
        LocalDate asOf,
        List<Observation> exposure,
        List<Observation> exposureDays,
        RangeFigures ranges,
        Predicate<LocalDate> covered,
        List<Crisis> crises,
        List<Closure> closures,
        List<Break> breaks,
        Counting counting,
        SchoolDays school) {

    public YearOverYearContext {
        exposure = List.copyOf(exposure);
        exposureDays = List.copyOf(exposureDays);
        crises = List.copyOf(crises);
        closures = List.copyOf(closures);
        breaks = List.copyOf(breaks);
    }

    /** Whether a period has begun and its end is not known yet. */
    boolean isRunning(Period period) {
        return period.contains(asOf) && asOf.isBefore(period.end());
    }
}
