package fr.observatoire.etl.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/** What people type into a cell instead of a figure: {@code n.c.}, {@code -}, {@code oui}. */
final class CellWords {

    /** Nearly all cells are longer, or numbers. */
    private static final int LONGEST = 20;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private static final Properties WORDS = load("cell-words.properties");

    private static final Pattern ABSENT = Pattern.compile(WORDS.getProperty("absent"));
    private static final Pattern YES = Pattern.compile(WORDS.getProperty("yes"));
    private static final Pattern NO = Pattern.compile(WORDS.getProperty("no"));

    private CellWords() {}

    /** Lists of words that stand beside this class. */
    static Properties load(String file) {
        Properties words = new Properties();
        try (InputStream in = CellWords.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Whether a cell says that there is no figure. */
    static boolean isAbsent(String text) {
        return isWord(text) && ABSENT.matcher(folded(text)).matches();
    }

    /** 1 for yes, 0 for no, NaN for any other text. */
    static double yesOrNo(String text) {
        String word = isWord(text) ? folded(text) : "";
        return YES.matcher(word).matches() ? 1 : NO.matcher(word).matches() ? 0 : Double.NaN;
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && !Character.isDigit(text.charAt(0));
    }

    /** A word without accents and capitals, with plain spaces and apostrophes: as people type it in a hurry. */
    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(plain.replace('\u2019', '\''))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
