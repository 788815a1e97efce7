package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.period.DateRange;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The days next to those of a log on which the office is usually closed. The log may leave them out, and is not cut short by
 * it: a year whose 31 December is a Sunday is whole.
 *
 * @param closed whether the office is usually closed on a day
 */
public record ClosedAround(Predicate<LocalDate> closed) {

    /**
     * The days of a log with the closed ones before and after it. They stay in the year of its first day, because nobody
     * says that there was a log before; and nothing is known after its export.
     */
    public DateRange around(DateRange log, LocalDate knownUntil) {
        LocalDate from = log.from();
        while (from.getDayOfYear() > 1 && closed.test(from.minusDays(1))) {
            from = from.minusDays(1);
        }
        LocalDate to = log.to();
        while (to.isBefore(knownUntil) && closed.test(to.plusDays(1))) {
            to = to.plusDays(1);
        }
        return new DateRange(from, to);
    }
}
