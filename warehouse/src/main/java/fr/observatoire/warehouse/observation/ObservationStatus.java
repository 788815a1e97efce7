package fr.observatoire.warehouse.observation;

import java.util.Locale;

/** What a value is, or why there is none. A missing value is never 0. */
public enum ObservationStatus {
    /** Measured as usual. */
    NORMAL(true),
    /** Computed from other indicators. */
    DERIVED(true),
    /** Measured, in a period shortened by Covid. */
    REDUCED_COVID(true),
    /** Planned, but cancelled because of Covid. */
    CANCELLED_COVID(false),
    /** Nothing was distributed that year. */
    NOT_DISTRIBUTED(false),
    /** The measured thing did not exist yet, or no longer existed. */
    NOT_EXISTING(false),
    /** It existed, but nobody reported a figure. */
    NOT_REPORTED(false),
    /** Closed during the whole period: there was nothing to measure. */
    CLOSED(false),
    /** The source covers a part of the period only. */
    PARTIAL(true),
    /** No source has figures at this grain. */
    NOT_AVAILABLE(false),
    /** Not shown, because too few offices contribute to it. */
    SUPPRESSED(false);

    private final boolean valued;

    ObservationStatus(boolean valued) {
        this.valued = valued;
    }

    /** The code of files and of the HTTP contract: {@code reduced_covid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an observation with this status carries a value; the others carry none, never 0. */
    public boolean valued() {
        return valued;
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException when the code names no status
     */
    public static ObservationStatus of(String code) {
        for (ObservationStatus status : values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
