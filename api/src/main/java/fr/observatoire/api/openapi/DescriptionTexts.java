package fr.observatoire.api.openapi;

import fr.observatoire.api.text.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The words of the descriptions in one language, from {@code openapi_<lang>.properties}; the examples that need no
 * words are in {@code openapi.properties}, which both languages fall back on.
 */
public record DescriptionTexts(Language language, ResourceBundle bundle) {

    public static DescriptionTexts in(Language language) {
        return new DescriptionTexts(
                language,
                ResourceBundle.getBundle(
                        "fr.observatoire.api.openapi",
                        Locale.forLanguageTag(language.code()),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** @throws java.util.MissingResourceException for a code without a text */
    public String of(String code) {
        return bundle.getString(code);
    }

    public Optional<String> find(String code) {
        return bundle.containsKey(code) ? Optional.of(bundle.getString(code)) : Optional.empty();
    }

    /** What a field holds: the text of the field of that record, else that of all fields of its name. */
    public String field(String record, String name) {
        return find("field." + record + "." + name).orElseGet(() -> of("field." + name));
    }

    /** A value that the field may hold, as text. */
    public Optional<String> example(String record, String name) {
        return Stream.of(record + "." + name, name)
                .map(code -> find("example." + code))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
