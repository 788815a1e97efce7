package fr.observatoire.etl.read;

/**
 * How unlikely the accents and signs of a text are for French and its neighbours. Bytes that were decoded in a wrong
 * encoding put signs and capitals into words: {@code B‚lus}, {@code BŽlus}, {@code SoirÈe}.
 */
final class Accents {

    /** No writer puts such a sign there. */
    static final int WRONG = 5;

    private static final int RARE = 1;

    private static final String OF_FRENCH =
            "\u00E0\u00E2\u00E7\u00E9\u00E8\u00EA\u00EB\u00EE\u00EF\u00F4" + "\u00F9\u00FB\u0153";

    /** Capitals that begin French words; others do so rarely. */
    private static final String INITIALS = "\u00C9\u00C0\u00C7\u00CA\u00CE\u0152";

    /** Of Spanish, Gascon, Portuguese and German names. */
    private static final String OF_NEIGHBOURS =
            "\u00E1\u00ED\u00F3\u00FA\u00F1\u00F2\u00EC\u00E3\u00F5\u00DF" + "\u00E4\u00F6\u00FC\u00FF\u00E6";

    /** Quotes, dashes, spaces, and what stands beside numbers. */
    private static final String SIGNS = "\u00AB\u00BB\u2039\u203A\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u20AC\u00A0"
            + "\u202F\u00B0\u00B2\u00B3\u00BD\u00BC\u00BE\u00A7\u00A3\u00D7\u2022\u00B7\u2122\u00AE\u00A9\u00BF\u00A1"
            + "\u00AA\u00BA\u00B1\u00B5\u2030";

    private static final char APOSTROPHE = '\u2019';

    /** Words of one letter. */
    private static final String ALONE = "\u00E0\u00F4";

    private final String text;

    private Accents(String text) {
        this.text = text;
    }

    /** Zero when every sign beyond ASCII stands where a French writer puts it. */
    static int cost(String text) {
        Accents accents = new Accents(text);
        int cost = 0;
        for (int i = 0; i < text.length(); i++) {
            cost += text.charAt(i) < 128 ? 0 : accents.cost(i);
        }
        return cost;
    }

    private int cost(int i) {
        char sign = text.charAt(i);
        if (SIGNS.indexOf(sign) >= 0) {
            return costOfSign(i, sign);
        }
        char small = Character.toLowerCase(sign);
        boolean french = OF_FRENCH.indexOf(small) >= 0;
        if (!french && OF_NEIGHBOURS.indexOf(small) < 0 || !fits(i, sign)) {
            return WRONG;
        }
        boolean initial = sign != small && !Character.isUpperCase(at(i + 1)) && !Character.isUpperCase(at(i - 1));
        boolean usual = !initial || isLetter(i + 1) && INITIALS.indexOf(sign) >= 0;
        return french && usual && (small != '\u0153' || "uUiI".indexOf(at(i + 1)) >= 0) ? 0 : RARE;
    }

    /** A sign between two letters belongs to neither; but {@code l’été}, {@code aujourd’hui}. */
    private int costOfSign(int i, char sign) {
        if (!isLetter(i + 1)) {
            return sign == '\u2026' && !isLetter(i - 1) ? RARE : 0;
        }
        boolean opens = "\u00AB\u2039\u2018\u201C\u00BF\u00A1\u00A0\u202F\u00A9".indexOf(sign) >= 0;
        if (!isLetter(i - 1)) {
            return opens || sign == '\u2013' || sign == '\u2014' || sign == APOSTROPHE ? 0 : WRONG;
        }
        return sign == APOSTROPHE && isElided(i) || sign == '\u00A0' || sign == '\u202F' ? 0 : WRONG;
    }

    private boolean isElided(int apostrophe) {
        int start = apostrophe;
        while (isLetter(start - 1)) {
            start--;
        }
        return apostrophe - start <= 2 || "uUdD".indexOf(at(apostrophe - 1)) >= 0;
    }

    /** No letter beside a digit, no lone one, no capital within a small word, and no small letter within capitals. */
    private boolean fits(int i, char letter) {
        boolean first = !isLetter(i - 1);
        boolean last = !isLetter(i + 1);
        if (first && last) {
            boolean word = Character.isUpperCase(letter) || ALONE.indexOf(letter) >= 0;
            return word && !isDigit(i - 1) && !isDigit(i + 1);
        }
        if (Character.isUpperCase(letter)) {
            return (first || Character.isUpperCase(at(i - 1))) && (last || first || Character.isUpperCase(at(i + 1)));
        }
        return !isDigit(i - 1)
                && (first || last || !Character.isUpperCase(at(i - 1)) || !Character.isUpperCase(at(i + 1)));
    }

    private boolean isLetter(int i) {
        return Character.isLetter(at(i));
    }

    private boolean isDigit(int i) {
        return Character.isDigit(at(i));
    }

    private char at(int i) {
        return i < 0 || i >= text.length() ? '\n' : text.charAt(i);
    }
}
