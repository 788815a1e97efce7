package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Totals of years and of months, by code of the period. A closed month adds nothing to a total; a month that nobody
 * reported, or only in part, makes the total unknown.
 */
final class Totals {

    private static final int MONTHS = 12;

    private final Map<String, Observation> periods = new HashMap<>();

    Totals(GrainSeries series) {
        series.annual().forEach(year -> periods.put(year.period().code(), year));
        series.monthly().forEach(month -> periods.put(month.period().code(), month));
    }

    /** The observation of a period, or null. */
    Observation observation(Period period) {
        return periods.get(period.code());
    }

    /** The value of a whole period; empty when there is none or only a part of it. */
    OptionalDouble whole(Period period) {
        Observation observation = periods.get(period.code());
        return observation == null || observation.status() == ObservationStatus.PARTIAL
                ? OptionalDouble.empty()
                : observation.contribution();
    }

    /** The total of several months of a year; empty when one of them is unknown. */
    OptionalDouble sum(int year, List<Integer> months) {
        double sum = 0;
        for (int month : months) {
            OptionalDouble value = whole(Period.month(year, month));
            if (value.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += value.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    static List<Integer> allMonths() {
        return IntStream.rangeClosed(1, MONTHS).boxed().toList();
    }
}
