package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.Observation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Values of days. A closed day adds nothing to a total; a day that nobody reported makes the total unknown. */
public final class DayValues {

    private final Map<LocalDate, Observation> days = new HashMap<>();

    public DayValues(List<Observation> observations) {
        observations.forEach(day -> days.put(day.period().start(), day));
    }

    /** The value that the day adds to a total; empty when unknown. */
    public OptionalDouble contribution(LocalDate day) {
        Observation observation = days.get(day);
        return observation == null ? OptionalDouble.empty() : observation.contribution();
    }

    /** The value of a day; empty when it has none, closed or unknown. */
    public OptionalDouble value(LocalDate day) {
        Observation observation = days.get(day);
        return observation == null || observation.value() == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(observation.value());
    }

    /** The total of the days, both ends inclusive; empty when one of them is unknown. */
    OptionalDouble sum(LocalDate from, LocalDate to) {
        double sum = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            OptionalDouble contribution = contribution(day);
            if (contribution.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += contribution.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }
}
