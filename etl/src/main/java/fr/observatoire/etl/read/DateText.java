package fr.observatoire.etl.read;

import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Reads the dates of a dialect, strictly: 31/02 is not a date. A time of day after the date is ignored and not
 * converted, so that the day does not change.
 */
public final class DateText {

    private final FieldType type;
    private final DateTimeFormatter format;
    private final DateTimeFormatter example;
    private final String pattern;

    /**
     * @param type {@code DATE}, {@code YEARMONTH} or {@code YEAR}
     * @param pattern of {@link DateTimeFormatter}
     * @param lang language of month names and of AM and PM
     */
    public DateText(FieldType type, String pattern, String lang) {
        this.type = type;
        this.pattern = pattern;
        this.format = formatter(pattern, lang);
        this.example = formatter(simplest(pattern), lang);
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

    /** The day, or the first day of the month or year, in a text; null when there is none. */
    public LocalDate parse(String text) {
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

    public String pattern() {
        return pattern;
    }
}
