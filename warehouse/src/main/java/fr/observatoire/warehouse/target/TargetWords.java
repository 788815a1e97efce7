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
 * @param sense what {@code low} is
 * @param high upper end of a range, null for a single figure
 * @param per what the figures are for: {@code an}, {@code trimestre}, {@code mois}, {@code semaine}, {@code agent}
 * @param baseYear the year that a change is counted from, null where none is named
 * @param unit what is counted, in the target's words; may be empty
 */
record TargetWords(Sense sense, double low, Double high, Set<String> per, Integer baseYear, String unit) {

    /** What a figure asks for. */
    enum Sense {
        AT_LEAST,
        AT_MOST,
        /** A percentage to be added to an earlier result. */
        GROWTH,
        /** A percentage to be taken from it. */
        FALL
    }

    private static final String NUMBER = "(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:,\\d+)?";
    private static final String LEAST = "(?:au moins|minimum|mini|min\\.?|≥)";

    private static final String MOST = "(?:au plus|maximum|maxi|max\\.?|pas plus de|≤)";

    private static final Pattern FIGURES = Pattern.compile("(?:" + LEAST + " ?|(?<most>" + MOST
            + ") ?)?(?:(?:de|entre) )?(?<sign>[-+−–] ?)?(?<low>" + NUMBER + ")(?: ?(?:à|a|et|-|–) ?(?<high>" + NUMBER
            + "))?(?<percent> ?%)?(?<rest>.*)");

    /**
     * « (Dans et Hors murs) » says where, not how many, so it is removed. A remark with a figure in it stays, and the
     * text is then not understood.
     */
    private static final Pattern REMARK = Pattern.compile("\\([^()\\d]*\\)");

    private static final Pattern PER = Pattern.compile("(?:/|\\bpar\\b) ?(an|trimestre|mois|semaine|agent)\\b");

    private static final Pattern LEAST_AFTER = Pattern.compile("(?<!\\p{L})" + LEAST + "(?!\\p{L})");
    private static final Pattern MOST_AFTER = Pattern.compile("(?<!\\p{L})" + MOST + "(?!\\p{L})");
    private static final Pattern BASE = Pattern.compile("\\b(?:sur|par rapport à|vs\\.?) (?:l'année )?(\\d{4})\\b");

    /** Words that give a figure another meaning than « at least »: another bound, period, scale or figure. */
    private static final Pattern OTHER_SENSE = Pattern.compile(
            "[\\d/%+<>≤≥()]|\\b(?:max|maxi|maximum|plus|moins|sans|sauf|par|tous|toutes|chaque|ans?|années?|mois|semaines?"
                    + "|trimestres?|semestres?|k|cent|mille|dizaines?|douzaines?|centaines?|milliers?|millions?)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads a text; empty when it has no figure, or when it says more than this class understands. */
    static Optional<TargetWords> read(String text) {
        Matcher m = FIGURES.matcher(REMARK.matcher(plain(text)).replaceAll("").strip());
        if (!m.matches() || (m.group("sign") != null) != (m.group("percent") != null)) {
            return Optional.empty();
        }
        boolean change = m.group("sign") != null;
        Matcher base = BASE.matcher(m.group("rest"));
        Integer baseYear = change && base.find() ? Integer.valueOf(base.group(1)) : null;
        String rest = PER.matcher(baseYear == null ? m.group("rest") : base.replaceAll(" "))
                .replaceAll(" ");
        boolean most = m.group("most") != null || MOST_AFTER.matcher(rest).find();
        String unit = (most ? MOST_AFTER : LEAST_AFTER)
                .matcher(rest)
                .replaceAll(" ")
                .replaceAll("[ .;:!]+$", "")
                .strip();
        if (OTHER_SENSE.matcher(unit).find() || change && most) {
            return Optional.empty();
        }
        Double high = m.group("high") == null ? null : number(m.group("high"));
        return Optional.of(new TargetWords(
                sense(m.group("sign"), most), number(m.group("low")), high, per(m.group("rest")), baseYear, unit));
    }

    private static Sense sense(String sign, boolean most) {
        if (sign == null) {
            return most ? Sense.AT_MOST : Sense.AT_LEAST;
        }
        return sign.startsWith("+") ? Sense.GROWTH : Sense.FALL;
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
