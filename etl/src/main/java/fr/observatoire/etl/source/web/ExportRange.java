package fr.observatoire.etl.source.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comment lines of an export say: the site, and the requested range. */
record ExportRange(List<String> comments) {

    private static final Pattern RANGE = Pattern.compile("(\\d{8})-(\\d{8})");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    /** The site when its view is named after it; many are called "All Web Site Data", and an office has one site. */
    String site() {
        return comments.stream()
                .filter(comment -> DOMAIN.matcher(comment).matches())
                .findFirst()
                .orElse("site");
    }

    /** Whether the range contains the whole month of a day; true when no range is stated. */
    boolean holdsMonthOf(LocalDate day) {
        for (String comment : comments) {
            Matcher range = RANGE.matcher(comment);
            if (range.matches()) {
                YearMonth month = YearMonth.from(day);
                return !date(range.group(1)).isAfter(month.atDay(1))
                        && !date(range.group(2)).isBefore(month.atEndOfMonth());
            }
        }
        return true;
    }

    /** First day; null when the lines have no valid one. */
    LocalDate start() {
        return comments.stream()
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(range -> date(range.group(1)))
                .filter(day -> !day.equals(LocalDate.MAX))
                .findFirst()
                .orElse(null);
    }

    /** A range that is not made of dates contains nothing. */
    private static LocalDate date(String basic) {
        try {
            return LocalDate.parse(basic, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return LocalDate.MAX;
        }
    }
}
