package fr.observatoire.warehouse.comparison;

import java.util.Locale;

/** How a day finds its counterpart in a base year. */
public enum Alignment {
    /** The same day of the same month; 29 February has no counterpart when the other year has only 365 days. */
    DATE,
    /** The same weekday, a whole number of weeks earlier: 364 days for the year before. */
    WEEKDAY;

    /** The code of the HTTP contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
