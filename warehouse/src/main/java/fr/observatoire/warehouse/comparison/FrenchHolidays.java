package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The public holidays that move with Easter, and their names; the two Sundays are holidays anyway. */
    private static final Map<Integer, String> PUBLIC_MOVING =
            Map.of(1, "easter_monday", 39, "ascension", 50, "whit_monday");

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

    /** Easter, Ascension, Pentecost and the Mondays in a range, as days from Easter Sunday. */
    static List<Integer> movingHolidays(DateRange days) {
        return days.from()
                .datesUntil(days.to().plusDays(1))
                .map(FrenchHolidays::easterOffset)
                .filter(MOVING::contains)
                .toList();
    }

    /** The name of a public holiday; empty for any other day, Easter Sunday and Pentecost included. */
    public static Optional<Text> publicHoliday(LocalDate day) {
        String moving = PUBLIC_MOVING.get(easterOffset(day));
        String code = isFixedHoliday(day) ? "%02d_%02d".formatted(day.getMonthValue(), day.getDayOfMonth()) : moving;
        return code == null ? Optional.empty() : Optional.of(Texts.WAREHOUSE.text("holiday." + code));
    }

    public static boolean isHoliday(LocalDate day) {
        return isFixedHoliday(day) || isMovingHoliday(day);
    }
}
