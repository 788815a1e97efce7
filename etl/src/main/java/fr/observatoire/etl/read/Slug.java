package fr.observatoire.etl.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a code from a name: {@code L'Écho d'Orthe} becomes {@code l-echo-d-orthe}. */
public final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /** Lower-case letters, digits and single dashes. */
    public static String of(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String spelt = bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return ENDS.matcher(OTHERS.matcher(spelt).replaceAll("-")).replaceAll("");
    }
}
