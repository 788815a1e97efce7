package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;

/**
 * A time in which public rules kept visitors away.
 *
 * @param office the one office hit, or null for all of them
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param reason code: {@code lockdown}, {@code reopening}, {@code curfew}
 */
public record Crisis(String office, String code, Text label, LocalDate from, LocalDate to, String reason) {

    /** Whether at least one day of the crisis lies between the two days, both included. */
    public boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
