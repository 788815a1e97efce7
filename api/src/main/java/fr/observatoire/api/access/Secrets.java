package fr.observatoire.api.access;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the secret of a key out of what is logged, whatever part of a request it came in, escaped or not. */
final class Secrets {

    private static final Pattern SECRET = Pattern.compile("(?i)(obs_[0-9a-f]{8}_)[a-z0-9_-]+");

    /** An escaped sign of those that a key is written in, however often its percent sign was escaped again. */
    private static final Pattern ESCAPE = Pattern.compile("%(?:25)*([0-7][0-9A-Fa-f])");

    /** Who escapes the digits of an escape more often than this logs no key that anybody reads at a glance. */
    private static final int DEEPEST = 3;

    private Secrets() {}

    /** The text as it is, or, if there are secrets in it, unescaped as far as the deepest of them, and without any. */
    static String masked(String text) {
        String shown = text;
        String plain = text;
        for (int i = 0; i <= DEEPEST; i++) {
            if (holdsOne(plain)) {
                plain = SECRET.matcher(plain).replaceAll("$1…");
                shown = plain;
            }
            plain = unescaped(plain);
        }
        return shown;
    }

    static boolean holdsOne(String text) {
        return SECRET.matcher(text).find();
    }

    /** A broken escape stays as it is, and keeps none of the others from being read. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(Secrets::sign);
    }

    private static String sign(MatchResult escape) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16)));
    }
}
