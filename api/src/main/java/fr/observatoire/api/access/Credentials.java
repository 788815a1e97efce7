package fr.observatoire.api.access;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the key from a request: {@code Authorization: Bearer KEY}, {@code X-Api-Key: KEY}, or as the password of {@code
 * Authorization: Basic}, which browsers and Power Query ask their users for. Never from the address, because addresses
 * are stored in logs, histories and spreadsheets.
 */
final class Credentials {

    /** What is sent in another way than those is no key, whatever it holds. */
    private static final String NO_KEY = "";

    private Credentials() {}

    static Optional<String> of(Context http) {
        String authorization = http.header("Authorization");
        if (authorization == null) {
            return Optional.ofNullable(http.header("X-Api-Key"));
        }
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? authorization : authorization.substring(0, space);
        String rest = authorization.substring(scheme.length()).trim();
        return Optional.of(
                switch (scheme.toLowerCase(Locale.ROOT)) {
                    case "bearer" -> rest;
                    case "basic" -> password(rest);
                    default -> NO_KEY;
                });
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return NO_KEY;
        }
    }
}
