package fr.observatoire.sample.office;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days of a year, with what changes visits and opening days: public holidays, school holidays of zone A, Covid
 * closures.
 *
 * <p>School holidays follow the rule behind the official calendars of 2018 to 2020, exact for those years and plausible
 * for others: winter moves by a week from year to year, spring begins eight weeks later.
 */
public final class YearCalendar {

    private static final LocalDate FIRST_CLOSURE = LocalDate.of(2020, 3, 17);
    private static final LocalDate FIRST_REOPENING = LocalDate.of(2020, 6, 9);
    private static final LocalDate SECOND_CLOSURE = LocalDate.of(2020, 10, 31);
    private static final LocalDate SECOND_REOPENING = LocalDate.of(2021, 2, 9);
    private static final LocalDate FIRST_LOCKDOWN_END = LocalDate.of(2020, 5, 11);

    private static final int FORTNIGHT_AND_WEEKEND = 16;

    private final int year;
    private final LocalDate today;
    private final List<LocalDate> days;
    private final Set<LocalDate> publicHolidays;
    private final Set<LocalDate> schoolHolidays;

    /** A year that is over. */
    public YearCalendar(int year) {
        this(year, LocalDate.MAX);
    }

    /** @param today the last day that has come */
    public YearCalendar(int year, LocalDate today) {
        this.year = year;
        this.today = today;
        this.days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toList();
        this.publicHolidays =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE))
                        .getHolidays(Year.of(year))
                        .stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet());
        this.schoolHolidays = days.stream().filter(this::isSchoolHoliday).collect(Collectors.toUnmodifiableSet());
    }

    public int year() {
        return year;
    }

    public List<LocalDate> days() {
        return days;
    }

    /** Whether there can be figures of a day. */
    public boolean hasCome(LocalDate day) {
        return !day.isAfter(today);
    }

    public boolean publicHoliday(LocalDate day) {
        return publicHolidays.contains(day);
    }

    /** The home office was closed, and so were the fictitious ones. */
    public static boolean covidClosure(LocalDate day) {
        return within(day, FIRST_CLOSURE, FIRST_REOPENING) || within(day, SECOND_CLOSURE, SECOND_REOPENING);
    }

    /** Nobody could walk further than a kilometre. */
    public static boolean lockdown(LocalDate day) {
        return within(day, FIRST_CLOSURE, FIRST_LOCKDOWN_END)
                || within(day, SECOND_CLOSURE, LocalDate.of(2020, 11, 28));
    }

    /** The counter was open again, with shorter hours. */
    public static boolean afterFirstClosure(LocalDate day) {
        return within(day, FIRST_REOPENING, SECOND_CLOSURE);
    }

    public boolean schoolHoliday(LocalDate day) {
        return schoolHolidays.contains(day);
    }

    private boolean isSchoolHoliday(LocalDate day) {
        LocalDate winter = saturdayFrom(Month.FEBRUARY, 10 + 6 * Math.floorMod(year - 2018, 3));
        LocalDate spring = winter.plusWeeks(8);
        return within(day, LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 5))
                || fortnight(day, winter)
                || fortnight(day, spring)
                || within(day, saturdayFrom(Month.JULY, 4), LocalDate.of(year, 9, 2))
                || fortnight(day, saturdayFrom(Month.OCTOBER, 17))
                || fortnight(day, saturdayFrom(Month.DECEMBER, 19));
    }

    private LocalDate saturdayFrom(Month month, int day) {
        return LocalDate.of(year, month, day).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    private static boolean fortnight(LocalDate day, LocalDate from) {
        return within(day, from, from.plusDays(FORTNIGHT_AND_WEEKEND));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
