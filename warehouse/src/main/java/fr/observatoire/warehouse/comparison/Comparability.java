package fr.observatoire.warehouse.comparison;

import java.util.Locale;

/** Whether two periods may be compared, from the best verdict to the worst. */
public enum Comparability {
    COMPARABLE,
    /** Made comparable by a stated method. */
    ADJUSTED,
    /** One of the two covers less than the other: closed days, a year that is not over. */
    PARTIAL,
    /** The measure itself changed between the two: a new tool, definition or territory. */
    BREAK,
    /** One of the two has no figure, or the base has no such period. */
    NOT_COMPARABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
