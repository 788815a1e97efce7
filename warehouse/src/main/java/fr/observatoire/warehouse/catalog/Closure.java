package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;

/**
 * Days on which a place was closed to visitors.
 *
 * @param from first closed day, inclusive
 * @param to last closed day, inclusive; a closure may cross the year end
 * @param reason code: {@code covid}, {@code works}, {@code staff}, {@code other}
 */
public record Closure(String office, String place, LocalDate from, LocalDate to, String reason, Text text) {

    /** Whether at least one closed day lies between the two days, both included. */
    public boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
