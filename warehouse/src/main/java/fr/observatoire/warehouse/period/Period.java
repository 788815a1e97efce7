package fr.observatoire.warehouse.period;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar period: a day, an ISO week, a month, a quarter or a year; or a season, whose bounds come from the office's
 * configuration. Both ends are inclusive.
 *
 * <p>Codes are those of the HTTP contract: {@code 2020}, {@code 2020-Q2}, {@code 2020-04}, {@code 2020-W15}, {@code
 * 2020-04-13}; a season is its year, {@code -S-} and its code: {@code 2020-S-high}.
 *
 * @param code the period's code, unique within its grain
 * @param start first day, inclusive
 * @param end last day, inclusive
 */
public record Period(Grain grain, String code, LocalDate start, LocalDate end) implements Comparable<Period> {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public static Period year(int year) {
        return new Period(Grain.YEAR, "%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        return new Period(
                Grain.QUARTER,
                "%04d-Q%d".formatted(year, quarter),
                first.atDay(1),
                first.plusMonths(2).atEndOfMonth());
    }

    public static Period month(int year, int month) {
        YearMonth m = YearMonth.of(year, month);
        return new Period(Grain.MONTH, "%04d-%02d".formatted(year, month), m.atDay(1), m.atEndOfMonth());
    }

    /** The ISO week that holds {@code day}: its year is the week-based one (29 December 2020 is in 2020-W53). */
    public static Period weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(
                Grain.WEEK,
                "%04d-W%02d"
                        .formatted(
                                monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                monday,
                monday.plusDays(6));
    }

    /** The last day of the last month that is over on a day. */
    public static LocalDate endOfWholeMonth(LocalDate day) {
        return day.plusDays(1).withDayOfMonth(1).minusDays(1);
    }

    /** Whether it cuts no month; the same dates of another year may end on 28 February of a leap year. */
    public boolean isOfWholeMonths() {
        boolean february = end.getMonth() == Month.FEBRUARY && end.getDayOfMonth() == 28;
        return start.getDayOfMonth() == 1 && (february || endOfWholeMonth(end).equals(end));
    }

    public static Period day(LocalDate day) {
        return new Period(Grain.DAY, day.toString(), day, day);
    }

    public static Period season(int year, String season, LocalDate start, LocalDate end) {
        return new Period(Grain.SEASON, "%04d-S-%s".formatted(year, season), start, end);
    }

    /** The period of a calendar grain that holds {@code day}. Seasons are not calendar grains. */
    public static Period containing(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY -> day(day);
            case WEEK -> weekOf(day);
            case MONTH -> month(day.getYear(), day.getMonthValue());
            case QUARTER -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> year(day.getYear());
            case SEASON -> throw new IllegalArgumentException("a season's bounds come from the office's configuration");
        };
    }

    /**
     * Reads a code of the HTTP contract, seasons excepted.
     *
     * @throws IllegalArgumentException when the text is not a period: {@code 2020-13}, {@code 2021-W53}, {@code
     *     2019-02-29}
     */
    public static Period parse(String code) {
        try {
            Matcher m;
            if (DAY.matcher(code).matches()) {
                return day(LocalDate.parse(code));
            } else if ((m = YEAR.matcher(code)).matches()) {
                return year(Integer.parseInt(m.group(1)));
            } else if ((m = QUARTER.matcher(code)).matches()) {
                return quarter(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
            } else if ((m = MONTH.matcher(code)).matches()) {
                return month(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
            } else if ((m = WEEK.matcher(code)).matches()) {
                Period week = weekOf(
                        LocalDate.of(Integer.parseInt(m.group(1)), 1, 4).plusWeeks(Integer.parseInt(m.group(2)) - 1L));
                if (week.code.equals(code)) {
                    return week;
                }
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(code, e);
        }
        throw new IllegalArgumentException(code);
    }

    /** The period right after this one. */
    public Period next() {
        return containing(grain, end.plusDays(1));
    }

    /**
     * The periods of a calendar grain that have a day between {@code from} and {@code to}, both inclusive, in order.
     */
    public static List<Period> covering(Grain grain, LocalDate from, LocalDate to) {
        List<Period> periods = new ArrayList<>();
        for (Period p = containing(grain, from); !p.start.isAfter(to); p = p.next()) {
            periods.add(p);
        }
        return List.copyOf(periods);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Whether the two periods share a day. */
    public boolean meets(LocalDate from, LocalDate to) {
        return !from.isAfter(end) && !to.isBefore(start);
    }

    /** Number of days, both ends counted. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(start, end) + 1;
    }

    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return code;
    }
}
