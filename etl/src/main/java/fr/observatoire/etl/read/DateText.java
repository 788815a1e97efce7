package fr.observatoire.etl.read;

import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates strictly, 31/02 is none: in the pattern of a dialect, or as people write them where the text says itself
 * what it means. Whether the day or the month stands first is settled for a whole column ({@link DateColumn}).
 */
public final class DateText {

    private static final Pattern MONTH_FIRST = Pattern.compile("\\[?M+[^Mu]+d");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    /** As the API names a quarter, with the French letter: 2026-T2. */
    public static final String QUARTER = "uuuu-'T'q";

    private static final Pattern QUARTER_AND_YEAR = Pattern.compile(
            "(?:[TQ]([1-4])|([1-4]) ?\\p{L}{0,3} ?trim(?:estre|[.])?)[-/. ]*(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_AND_QUARTER =
            Pattern.compile("(\\d{4})[-/. ]*[TQ]([1-4])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}{3,})[-. ]+(\\d{4})");

    private final FieldType type;
    private final DateTimeFormatter format;
    private final DateTimeFormatter example;
    private final boolean monthFirst;

    /**
     * @param type {@code DATE}, {@code YEARMONTH}, {@code QUARTER} or {@code YEAR}
     * @param pattern of {@link DateTimeFormatter}
     * @param lang language of month names and of AM and PM
     */
    public DateText(FieldType type, String pattern, String lang) {
        this(
                type,
                formatter(pattern, lang),
                formatter(simplest(pattern), lang),
                MONTH_FIRST.matcher(pattern).lookingAt());
    }

    private DateText(FieldType type, DateTimeFormatter format, DateTimeFormatter example, boolean monthFirst) {
        this.type = type;
        this.format = format;
        this.example = example;
        this.monthFirst = monthFirst;
    }

    /** The same, with the month or the day first in dates that don't say which it is. */
    DateText in(boolean monthFirst) {
        return new DateText(type, format, example, monthFirst);
    }

    boolean monthFirst() {
        return monthFirst;
    }

    private static DateTimeFormatter formatter(String pattern, String lang) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.forLanguageTag(lang))
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The first of several patterns, without its optional parts: {@code [d/M/uuuu][uuuu-MM-dd]}. */
    private static String simplest(String pattern) {
        String first = pattern.startsWith("[") ? pattern.substring(1, pattern.indexOf(']')) : pattern;
        return first.replaceAll("\\[.*", "");
    }

    /** The day, or the first day of the month, quarter or year, in a text; null when there is none. */
    public LocalDate parse(String text) {
        if (type == FieldType.QUARTER) {
            return quarter(text);
        }
        WrittenDate written = type == FieldType.YEAR ? null : WrittenDate.of(text);
        if (written != null) {
            LocalDate day = written.date(monthFirst);
            return day != null && fits(day, written) ? day : null;
        }
        LocalDate month = type == FieldType.YEARMONTH ? month(text) : null;
        return month == null ? inPattern(text) : month;
    }

    /** A month may be written as its first day. */
    private boolean fits(LocalDate day, WrittenDate written) {
        return (type == FieldType.DATE || day.getDayOfMonth() == 1)
                && (written.weekday() == null || written.weekday() == day.getDayOfWeek());
    }

    /** The day that a text means but for its day of the week, which is that of another; else null. */
    public LocalDate withoutWeekday(String text) {
        WrittenDate written = type == FieldType.DATE ? WrittenDate.of(text) : null;
        return written == null || written.weekday() == null ? null : written.date(monthFirst);
    }

    /** Whether a text has the form of a date, and perhaps is none: 31/02/2018. */
    public boolean looksLike(String text) {
        return WrittenDate.of(text) != null || parse(text) != null;
    }

    private static LocalDate month(String text) {
        Matcher numeric = MONTH.matcher(text);
        if (numeric.matches()) {
            return firstDay(numeric.group(2), Integer.parseInt(numeric.group(1)));
        }
        Matcher iso = YEAR_AND_MONTH.matcher(text);
        if (iso.matches()) {
            return firstDay(iso.group(1), Integer.parseInt(iso.group(2)));
        }
        Matcher named = NAMED_MONTH.matcher(text);
        Month month = named.matches() ? DateWords.month(DateWords.folded(named.group(1))) : null;
        return month == null ? null : firstDay(named.group(2), month.getValue());
    }

    private static LocalDate quarter(String text) {
        Matcher before = QUARTER_AND_YEAR.matcher(text);
        if (before.matches()) {
            String quarter = before.group(1) == null ? before.group(2) : before.group(1);
            return firstDay(before.group(3), 3 * Integer.parseInt(quarter) - 2);
        }
        Matcher after = YEAR_AND_QUARTER.matcher(text);
        return after.matches() ? firstDay(after.group(1), 3 * Integer.parseInt(after.group(2)) - 2) : null;
    }

    private static LocalDate firstDay(String year, int month) {
        return month < 1 || month > 12 ? null : LocalDate.of(Integer.parseInt(year), month, 1);
    }

    private LocalDate inPattern(String text) {
        try {
            TemporalAccessor parsed = format.parse(text);
            return switch (type) {
                case YEARMONTH -> YearMonth.from(parsed).atDay(1);
                case YEAR -> Year.from(parsed).atDay(1);
                default -> LocalDate.from(parsed);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day in the format of the file, shown when a text is refused. */
    public String format(LocalDate day) {
        return example.format(day.atStartOfDay());
    }
}
