package fr.observatoire.warehouse.comparison;

import java.util.Locale;

/** Whether two periods may be set side by side. */
public enum Comparability {
    COMPARABLE,
    /** One of the two covers less than the other: closed days, a year that is not over. */
    PARTIAL,
    /** The measure itself changed between the two: another tool, another definition, another territory. */
    BREAK,
    /** Made comparable by a stated method. */
    ADJUSTED,
    NOT_COMPARABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
