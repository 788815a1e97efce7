package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.Observation;
import java.util.Locale;

/**
 * An indicator's result of a year against its target.
 *
 * @param indicator code
 * @param target null when the indicator has none
 * @param threshold what the result is held against in that year: {@code 1.1 x 156} for a growth of 10 %, {@code 12} for
 *     one a month; null when there is none
 * @param rate result over threshold, a ratio; null where no rate makes sense
 * @param reason code, when not assessable
 * @param covid the year was hit by a crisis; stands beside the status and never replaces it
 */
public record AttainmentRow(
        String indicator,
        Observation result,
        TypedTarget target,
        Double threshold,
        Double rate,
        Status status,
        String reason,
        boolean covid) {

    public enum Status {
        ATTAINED,
        MISSED,
        /** Above the upper end of a range. */
        EXCEEDED_RANGE,
        /** The year is not over: the year to date against the pro-rata threshold. */
        IN_PROGRESS,
        NOT_ASSESSABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A target as a rule.
     *
     * @param rule code: {@code at_least}, {@code at_least_per_year}, {@code at_least_per_month}, {@code range_per_year},
     *     {@code range_per_agent}, {@code growth_on_previous_year}, {@code done_once_per_year}, {@code as_needed}, {@code
     *     qualitative}, {@code not_comparable}, {@code none}
     * @param value the figure of the rule, null for ranges and for rules without one
     * @param min lower end of a range, for the whole office
     * @param max upper end of a range, for the whole office
     * @param text the target as published
     */
    public record TypedTarget(String rule, Double value, Double min, Double max, String text) {}
}
