package fr.observatoire.etl.sample;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;

/** What of the French calendar moves visitors. */
final class FrenchDays {

    private FrenchDays() {}

    static Set<LocalDate> publicHolidays(int year) {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE))
                .getHolidays(Year.of(year))
                .stream()
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toSet());
    }

    /** How many people are about in the Landes, against an average day of June: season, then school holidays. */
    static double season(LocalDate day) {
        double[] byMonth = {0.25, 0.40, 0.50, 0.85, 1.00, 1.10, 2.20, 2.70, 1.15, 0.70, 0.35, 0.30};
        double here = byMonth[day.getMonthValue() - 1];
        // From the middle of a month to the middle of the next, so that no first of the month jumps.
        boolean late = day.getDayOfMonth() > 15;
        LocalDate other = late ? day.plusMonths(1) : day.minusMonths(1);
        double next = byMonth[other.getMonthValue() - 1];
        double distance = Math.abs(day.getDayOfMonth() - 15.5) / day.lengthOfMonth();
        return (here * (1 - distance) + next * distance) * (usualSchoolHoliday(day) ? 1.25 : 1);
    }

    // The usual weeks of zone A; the generator needs their pattern, not the decree of each year.
    private static boolean usualSchoolHoliday(LocalDate day) {
        int dayOfYear = day.getDayOfYear();
        return day.getMonth() == Month.JULY && day.getDayOfMonth() > 5
                || day.getMonth() == Month.AUGUST
                || dayOfYear > 47 && dayOfYear < 62
                || dayOfYear > 102 && dayOfYear < 118
                || dayOfYear > 291 && dayOfYear < 307
                || dayOfYear > 355
                || dayOfYear < 4;
    }
}
