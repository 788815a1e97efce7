package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;

/**
 * What stands opposite a period in one base year.
 *
 * @param code of the base period, or {@code 2019-01-01/2019-09-30} when it was cut to the same dates
 * @param period the whole base period; null when the calendar has none (29 February, week 53)
 * @param from first day of what was summed
 * @param to last day of what was summed
 * @param until last day of the period itself that is compared, when that is not its end or the base was moved
 * @param how null when the base is taken as it is, else how it was made comparable
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
