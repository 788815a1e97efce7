package fr.observatoire.warehouse.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;

/**
 * The sentences of one part of the program, French and English side by side in {@code texts_fr.properties} and {@code
 * texts_en.properties}. A sentence has a code, and arguments for the values in it, in the manner of {@link
 * String#format}: {@code %1$s} for words, {@code %2$,d} for a quantity, {@code %3$.1f} for a decimal number. The
 * reader's language is chosen at the edge, by {@link Text#in}.
 */
public final class Texts {

    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The sentences of the warehouse: those of its files beside this class. */
    public static final Texts WAREHOUSE = beside(Texts.class);

    private final ResourceBundle french;
    private final ResourceBundle english;

    private Texts(Class<?> anchor, String bundle) {
        this.french = bundle(anchor, bundle, Locale.FRENCH);
        this.english = bundle(anchor, bundle, Locale.ENGLISH);
    }

    /** The texts whose files stand in the package of a class. */
    public static Texts beside(Class<?> anchor) {
        return of(anchor, anchor.getPackageName() + ".texts");
    }

    /**
     * The texts of a bundle.
     *
     * @param anchor a class of the module that has it
     */
    public static Texts of(Class<?> anchor, String bundle) {
        return new Texts(anchor, bundle);
    }

    private static ResourceBundle bundle(Class<?> anchor, String bundle, Locale language) {
        return ResourceBundle.getBundle(bundle, language, anchor.getClassLoader(), NO_OTHER_LANGUAGE);
    }

    /**
     * A sentence.
     *
     * @param arguments an argument that is a {@link Text} is put in in the language of the sentence
     * @throws java.util.MissingResourceException when there is no such code
     */
    public Text text(String code, Object... arguments) {
        return new Text(
                say(french, Locale.FRANCE, Text::typed, code, arguments),
                say(english, Locale.UK, Text::en, code, arguments));
    }

    /** The sentence in one language, as it is in its file, for code that already knows the language of the reader. */
    public String in(String lang, String code, Object... arguments) {
        return "en".equals(lang)
                ? say(english, Locale.UK, Text::en, code, arguments)
                : say(french, Locale.FRANCE, Text::fr, code, arguments);
    }

    public boolean has(String code) {
        return french.containsKey(code);
    }

    private static String say(
            ResourceBundle bundle, Locale locale, Function<Text, String> language, String code, Object... arguments) {
        Object[] inLanguage = Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? language.apply(text) : argument)
                .toArray();
        return String.format(locale, bundle.getString(code), inLanguage);
    }
}
