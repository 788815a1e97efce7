package fr.observatoire.warehouse.target;

import java.util.Locale;

/** How a result is compared with a target: the rules that the words of the manual mean. */
public enum TargetRule {
    AT_LEAST,
    AT_LEAST_PER_YEAR,
    AT_LEAST_PER_MONTH,
    RANGE_PER_YEAR,
    /** A range for each agent of the office and year. */
    RANGE_PER_AGENT,
    /** A given percentage more than the year before. */
    GROWTH_ON_PREVIOUS_YEAR,
    /** A yearly campaign: done, or not. */
    DONE_ONCE_PER_YEAR,
    AS_NEEDED,
    QUALITATIVE,
    /** The target counts something other than the result. */
    NOT_COMPARABLE,
    NONE;

    /** The code of files and of the HTTP contract: {@code at_least_per_month}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the result must lie between two figures. */
    public boolean isRange() {
        return this == RANGE_PER_YEAR || this == RANGE_PER_AGENT;
    }

    /** Whether the result must reach one figure. */
    public boolean isThreshold() {
        return switch (this) {
            case AT_LEAST, AT_LEAST_PER_YEAR, AT_LEAST_PER_MONTH, GROWTH_ON_PREVIOUS_YEAR, DONE_ONCE_PER_YEAR -> true;
            case RANGE_PER_YEAR, RANGE_PER_AGENT, AS_NEEDED, QUALITATIVE, NOT_COMPARABLE, NONE -> false;
        };
    }
}
