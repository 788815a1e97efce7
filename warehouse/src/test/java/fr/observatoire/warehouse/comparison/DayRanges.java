package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures over ranges of days, summed from the days; none where a day is unknown. */
public record DayRanges(DayValues days) implements RangeFigures {

    public static DayRanges of(List<Observation> days) {
        return new DayRanges(new DayValues(days));
    }

    @Override
    public Optional<Observation> over(LocalDate from, LocalDate to) {
        OptionalDouble sum = days.sum(from, to);
        return sum.isPresent()
                ? Optional.of(Observation.of(Period.season(from.getYear(), "cut", from, to), sum.getAsDouble()))
                : Optional.empty();
    }
}
