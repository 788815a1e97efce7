package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.observation.Observation;
import java.util.List;

/**
 * One measure at the three grains that the methods read. Any of them may be empty; the order of the observations does
 * not matter. Days count only for flows: a distinct count of a year is not the sum of its days.
 *
 * @param annual years
 * @param monthly months, as far back as there are figures: the models learn from them
 * @param daily days of the year and of its base years
 */
public record GrainSeries(List<Observation> annual, List<Observation> monthly, List<Observation> daily) {

    public static final GrainSeries NONE = new GrainSeries(List.of(), List.of(), List.of());

    public GrainSeries {
        annual = List.copyOf(annual);
        monthly = List.copyOf(monthly);
        daily = List.copyOf(daily);
    }

    public boolean isEmpty() {
        return annual.isEmpty() && monthly.isEmpty() && daily.isEmpty();
    }
}
