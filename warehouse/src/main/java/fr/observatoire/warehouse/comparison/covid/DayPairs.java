package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.FrenchHolidays;
import fr.observatoire.warehouse.comparison.WeekShift;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which day of a base year each day of a year is compared with. No day of the base is used twice. */
final class DayPairs {

    private static final int PENTECOST_MONDAY = 50;

    private final int year;
    private final int baseYear;
    private final Map<LocalDate, LocalDate> pairs = new LinkedHashMap<>();
    private final Set<LocalDate> taken = new HashSet<>();

    private DayPairs(int year, int baseYear) {
        this.year = year;
        this.baseYear = baseYear;
    }

    /** The same weekday a whole number of weeks earlier: Saturday 29 February 2020 with Saturday 2 March 2019. */
    static Map<LocalDate, LocalDate> byWeekday(int year, int baseYear) {
        DayPairs days = new DayPairs(year, baseYear);
        days.pair(day -> true, days::shifted);
        return days.pairs;
    }

    /**
     * As {@link #byWeekday}, but public holidays with a fixed date are compared with the same holiday, and days from
     * Easter to Pentecost Monday with the day at the same distance from Easter. Fixed holidays come first: 1 May 2020
     * is compared with 1 May 2019, although it is 19 days from Easter in one year and 10 in the other. A day whose
     * counterpart is already taken has none.
     */
    static Map<LocalDate, LocalDate> byCalendar(int year, int baseYear) {
        DayPairs days = new DayPairs(year, baseYear);
        days.pair(FrenchHolidays::isFixedHoliday, day -> day.withYear(baseYear));
        days.pair(DayPairs::aroundEaster, days::asFarFromEaster);
        days.pair(day -> !aroundEaster(day), days::shifted);
        return days.pairs;
    }

    private void pair(Predicate<LocalDate> which, Function<LocalDate, LocalDate> opposite) {
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (!pairs.containsKey(day) && which.test(day)) {
                LocalDate base = opposite.apply(day);
                if (base.getYear() == baseYear && taken.add(base)) {
                    pairs.put(day, base);
                }
            }
        }
    }

    private static boolean aroundEaster(LocalDate day) {
        int offset = FrenchHolidays.easterOffset(day);
        return offset >= 0 && offset <= PENTECOST_MONDAY;
    }

    private LocalDate asFarFromEaster(LocalDate day) {
        return FrenchHolidays.easter(baseYear).plusDays(FrenchHolidays.easterOffset(day));
    }

    private LocalDate shifted(LocalDate day) {
        return day.minusDays(WeekShift.days(year, baseYear));
    }
}
