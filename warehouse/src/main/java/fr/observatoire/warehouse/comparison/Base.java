package fr.observatoire.warehouse.comparison;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a year is compared with: the year before, a stated year, or the mean of some years in a row.
 *
 * @param from first base year; null for the year before
 * @param to last base year, inclusive; equal to {@code from} for a single year
 */
public record Base(Integer from, Integer to) {

    private static final String PREVIOUS = "previous";
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    public Base {
        if ((from == null) != (to == null) || from != null && from > to) {
            throw new IllegalArgumentException("base years " + from + " to " + to);
        }
    }

    public static Base previous() {
        return new Base(null, null);
    }

    public static Base year(int year) {
        return new Base(year, year);
    }

    public static Base mean(int from, int to) {
        return new Base(from, to);
    }

    /**
     * Reads {@code previous}, {@code 2019} or {@code 2018-2019}.
     *
     * @throws IllegalArgumentException when the text is none of them, or its years run backwards
     */
    public static Base parse(String text) {
        if (text.equals(PREVIOUS)) {
            return previous();
        }
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            throw new IllegalArgumentException(text);
        }
        int from = Integer.parseInt(years.group(1));
        return mean(from, years.group(2) == null ? from : Integer.parseInt(years.group(2)));
    }

    /** The base years of {@code year}, oldest first. */
    public List<Integer> years(int year) {
        return from == null
                ? List.of(year - 1)
                : IntStream.rangeClosed(from, to).boxed().toList();
    }

    /** The base of {@code year} as an answer names it: {@code 2019}, {@code 2018-2019}. */
    public String period(int year) {
        List<Integer> years = years(year);
        String first = "%04d".formatted(years.get(0));
        return years.size() == 1 ? first : first + "-%04d".formatted(years.get(years.size() - 1));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return from == null ? PREVIOUS : period(0);
    }
}
