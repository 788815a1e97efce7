package fr.observatoire.warehouse.comparison.week;

import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An ISO week beside the week of the same number in its base.
 *
 * @param row the comparison, which is that of the grain week of a year over year
 * @param openDays days of opening (or outings), halves as 0.5, of a week that runs up to the last known day; null when
 *     unknown, and without an exposure
 * @param publicHolidays in order
 * @param schoolHolidays days of holiday of each zone; empty where the school calendar does not reach
 */
public record Week(
        YearOverYearRow row, Double openDays, List<LocalDate> publicHolidays, Map<String, OptionalInt> schoolHolidays) {

    public Week {
        publicHolidays = List.copyOf(publicHolidays);
        schoolHolidays = Collections.unmodifiableMap(new LinkedHashMap<>(schoolHolidays));
    }

    /** Whether it is known as a whole: a week that runs, or is known in part, is neither the best nor the worst. */
    public boolean isWhole() {
        return row.value() != null && row.until() == null && row.status() != ObservationStatus.PARTIAL;
    }

    /** Whether the school calendar reaches it. */
    public boolean isSchoolKnown() {
        return schoolHolidays.values().stream().allMatch(OptionalInt::isPresent);
    }

    public Period period() {
        return row.period();
    }
}
