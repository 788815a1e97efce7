package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An indicator's result of a year against its target.
 *
 * @param indicator code
 * @param target its ends are for the whole office, not for one agent; rule {@code none} when the office set none
 * @param threshold the value that the result is compared with: {@code 171.6} for 10 % more than 156, {@code 12} for one
 *     a month, on every day of the year; null for ranges and when there is none
 * @param rate result over threshold, a ratio; null where no rate makes sense
 * @param reason code, when not assessable: {@code no_target}, {@code qualitative}, {@code as_needed}, {@code
 *     not_comparable}, {@code no_previous_year}, {@code previous_year_partial}, {@code previous_year_zero}, {@code
 *     year_not_begun}, or the status of the missing result ({@code cancelled_covid}, …)
 * @param covid the year was hit by a crisis; it is given beside the status and never replaces it
 * @param expectation of a year that runs; null where none can be told
 */
public record AttainmentRow(
        String indicator,
        Observation result,
        TypedTarget target,
        Double threshold,
        Double rate,
        Status status,
        String reason,
        boolean covid,
        Expectation expectation) {

    /**
     * What is expected of a year that runs.
     *
     * @param asOf last day known
     * @param toDate the figure up to that day, which may be earlier than that of the result
     * @param due what the threshold has due by then
     * @param projection of the year's total
     * @param probability that the threshold is reached, from 0 to 1
     */
    public record Expectation(LocalDate asOf, double toDate, double due, double projection, double probability) {}

    /** The same with what is expected. */
    public AttainmentRow expecting(Expectation expected) {
        return new AttainmentRow(indicator, result, target, threshold, rate, status, reason, covid, expected);
    }

    public enum Status {
        ATTAINED,
        MISSED,
        /** Above the upper end of a range. */
        EXCEEDED_RANGE,
        /** The year is not over, and its target is reached. */
        ALREADY_ATTAINED,
        /** The year is not over, and its target is not reached yet. */
        IN_PROGRESS,
        NOT_ASSESSABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
