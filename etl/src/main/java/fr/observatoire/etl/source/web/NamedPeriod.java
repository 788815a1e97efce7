package fr.observatoire.etl.source.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The period in the name of a file, for exports that do not contain it: {@code rapport-2018-01.csv},
 * {@code Rapport du 2018-01-01 au 2018-01-07.csv}, {@code Report January 2018.csv}.
 */
final class NamedPeriod {

    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern SPAN = Pattern.compile(DAY + "[ _,-]+(?:(?:au|to|bis)[ _-]+)?" + DAY);
    private static final Pattern ONE_DAY = Pattern.compile("(?<!\\d)" + DAY + "(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{4}-(?:0[1-9]|1[0-2]))(?![-\\d])");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private static final Map<String, Month> MONTHS = months();

    private static final Pattern WRITTEN_MONTH = Pattern.compile("(?<!\\p{L})("
            + MONTHS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")[ _-]+(\\d{4})(?!\\d)");

    private NamedPeriod() {}

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN)) {
                months.put(folded(month.getDisplayName(TextStyle.FULL, locale)), month);
            }
        }
        return Map.copyOf(months);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The period in the last part of a path; null when there is none. */
    static PeriodText of(String path) {
        String name = folded(path.substring(path.lastIndexOf('/') + 1));
        try {
            return read(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static PeriodText read(String name) {
        Matcher span = SPAN.matcher(name);
        if (span.find()) {
            return PeriodText.between(LocalDate.parse(span.group(1)), LocalDate.parse(span.group(2)));
        }
        Matcher day = ONE_DAY.matcher(name);
        if (day.find()) {
            return PeriodText.between(LocalDate.parse(day.group(1)), LocalDate.parse(day.group(1)));
        }
        Matcher written = WRITTEN_MONTH.matcher(name);
        if (written.find()) {
            return month(YearMonth.of(Integer.parseInt(written.group(2)), MONTHS.get(written.group(1))));
        }
        Matcher month = MONTH.matcher(name);
        if (month.find()) {
            return month(YearMonth.parse(month.group(1)));
        }
        Matcher year = YEAR.matcher(name);
        if (year.find()) {
            Year whole = Year.parse(year.group(1));
            return PeriodText.between(whole.atDay(1), whole.atDay(whole.length()));
        }
        return null;
    }

    private static PeriodText month(YearMonth month) {
        return PeriodText.between(month.atDay(1), month.atEndOfMonth());
    }
}
