package fr.observatoire.warehouse.secrecy;

import java.util.Locale;

/** Why an office is not told the mean of its peers. */
public enum Withheld {
    /** The year was not over when the snapshot was made: a figure that grows shows the day on which it changes its class. */
    YEAR_RUNNING,
    /** The figure follows from other indicators, and would say a second thing about the same numbers. */
    DERIVED,
    /** Fewer than five peers have a figure. */
    TOO_FEW_PEERS,
    /** Most peers, or all but four, have figures below five. */
    SMALL_FIGURES,
    /** One or two peers make most of the total. */
    DOMINANT_PEER;

    /** The code of the HTTP contract: {@code too_few_peers}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
