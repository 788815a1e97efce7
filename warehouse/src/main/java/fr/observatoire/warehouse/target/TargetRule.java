package fr.observatoire.warehouse.target;

import java.util.Locale;

/** How a result is compared with a target: the rules that the words of the manual mean. */
public enum TargetRule {
    AT_LEAST,
    AT_LEAST_PER_YEAR,
    AT_LEAST_PER_QUARTER,
    AT_LEAST_PER_MONTH,
    /** A year has 52 weeks here, so that every year asks for the same. */
    AT_LEAST_PER_WEEK,
    /** A figure for each agent of the office and year. */
    AT_LEAST_PER_AGENT,
    /** No more than a figure in the year. */
    AT_MOST,
    RANGE_PER_YEAR,
    /** A range for each agent of the office and year. */
    RANGE_PER_AGENT,
    /** A given percentage more than the year before. */
    GROWTH_ON_PREVIOUS_YEAR,
    /** A given percentage more than a year that the target names. */
    GROWTH_ON_YEAR,
    /** At least a given percentage less than the year before. */
    FALL_ON_PREVIOUS_YEAR,
    /** At least a given percentage less than a year that the target names. */
    FALL_ON_YEAR,
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
            case AT_LEAST,
                    AT_LEAST_PER_YEAR,
                    AT_LEAST_PER_QUARTER,
                    AT_LEAST_PER_MONTH,
                    AT_LEAST_PER_WEEK,
                    AT_LEAST_PER_AGENT,
                    GROWTH_ON_PREVIOUS_YEAR,
                    GROWTH_ON_YEAR,
                    DONE_ONCE_PER_YEAR -> true;
            default -> false;
        };
    }

    /** Whether the result must stay at or below one figure. */
    public boolean isCeiling() {
        return this == AT_MOST || isFall();
    }

    /** Whether the figure is a percentage to be taken from an earlier result. */
    public boolean isFall() {
        return this == FALL_ON_PREVIOUS_YEAR || this == FALL_ON_YEAR;
    }

    /** Whether the figure is a percentage of an earlier result. */
    public boolean isChange() {
        return this == GROWTH_ON_PREVIOUS_YEAR || this == GROWTH_ON_YEAR || isFall();
    }

    /** Whether the earlier result is that of a year that the target names. */
    public boolean namesYear() {
        return this == GROWTH_ON_YEAR || this == FALL_ON_YEAR;
    }
}
