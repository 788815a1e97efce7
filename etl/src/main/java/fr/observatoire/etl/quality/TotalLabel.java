package fr.observatoire.etl.quality;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which people call a row that is the sum or the mean of others: {@code Total}, {@code Sous-total janvier},
 * {@code Moyenne 2019}, {@code Tous les parcours}, {@code Peyrehorade Total}. Case, accents and signs do not matter.
 *
 * @param whole nothing but such words, a period and what is counted stands in the cell
 * @param total it is called a total, and not by a word with other uses, as a mean or a whole ({@code ensemble})
 * @param part what the sum is of, folded, when the cell may as well be a name: {@code Total fitness} is a place; else null
 */
public record TotalLabel(boolean whole, boolean total, String part) {

    /** Nearly no cell has such a word: only those that have are looked at more closely. */
    private static final Pattern HINT =
            Pattern.compile("tot|ttl|r[e\u00E9]cap|somm|sum|ense|moy|aver|cumu|tou[st]|all|deux|both");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Properties WORDS = CellWords.load("total-words.properties");

    private static final String TOTAL = WORDS.getProperty("total");
    private static final String OTHER = WORDS.getProperty("other");
    private static final String MONTH = WORDS.getProperty("month");
    private static final String PERIOD = WORDS.getProperty("period");
    private static final String KIND = WORDS.getProperty("kind");
    private static final String LINK = WORDS.getProperty("link");
    private static final String COUNTED = WORDS.getProperty("counted");

    private static final Pattern SUM = Pattern.compile("(?:(" + TOTAL + ")|" + OTHER + ")(?: (?:" + TOTAL + '|' + OTHER
            + '|' + MONTH + '|' + PERIOD + '|' + KIND + '|' + LINK + '|' + COUNTED + "))*");
    private static final Pattern OF_PERIOD =
            Pattern.compile("(?:(?:" + MONTH + '|' + PERIOD + ") )+(?:(" + TOTAL + ")|" + OTHER + ')');
    private static final Pattern ALL = Pattern.compile("(?:" + WORDS.getProperty("all") + ")(?: (.+))?");
    private static final Pattern CONFOUNDED = Pattern.compile(" confondue?s$");
    private static final Pattern FIRST = Pattern.compile("(?:(" + TOTAL + ")|sommes?|moyennes?|cumul) (.+)");
    private static final Pattern LAST = Pattern.compile("(.+) (?:(" + TOTAL + ")|sommes?|moyennes?|cumul)");

    /**
     * Reads a cell.
     *
     * @param nouns what else the file counts by: the folded names of its columns
     * @return null when the cell has no such word in such a place
     */
    static TotalLabel of(String cell, Set<String> nouns) {
        if (cell.indexOf('\u03A3') < 0
                && !HINT.matcher(cell.toLowerCase(Locale.ROOT)).find()) {
            return null;
        }
        String words = folded(cell.replace("\u03A3", "total "));
        Matcher sum = SUM.matcher(words);
        Matcher ofPeriod = OF_PERIOD.matcher(words);
        if (sum.matches() || ofPeriod.matches()) {
            return new TotalLabel(true, (sum.matches() ? sum : ofPeriod).group(1) != null, null);
        }
        Matcher all = ALL.matcher(words);
        if (all.matches()) {
            return isCounted(all.group(1), nouns)
                    ? new TotalLabel(true, true, null)
                    : new TotalLabel(false, false, null);
        }
        Matcher first = FIRST.matcher(words);
        if (first.matches()) {
            return new TotalLabel(false, first.group(1) != null, first.group(2));
        }
        Matcher last = LAST.matcher(words);
        return last.matches() ? new TotalLabel(false, last.group(2) != null, last.group(1)) : null;
    }

    /** Whether a cell says nothing but that its row is a total. */
    public static boolean isTotal(String cell) {
        TotalLabel label = of(cell, Set.of());
        return label != null && label.whole();
    }

    private static boolean isCounted(String noun, Set<String> nouns) {
        if (noun == null) {
            return true;
        }
        String plain = CONFOUNDED.matcher(noun).replaceFirst("");
        return plain.matches(COUNTED) || nouns.contains(singular(plain)) || noun.matches("confondue?s");
    }

    /** The name of a column as a sentence would say it: {@code compteurs} and {@code compteur} are one. */
    static String singular(String noun) {
        return noun.endsWith("s") || noun.endsWith("x") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** A text without accents, case and signs. */
    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
