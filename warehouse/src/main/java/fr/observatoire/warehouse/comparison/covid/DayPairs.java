package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.FrenchHolidays;
import fr.observatoire.warehouse.comparison.WeekShift;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which days of a base year each day of a year is compared with; a day without a counterpart is left out. */
final class DayPairs {

    private static final int WEEK = 7;

    private DayPairs() {}

    /**
     * A day of the base, and its share in the counterpart. Of one day the shares add up to 1: Wednesday 11 August 2021
     * stands opposite a seventh of Wednesday 5 and six sevenths of Wednesday 12 August 2020.
     */
    record BaseDay(LocalDate day, double share) {}

    /** The same weekday a whole number of weeks earlier: Saturday 29 February 2020 with Saturday 2 March 2019. */
    static Map<LocalDate, List<BaseDay>> byWeekday(int year, int baseYear) {
        Map<LocalDate, List<BaseDay>> pairs = new LinkedHashMap<>();
        int shift = WeekShift.days(year, baseYear);
        for (LocalDate day = first(year); day.getYear() == year; day = day.plusDays(1)) {
            LocalDate base = day.minusDays(shift);
            if (base.getYear() == baseYear) {
                pairs.put(day, List.of(new BaseDay(base, 1)));
            }
        }
        return pairs;
    }

    /**
     * The same weekday at the same time of the year, drawn straight between the two that lie around the date. No public
     * holiday is on either side: it would be compared with another weekday, or Easter with another time of the season.
     */
    static Map<LocalDate, List<BaseDay>> ofOrdinaryDays(int year, int baseYear) {
        Map<LocalDate, List<BaseDay>> pairs = new LinkedHashMap<>();
        for (LocalDate day = first(year); day.getYear() == year; day = day.plusDays(1)) {
            if (!FrenchHolidays.isHoliday(day)) {
                pairs.put(day, around(day, baseYear));
            }
        }
        return pairs;
    }

    private static List<BaseDay> around(LocalDate day, int baseYear) {
        // 29 February stands at 1 March in a year that has none.
        LocalDate date = day.withDayOfMonth(1).withYear(baseYear).plusDays(day.getDayOfMonth() - 1L);
        LocalDate before = ordinary(date.with(TemporalAdjusters.previousOrSame(day.getDayOfWeek())), -WEEK);
        LocalDate after = ordinary(date.with(TemporalAdjusters.nextOrSame(day.getDayOfWeek())), WEEK);
        if (before.getYear() != baseYear || before.equals(after)) {
            return List.of(new BaseDay(after, 1));
        }
        if (after.getYear() != baseYear) {
            return List.of(new BaseDay(before, 1));
        }
        double share = (double) ChronoUnit.DAYS.between(before, date) / ChronoUnit.DAYS.between(before, after);
        return List.of(new BaseDay(before, 1 - share), new BaseDay(after, share));
    }

    private static LocalDate ordinary(LocalDate from, int step) {
        LocalDate day = from;
        while (FrenchHolidays.isHoliday(day)) {
            day = day.plusDays(step);
        }
        return day;
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
