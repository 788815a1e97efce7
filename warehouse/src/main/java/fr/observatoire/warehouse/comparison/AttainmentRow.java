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
 * @param threshold the value that the result must reach: {@code 171.6} for 10 % more than 156, {@code 12} for one
 *     a month, on every day of the year; null when there is none, and for ranges and what must not be gone beyond, whose ends
 *     the target has
 * @param rate result over threshold, a ratio; null where no rate makes sense
 * @param reason code, when not assessable: {@code no_target}, {@code qualitative}, {@code as_needed}, {@code
 *     not_comparable}, {@code no_previous_year}, {@code previous_year_partial}, {@code previous_year_zero} (or {@code base_year} in
 *     their place, where the target names the year), {@code year_not_begun}, or the status of the missing result ({@code cancelled_covid}, …)
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
     * @param due what the threshold has due by then, a share of it that past years had reached by that day
     * @param projection of the year's total
     * @param probability that the threshold is reached, from 0 to 1
     */
    public record Expectation(LocalDate asOf, double toDate, double due, double projection, double probability) {

        private static final double TOO_SMALL_A_SHARE = .05;
        private static final double LIKELY = .5;
        private static final double HARDLY = .05;

        /**
         * Says it in a word. A target is on track from one chance in two, where the projection reaches it; the method is
         * rather too modest: what it gave six chances in ten came true eight times in ten (docs/running-year.md).
         */
        private Status status(double threshold) {
            if (due < threshold * TOO_SMALL_A_SHARE) {
                return Status.TOO_EARLY;
            }
            if (probability < HARDLY) {
                return Status.OUT_OF_REACH;
            }
            return probability < LIKELY ? Status.AT_RISK : Status.ON_TRACK;
        }
    }

    /** The same with what is expected, and what that means for a target that is not reached yet. */
    public AttainmentRow expecting(Expectation expected) {
        Status told = status == Status.IN_PROGRESS ? expected.status(threshold) : status;
        return new AttainmentRow(indicator, result, target, threshold, rate, told, reason, covid, expected);
    }

    public enum Status {
        ATTAINED,
        MISSED,
        /** Above the upper end of a range. */
        EXCEEDED_RANGE,
        /** The year is not over, and its target is reached. */
        ALREADY_ATTAINED,
        /** The year is not over; one chance in two or more that its target is reached. */
        ON_TRACK,
        /** The year is not over; less than one chance in two. */
        AT_RISK,
        /** The year is not over; less than one chance in twenty, or already beyond what was not to be gone beyond. */
        OUT_OF_REACH,
        /** The year is not over; of past years less than a twentieth was reached by this day. */
        TOO_EARLY,
        /** The year is not over, its target is not reached yet, and nothing more can be told. */
        IN_PROGRESS,
        NOT_ASSESSABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the year runs and its target is neither reached nor lost for good. */
        public boolean isOpen() {
            return switch (this) {
                case ON_TRACK, AT_RISK, OUT_OF_REACH, TOO_EARLY, IN_PROGRESS -> true;
                case ATTAINED, MISSED, EXCEEDED_RANGE, ALREADY_ATTAINED, NOT_ASSESSABLE -> false;
            };
        }
    }
}
