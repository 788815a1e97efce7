package fr.observatoire.etl.source.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of an export: {@code 2018-01} is the month from 2018-01-01 to 2018-01-31. The days stay texts, so that the
 * checks can refuse and show a day that does not exist.
 *
 * @param kind {@code day}, {@code week}, {@code month}, {@code year}, or {@code range} for any other span of days
 * @param first day, ISO
 * @param last day, ISO, inclusive
 */
record PeriodText(String kind, String first, String last) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    /** {@code 2009-12-28,2010-01-03}, or with the words of a language: {@code Du 2009-12-28 au 2010-01-03}. */
    private static final Pattern SPAN = Pattern.compile("\\D*(\\d{4}-\\d{2}-\\d{2})\\D+(\\d{4}-\\d{2}-\\d{2})");

    /** Reads a year, a month, a first and a last day; anything else is read as a day. */
    static PeriodText of(String text) {
        if (YEAR.matcher(text).matches()) {
            return new PeriodText("year", text + "-01-01", text + "-12-31");
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return between(month.atDay(1), month.atEndOfMonth());
        }
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return new PeriodText("day", text, text);
        }
        try {
            return between(LocalDate.parse(span.group(1)), LocalDate.parse(span.group(2)));
        } catch (DateTimeException e) {
            return new PeriodText("range", span.group(1), span.group(2));
        }
    }

    /** The period from a first to a last day, inclusive. */
    static PeriodText between(LocalDate first, LocalDate last) {
        return new PeriodText(kind(first, last), first.toString(), last.toString());
    }

    private static String kind(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return "day";
        }
        if (first.getDayOfWeek() == DayOfWeek.MONDAY && last.equals(first.plusDays(6))) {
            return "week";
        }
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
            return "month";
        }
        boolean year = first.getDayOfYear() == 1 && last.equals(first.withDayOfYear(first.lengthOfYear()));
        return year ? "year" : "range";
    }
}
