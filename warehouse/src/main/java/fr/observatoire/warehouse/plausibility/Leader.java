package fr.observatoire.warehouse.plausibility;

import java.time.LocalDate;

/**
 * The largest member of a breakdown in one month of an office.
 *
 * @param month its first day
 * @param member if several are equal, the first by name
 * @param total of all members
 */
public record Leader(LocalDate month, String member, double value, double total) {

    /** The larger of two, this one when they are equal, and the total of both. */
    public Leader with(Leader next) {
        boolean larger = next.value > value;
        return new Leader(month, larger ? next.member : member, larger ? next.value : value, total + next.total);
    }
}
