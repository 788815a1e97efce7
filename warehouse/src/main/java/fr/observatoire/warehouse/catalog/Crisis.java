package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A time that kept visitors away.
 *
 * @param office the one office hit, or null for all of them
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param source the decree, the law or the publication that the dates are from
 */
public record Crisis(String office, String code, Text label, LocalDate from, LocalDate to, Kind kind, Text source) {

    /** What kept visitors away. */
    public enum Kind {
        /** Places were shut or people kept at home by law. */
        CLOSURE,
        /** Rules limited visits: a curfew, shut restaurants, a pass. */
        RESTRICTIONS,
        /** Fewer people came, whatever the rules. */
        DEMAND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether at least one day of the crisis lies between the two days, both included. */
    public boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
