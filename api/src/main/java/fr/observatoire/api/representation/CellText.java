package fr.observatoire.api.representation;

import static java.util.Map.entry;

import fr.observatoire.api.text.Language;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The cells of a table as people read them: words for codes, numbers and dates in the spelling of the language. */
final class CellText {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final int DECIMALS = 2;
    private static final int DECIMALS_BELOW_ONE = 4;

    /** The columns with codes, and the vocabularies with words for them; the first that has a word is used. */
    private static final Map<String, List<String>> VOCABULARIES = Map.ofEntries(
            entry("status", List.of("status", "attainment")),
            entry("base_status", List.of("status")),
            entry("result_status", List.of("status")),
            entry("old_status", List.of("status")),
            entry("new_status", List.of("status")),
            entry("peer_status", List.of("status")),
            entry("peer_reason", List.of("obstacle")),
            entry("comparability", List.of("comparability")),
            entry("reason", List.of("obstacle", "status")),
            entry("verdict", List.of("verdict")),
            entry("method", List.of("method")));

    private final Headings headings;
    private final Words words;
    private final Numbers numbers;

    CellText(Language language) {
        this.headings = Headings.in(language);
        this.words = Words.in(language.code());
        this.numbers = Numbers.in(language.code());
    }

    /** The text of a cell; empty for null. */
    String of(Column column, Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Integer whole) {
            return whole.toString(); // a year is written without groups
        } else if (value instanceof Number number) {
            return number(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            return headings.word(truth ? "yes" : "no");
        } else if (value instanceof LocalDate date) {
            return words.shortDate(date);
        } else if (value instanceof Instant instant) {
            return words.shortDate(LocalDate.ofInstant(instant, ZONE));
        }
        return word(column, value.toString());
    }

    private String number(double value) {
        return numbers.number(value, Math.abs(value) < 1 ? DECIMALS_BELOW_ONE : DECIMALS);
    }

    private String word(Column column, String code) {
        return VOCABULARIES.getOrDefault(column.name(), List.of()).stream()
                .map(vocabulary -> words.code(vocabulary, code))
                .filter(word -> !word.equals(code))
                .findFirst()
                .orElse(code);
    }
}
