package fr.observatoire.api.representation;

import fr.observatoire.api.text.Language;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words above columns, and for the codes in them, from {@code headings_<lang>.properties}. */
public final class Headings {

    private static final String BUNDLE = "fr.observatoire.api.headings";

    private static final Map<Language, Headings> ALL =
            Map.of(Language.FR, new Headings(Language.FR), Language.EN, new Headings(Language.EN));

    private final ResourceBundle bundle;

    private Headings(Language language) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Headings in(Language language) {
        return ALL.get(language);
    }

    /** A word of the forms themselves: {@code sheet.metadata}. */
    String word(String key) {
        return bundle.getString(key);
    }

    /** The words above a column: {@code Valeur (visiteurs)}; a name without words is shown as it is. */
    public String of(Column column) {
        String key = "column." + column.name();
        String words = bundle.containsKey(key) ? bundle.getString(key) : spelt(column.name());
        return column.unit() == null ? words : words + " (" + column.unit() + ")";
    }

    private static String spelt(String name) {
        String words = name.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
