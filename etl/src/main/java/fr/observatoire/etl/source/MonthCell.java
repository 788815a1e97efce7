package fr.observatoire.etl.source;

import fr.observatoire.etl.read.Slug;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one cell of a table by month says of the figures in its row or column; each part may be missing.
 *
 * @param year {@code 2019}
 * @param month from 1
 * @param counted the contract's word for what is counted: {@code visiteurs}
 */
record MonthCell(Integer year, Integer month, String counted) {

    static final MonthCell NOTHING = new MonthCell(null, null, null);

    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00)?$");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?:0?1[/.-])?(0?[1-9]|1[0-2])[/.-]((?:19|20)\\d{2})");
    private static final Pattern YEAR_MONTH = Pattern.compile("((?:19|20)\\d{2})[/.-](0?[1-9]|1[0-2])(?:[/.-]0?1)?");
    private static final Pattern WORDS_YEAR = Pattern.compile("(.*?)-?((?:19|20)\\d{2})");
    private static final Pattern NAME_SHORT_YEAR = Pattern.compile("([a-z]{3,})-?(\\d{2})");
    private static final Pattern DAY = Pattern.compile("^\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}");
    private static final int CENTURY = 2000;

    /** An abbreviation of a month has three letters at least, and begins no other month. */
    private static final int SHORTEST = 3;

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> Slug.of(month.getDisplayName(TextStyle.FULL, Locale.FRENCH)))
            .toList();

    /** @param words the contract's words for what is counted, by their {@link Slug} */
    static MonthCell of(String cell, Map<String, String> words) {
        String text = MIDNIGHT.matcher(cell.replace('\u00A0', ' ').strip()).replaceFirst("");
        Matcher monthYear = MONTH_YEAR.matcher(text);
        if (monthYear.matches()) {
            return new MonthCell(number(monthYear.group(2)), number(monthYear.group(1)), null);
        }
        Matcher yearMonth = YEAR_MONTH.matcher(text);
        if (yearMonth.matches()) {
            return new MonthCell(number(yearMonth.group(1)), number(yearMonth.group(2)), null);
        }
        String slug = Slug.of(text);
        Matcher year = WORDS_YEAR.matcher(slug);
        if (year.matches()) {
            MonthCell before = year.group(1).isEmpty() ? NOTHING : named(year.group(1), words);
            return before.isNothing() && !year.group(1).isEmpty()
                    ? NOTHING
                    : new MonthCell(number(year.group(2)), before.month, before.counted);
        }
        Matcher shortYear = NAME_SHORT_YEAR.matcher(slug);
        if (shortYear.matches() && month(shortYear.group(1)) != null) {
            return new MonthCell(CENTURY + number(shortYear.group(2)), month(shortYear.group(1)), null);
        }
        return named(slug, words);
    }

    private static MonthCell named(String slug, Map<String, String> words) {
        return new MonthCell(null, month(slug), words.get(slug));
    }

    private static Integer month(String slug) {
        List<String> named =
                MONTHS.stream().filter(month -> month.startsWith(slug)).toList();
        return slug.length() >= SHORTEST && named.size() == 1 ? MONTHS.indexOf(named.get(0)) + 1 : null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Whether a cell is a month and no day, even the first one of a month. */
    static boolean isMonth(String cell) {
        MonthCell said = of(cell, Map.of());
        return said.month != null && said.year != null && !isDay(cell);
    }

    /** Whether a cell is the first day of a month, as a spreadsheet shows a month. */
    static boolean isFirstDay(String cell) {
        return isDay(cell) && of(cell, Map.of()).month != null;
    }

    static boolean isDay(String cell) {
        return DAY.matcher(cell.strip()).find();
    }

    /** {@code 07/2019}; both parts are known. */
    String spelt() {
        return String.format("%02d/%d", month, year);
    }

    /** What this cell says, and the other one where it says nothing. */
    MonthCell or(MonthCell other) {
        return new MonthCell(
                year == null ? other.year : year,
                month == null ? other.month : month,
                counted == null ? other.counted : counted);
    }
}
