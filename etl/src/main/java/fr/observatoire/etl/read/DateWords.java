package fr.observatoire.etl.read;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of months and days of the week in French and English, also cut short as people do: {@code juil.},
 * {@code sept}, {@code lun}. A beginning that two of them share ({@code jui}) is neither.
 */
final class DateWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final int SHORTEST = 3;

    private static final Map<String, Month> MONTHS = beginnings(Month.values(), Month::getDisplayName);
    private static final Map<String, DayOfWeek> DAYS = beginnings(DayOfWeek.values(), DayOfWeek::getDisplayName);

    private DateWords() {}

    /** Null when the word is no month. */
    static Month month(String folded) {
        return MONTHS.get(folded);
    }

    /** Null when the word is no day of the week. */
    static DayOfWeek day(String folded) {
        return DAYS.get(folded);
    }

    /** A text in small letters without accents. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> beginnings(T[] values, Named<T> name) {
        Map<String, T> beginnings = new HashMap<>();
        Map<String, Boolean> shared = new HashMap<>();
        for (T value : values) {
            names(value, name).forEach(word -> {
                for (int length = SHORTEST; length <= word.length(); length++) {
                    T other = beginnings.putIfAbsent(word.substring(0, length), value);
                    shared.merge(word.substring(0, length), other != null && other != value, Boolean::logicalOr);
                }
            });
        }
        shared.forEach((word, two) -> {
            if (two) {
                beginnings.remove(word);
            }
        });
        return beginnings;
    }

    private static <T> Stream<String> names(T value, Named<T> name) {
        return Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .flatMap(
                        lang -> Stream.of(TextStyle.FULL, TextStyle.SHORT).map(style -> name.apply(value, style, lang)))
                .map(word -> folded(word).replace(".", ""));
    }

    /** As the JDK names months and days. */
    private interface Named<T> {
        String apply(T value, TextStyle style, Locale lang);
    }
}
