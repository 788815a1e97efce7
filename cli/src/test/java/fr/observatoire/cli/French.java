package fr.observatoire.cli;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds French where English was asked for. */
final class French {

    /** What comes out of a file is as it stands there: its path and names, what is quoted from it. */
    private static final Pattern DATA =
            Pattern.compile("“[^”]*”|\\S+\\.(csv|xlsx|svg|pptx|pdf)\\b|\\[[a-z0-9_]+]|/\\S+");

    private static final Pattern FRENCH = Pattern.compile(
            "(?iU)[àâçéèêëîïôùûœ«»]|\\b[cdjlmnst]’\\p{L}"
                    + "|\\b(le|la|les|des|du|de|une|est|sont|pas|ne|dans|avec|pour|aucun|fichiers?|lignes?|valeur|attendu|manque)\\b");

    /** One word alone may be an address or the name of a column. */
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}[ ’]\\p{L}");

    private static final List<String> SENTENCES = Stream.of(
                    "warehouse.text.texts", "etl.text.texts", "api.text.texts", "api.headings", "cli.texts")
            .flatMap(French::parts)
            .distinct()
            .toList();

    private French() {}

    /** The lines of what the program said that have a French letter or word, but in what they quote from a file. */
    static List<String> lines(String said) {
        return said.lines()
                .filter(line ->
                        FRENCH.matcher(DATA.matcher(line).replaceAll("")).find())
                .toList();
    }

    /**
     * The program's own French sentences that stand in a text: where column names, targets and places are quoted in French,
     * letters and words tell nothing.
     */
    static List<String> sentences(String text) {
        return SENTENCES.stream().filter(text::contains).toList();
    }

    /** What a French bundle says between its places for arguments, where English says something else. */
    private static Stream<String> parts(String bundle) {
        ResourceBundle french = ResourceBundle.getBundle("fr.observatoire." + bundle, Locale.FRENCH);
        ResourceBundle english = ResourceBundle.getBundle("fr.observatoire." + bundle, Locale.ENGLISH);
        return french.keySet().stream()
                .filter(key ->
                        !english.containsKey(key) || !english.getString(key).equals(french.getString(key)))
                .flatMap(key -> Stream.of(french.getString(key).split("%(\\d\\$)?[,.\\d]*[sdf%]|\n")))
                .map(String::strip)
                .filter(part -> part.length() >= 10 && TWO_WORDS.matcher(part).find());
    }
}
