package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.RawRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The range of one table of Google Analytics 4, from the {@code #} lines before it: {@code # Start date: 20260101} and
 * {@code # End date: 20260630}, or {@code # 20260101-20260630}.
 */
final class ReportRange {

    private static final Pattern LIMIT = Pattern.compile(
            "#\\s*(Start date|Date de début|Startdatum|End date|Date de fin|Enddatum)\\s*:\\s*(\\d{8})\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BOTH = Pattern.compile("#\\s*(\\d{8})\\s?-\\s?(\\d{8})\\s*");

    private LocalDate start;
    private LocalDate end;

    /** Reads one comment line. */
    void see(RawRow comment) {
        Matcher both = BOTH.matcher(comment.first());
        Matcher limit = LIMIT.matcher(comment.first().replace('\u00A0', ' '));
        if (both.matches()) {
            start = date(both.group(1));
            end = date(both.group(2));
        } else if (limit.matches() && isStart(limit.group(1))) {
            start = date(limit.group(2));
        } else if (limit.matches()) {
            end = date(limit.group(2));
        }
    }

    private static boolean isStart(String name) {
        return name.equalsIgnoreCase("Start date")
                || name.equalsIgnoreCase("Date de début")
                || name.equalsIgnoreCase("Startdatum");
    }

    /** Null when the text is not a date: then the range is not known. */
    static LocalDate date(String basic) {
        try {
            return LocalDate.parse(basic, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** First day; null when the file does not say. */
    LocalDate start() {
        return start;
    }

    /** Whether both days are known. */
    boolean known() {
        return start != null && end != null;
    }

    /** Whether a period is inside the range; true when the range is not known. */
    boolean holds(LocalDate first, LocalDate last) {
        return !known() || !first.isBefore(start) && !last.isAfter(end);
    }

    /** Whether at least one day of a period is inside the range; true when the range is not known. */
    boolean meets(LocalDate first, LocalDate last) {
        return !known() || !last.isBefore(start) && !first.isAfter(end);
    }

    /** The range as a period. */
    PeriodText period() {
        return PeriodText.between(start, end);
    }
}
