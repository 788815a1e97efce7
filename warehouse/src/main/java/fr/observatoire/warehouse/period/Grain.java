package fr.observatoire.warehouse.period;

import java.util.Locale;

/** The size of a period, from the finest to the coarsest. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR;

    /** The code of the HTTP contract: {@code day}, {@code week}, … */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a code of the HTTP contract.
     *
     * @throws IllegalArgumentException when the code names no grain
     */
    public static Grain of(String code) {
        for (Grain grain : values()) {
            if (grain.code().equals(code)) {
                return grain;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
