package fr.observatoire.warehouse.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days from one to another, both inclusive.
 *
 * @param from first day
 * @param to last day
 */
public record DateRange(LocalDate from, LocalDate to) implements Serializable {

    /** All days, and also things that have no date. */
    public static final DateRange ALWAYS = of(null, null);

    /**
     * @throws IllegalArgumentException when it ends before it begins
     */
    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " > " + to);
        }
    }

    /** A range that is open at the ends that are not given. */
    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from == null ? LocalDate.of(1, 1, 1) : from, to == null ? LocalDate.of(9999, 12, 31) : to);
    }

    @JsonIgnore
    public boolean isAlways() {
        return equals(ALWAYS);
    }

    /**
     * Whether at least one of these days is in the range. A thing without a date ({@code null}) is only in {@link
     * #ALWAYS}.
     */
    public boolean meets(LocalDate first, LocalDate last) {
        return isAlways() || first != null && !first.isAfter(to) && !last.isBefore(from);
    }
}
