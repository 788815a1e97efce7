package fr.observatoire.etl.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 1/8/2018}, {@code 01.08.18}, {@code 2018-08-01}, {@code 1er août 2018},
 * {@code lundi 6 août 2018}, each with an hour behind it or without. The hour is ignored and not converted, so that the
 * day does not change.
 *
 * @param first the day, or the month where the column writes the month first
 * @param second the other one
 * @param sure the text says itself which of them is the month: then the second is
 * @param shortYear the year has two digits
 * @param weekday as written before it; null without one
 */
record WrittenDate(int first, int second, int year, boolean sure, boolean shortYear, DayOfWeek weekday) {

    private static final Pattern HOUR = Pattern.compile("(?:[ ,]+|(?<=\\d)T)\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?"
            + "(?:\\s?[AaPp]\\.?[Mm]\\.?)?\\s?(?:Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern SIGNS = Pattern.compile("[-/., \\u00A0\\u202F]+");
    private static final Pattern WEEKDAY = Pattern.compile("([a-z]{3,}) (.+)");
    private static final Pattern DAY_NAMED = Pattern.compile("(\\d{1,2})(?:[a-z]{2})? ([a-z]{3,}) (\\d{4}|\\d{2})");
    private static final Pattern MONTH_NAMED = Pattern.compile("([a-z]{3,}) (\\d{1,2})(?:[a-z]{2})? (\\d{4})");

    /** Years of two digits are of this century, as in the formats of Java. */
    private static final int CENTURY = 2000;

    /** Null when the text has no such form. */
    static WrittenDate of(String text) {
        String day = HOUR.matcher(text).replaceFirst("");
        Matcher iso = YEAR_FIRST.matcher(day);
        if (iso.matches() && (!iso.group(2).isEmpty() || day.length() == 8)) {
            return sure(number(iso.group(4)), number(iso.group(3)), iso.group(1), null);
        }
        WrittenDate numeric = numeric(day, null);
        return numeric != null || !day.chars().anyMatch(Character::isLetter) ? numeric : named(day);
    }

    private static WrittenDate numeric(String day, DayOfWeek weekday) {
        Matcher m = YEAR_LAST.matcher(day);
        return m.matches()
                ? new WrittenDate(
                        number(m.group(1)),
                        number(m.group(3)),
                        year(m.group(4)),
                        false,
                        m.group(4).length() == 2,
                        weekday)
                : null;
    }

    private static WrittenDate named(String day) {
        String words = SIGNS.matcher(DateWords.folded(day)).replaceAll(" ").strip();
        Matcher before = WEEKDAY.matcher(words);
        DayOfWeek weekday = before.matches() ? DateWords.day(before.group(1)) : null;
        WrittenDate numeric = weekday == null ? null : numeric(before.group(2), weekday);
        if (numeric != null) {
            return numeric;
        }
        String rest = weekday == null ? words : before.group(2);
        Matcher french = DAY_NAMED.matcher(rest);
        if (french.matches()) {
            return named(french.group(1), french.group(2), french.group(3), weekday);
        }
        Matcher english = MONTH_NAMED.matcher(rest);
        return english.matches() ? named(english.group(2), english.group(1), english.group(3), weekday) : null;
    }

    private static WrittenDate named(String day, String word, String year, DayOfWeek weekday) {
        Month month = DateWords.month(word);
        return month == null ? null : sure(number(day), month.getValue(), year, weekday);
    }

    private static WrittenDate sure(int day, int month, String year, DayOfWeek weekday) {
        return new WrittenDate(day, month, year(year), true, false, weekday);
    }

    private static int year(String digits) {
        return number(digits) + (digits.length() == 2 ? CENTURY : 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The day in one order; null when there is none: 31/02. */
    LocalDate date(boolean monthFirst) {
        boolean swapped = monthFirst && !sure;
        try {
            return LocalDate.of(year, swapped ? first : second, swapped ? second : first);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether it is a day in one order only, and that is this one. */
    boolean proves(boolean monthFirst) {
        return !sure && date(monthFirst) != null && date(!monthFirst) == null;
    }

    /** Whether it is another day in the other order. */
    boolean ambiguous() {
        return !sure && first != second && date(true) != null && date(false) != null;
    }
}
