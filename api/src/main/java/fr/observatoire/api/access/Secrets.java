package fr.observatoire.api.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Takes the secret of a key out of what is logged, whatever part of a request it came in, escaped or not. */
final class Secrets {

    private static final Pattern SECRET = Pattern.compile("(?i)(obs_[0-9a-f]{8}_)[a-z0-9_-]+");

    /** Who escapes more often than this logs no key that anybody reads at a glance. */
    private static final int DEEPEST = 3;

    private Secrets() {}

    /** The text as it is, or, if there is a secret in it, unescaped and without the secret. */
    static String masked(String text) {
        String plain = text;
        for (int i = 0; i <= DEEPEST; i++) {
            if (holdsOne(plain)) {
                return SECRET.matcher(plain).replaceAll("$1…");
            }
            plain = unescaped(plain);
        }
        return text;
    }

    static boolean holdsOne(String text) {
        return SECRET.matcher(text).find();
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
