package fr.observatoire.warehouse.target;

import java.time.LocalDate;

/**
 * What an office set itself for an indicator.
 *
 * @param indicator code
 * @param validFrom first day it holds
 * @param validTo last day it holds, inclusive; {@link #STANDING} without an end
 * @param decidedOn the day of the council's vote; null where it is not told
 */
public record Target(
        String office,
        String indicator,
        TypedTarget typed,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate decidedOn) {

    /** The last day of a target that stands until another replaces it: the last that databases agree on. */
    public static final LocalDate STANDING = LocalDate.of(9999, 12, 31);

    /** Whether the target is the one of {@code year}: the one that holds on its last day. */
    public boolean rules(int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        return !lastDay.isBefore(validFrom) && !lastDay.isAfter(validTo);
    }
}
