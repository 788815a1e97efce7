package fr.observatoire.warehouse.catalog.look;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What whoever directs the office says before the figures of a year, in words that nobody translates.
 *
 * @param language {@code fr} or {@code en}; null for words that are shown in both
 * @param title null for the program's
 * @param text paragraphs, a line each
 */
public record Foreword(
        @JsonProperty(required = true) int year,
        String language,
        String title,
        @JsonProperty(required = true) String text) {

    public List<String> paragraphs() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether readers of a language see it. */
    public boolean speaks(String lang) {
        return language == null || language.equals(lang);
    }
}
