package fr.observatoire.warehouse.observation;

import java.util.Locale;

/** What stands behind a value, or in its place. None of these is 0, and 0 is none of them. */
public enum ObservationStatus {
    /** Measured as usual. */
    NORMAL(true),
    /** Computed from other indicators. */
    DERIVED(true),
    /** Measured, in a period that Covid cut short. */
    REDUCED_COVID(true),
    /** Would have taken place; Covid cancelled it. */
    CANCELLED_COVID(false),
    /** Nothing was given out that year. */
    NOT_DISTRIBUTED(false),
    /** The thing measured did not exist yet, or any more. */
    NOT_EXISTING(false),
    /** It existed; nobody reported a figure. */
    NOT_REPORTED(false),
    /** No opening in the period: there was nothing to measure. */
    CLOSED(false),
    /** The source covers a part of the period only. */
    PARTIAL(true),
    /** No source answers at this grain. */
    NOT_AVAILABLE(false),
    /** Withheld: too few contributors. */
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
