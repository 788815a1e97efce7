package fr.observatoire.warehouse.comparison;

import java.util.Locale;

/** Whether two periods may be set side by side, from the best to the worst. */
public enum Comparability {
    COMPARABLE,
    /** Made comparable by a stated method. */
    ADJUSTED,
    /** One of the two covers less than the other: closed days, a year that is not over. */
    PARTIAL,
    /** The measure itself changed between the two: another tool, another definition, another territory. */
    BREAK,
    /** One of the two has no figure, or there is nothing to hold the period against. */
    NOT_COMPARABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
