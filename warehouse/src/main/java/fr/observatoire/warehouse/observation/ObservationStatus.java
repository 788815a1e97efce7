package fr.observatoire.warehouse.observation;

import java.util.Locale;

/**
 * What stands behind a value, or in its place. None of these is 0, and 0 is none of them.
 *
 * <p>Each maps to a code of SDMX CL_OBS_STATUS 2.2.
 */
public enum ObservationStatus {
    /** Measured as usual. */
    NORMAL("A", true),
    /** Computed from other indicators. */
    DERIVED("E", true),
    /** Measured, in a period that Covid cut short. */
    REDUCED_COVID("A", true),
    /** Would have taken place; Covid cancelled it. */
    CANCELLED_COVID("M", false),
    /** Nothing was given out that year. */
    NOT_DISTRIBUTED("M", false),
    /** The thing measured did not exist yet, or any more. */
    NOT_EXISTING("M", false),
    /** It existed; nobody reported a figure. */
    NOT_REPORTED("O", false),
    /** No opening in the period: there was nothing to measure. */
    CLOSED("M", false),
    /** The source covers a part of the period only. */
    PARTIAL("P", true),
    /** No source answers at this grain. */
    NOT_AVAILABLE("L", false),
    /** Withheld: too few contributors. */
    SUPPRESSED("Q", false);

    private final String sdmx;
    private final boolean valued;

    ObservationStatus(String sdmx, boolean valued) {
        this.sdmx = sdmx;
        this.valued = valued;
    }

    /** The code of files and of the HTTP contract: {@code reduced_covid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code in SDMX CL_OBS_STATUS. */
    public String sdmx() {
        return sdmx;
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
