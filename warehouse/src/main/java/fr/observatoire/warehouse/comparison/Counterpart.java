package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;

/**
 * What a period is compared with in one base year.
 *
 * @param code of the base period, or {@code 2019-01-01/2019-09-30} when it was cut to the same dates
 * @param period the whole base period; null when the calendar has none (29 February, week 53)
 * @param from first day that was summed
 * @param to last day that was summed
 * @param until last day of the period itself that is compared, when that is not its end or the base was moved
 * @param how how the base was made comparable, or null when it is unchanged
 */
record Counterpart(
        String code,
        Period period,
        LocalDate from,
        LocalDate to,
        LocalDate until,
        Double value,
        ObservationStatus status,
        ComparabilityReason how) {

    boolean adjusted() {
        return how != null;
    }
}
