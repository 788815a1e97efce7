package fr.observatoire.warehouse.comparison;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Easter and the public holidays of metropolitan France.
 *
 * <p>Source: code du travail, art. L3133-1; Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms,
 * 1991, chapter 8).
 */
public final class FrenchHolidays {

    /** Days from Easter to Easter Monday, Ascension and Pentecost Monday; Pentecost itself is Easter + 49. */
    private static final List<Integer> MOVING = List.of(0, 1, 39, 49, 50);

    private static final List<MonthDay> FIXED = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private FrenchHolidays() {}

    /** Easter Sunday: 12 April in 2020. */
    public static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** Days from Easter Sunday of the day's own year; negative before. */
    public static int easterOffset(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(easter(day.getYear()), day);
    }

    public static boolean isFixedHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day));
    }

    /** Easter Sunday and Pentecost Sunday count as holidays too. */
    static boolean isMovingHoliday(LocalDate day) {
        return MOVING.contains(easterOffset(day));
    }

    public static boolean isHoliday(LocalDate day) {
        return isFixedHoliday(day) || isMovingHoliday(day);
    }
}
