package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * A period and its base.
 *
 * @param basePeriod code of the base: a period; {@code 2018-2019} for a mean of years and {@code 2018-04, 2019-04} for a
 *     mean of months; {@code 2019-01-01/2019-09-30} when it was cut to the same dates
 * @param until last day compared of a period that is not over; null when the whole period is compared
 * @param change value less base value, in the indicator's unit (in points when the unit is a percentage)
 * @param changePercent change over base value, in percent; null without a base, with a base of 0, and for percentages
 * @param reasons codes of {@link ComparabilityReason}: {@code closed_days}, {@code crisis}, {@code break_tool}, …
 */
public record YearOverYearRow(
        Period period,
        String basePeriod,
        Double value,
        ObservationStatus status,
        Double baseValue,
        ObservationStatus baseStatus,
        LocalDate until,
        Double change,
        Double changePercent,
        Comparability comparability,
        List<String> reasons) {

    /** How the change is told; null where there is none. */
    public ChangeForm changeForm() {
        if (change == null) {
            return null;
        }
        boolean points = changePercent == null && !reasons.contains(ComparabilityReason.BASE_ZERO.code());
        return points ? ChangeForm.POINTS : ChangeForm.of(baseValue);
    }

    /** Of a year, whether its base is the year before, whole or up to the same date. */
    public boolean isSinceTheYearBefore() {
        String before = "%04d".formatted(period.start().getYear() - 1);
        return basePeriod.equals(before) || basePeriod.startsWith(before + "-01-01/");
    }
}
