package fr.observatoire.warehouse.target;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures in the words of a target, and what each means.
 *
 * @param growth {@code low} is a percentage to be added
 * @param high upper end of a range, null for a single figure
 * @param per what the figures are for: {@code an}, {@code mois}, {@code agent}
 * @param unit what is counted, in the target's words; may be empty
 */
record TargetWords(boolean growth, double low, Double high, Set<String> per, String unit) {

    private static final String NUMBER = "(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:,\\d+)?";
    private static final String LEAST = "(?:au moins|minimum|mini|min\\.?|≥)";

    private static final Pattern FIGURES =
            Pattern.compile("(?:" + LEAST + " ?)?(?:(?:de|entre) )?(?<plus>\\+ ?)?(?<low>" + NUMBER
                    + ")(?: ?(?:à|a|et|-|–) ?(?<high>" + NUMBER + "))?(?<percent> ?%)?(?<rest>.*)");

    /**
     * « (Dans et Hors murs) » says where, not how many, so it is removed. A remark with a figure in it stays, and the
     * text is then not understood.
     */
    private static final Pattern REMARK = Pattern.compile("\\([^()\\d]*\\)");

    private static final Pattern PER = Pattern.compile("(?:/|\\bpar\\b) ?(an|mois|agent)\\b");

    private static final Pattern LEAST_AFTER = Pattern.compile("(?<!\\p{L})" + LEAST + "(?!\\p{L})");

    /** Words that give a figure another meaning than « at least »: another bound, period, scale or figure. */
    private static final Pattern OTHER_SENSE = Pattern.compile(
            "[\\d/%+<>≤≥()]|\\b(?:max|maxi|maximum|plus|moins|sans|sauf|par|tous|toutes|chaque|ans?|années?|mois|semaines?"
                    + "|trimestres?|semestres?|k|cent|mille|dizaines?|douzaines?|centaines?|milliers?|millions?)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads a text; empty when it has no figure, or when it says more than this class understands. */
    static Optional<TargetWords> read(String text) {
        Matcher m = FIGURES.matcher(REMARK.matcher(plain(text)).replaceAll("").strip());
        if (!m.matches() || (m.group("plus") != null) != (m.group("percent") != null)) {
            return Optional.empty();
        }
        String unit = LEAST_AFTER
                .matcher(PER.matcher(m.group("rest")).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("[ .;:!]+$", "")
                .strip();
        Double high = m.group("high") == null ? null : number(m.group("high"));
        return OTHER_SENSE.matcher(unit).find()
                ? Optional.empty()
                : Optional.of(new TargetWords(
                        m.group("plus") != null, number(m.group("low")), high, per(m.group("rest")), unit));
    }

    /**
     * The text in lower case, with normal spaces instead of U+00A0 and U+202F, and with accents joined to their
     * letters.
     */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.FRENCH)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Set<String> per(String rest) {
        Set<String> per = new HashSet<>();
        PER.matcher(rest).results().forEach(found -> per.add(found.group(1)));
        return per;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(" ", "").replace(',', '.'));
    }
}
