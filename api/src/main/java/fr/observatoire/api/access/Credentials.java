package fr.observatoire.api.access;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads the key from a request: {@code Authorization: Bearer KEY}, {@code X-Api-Key: KEY}, or as the password of {@code
 * Authorization: Basic}, which browsers and Power Query ask their users for. Never from the address, because addresses
 * are stored in logs, histories and spreadsheets.
 */
final class Credentials {

    private Credentials() {}

    static Optional<String> of(Context http) {
        String authorization = http.header("Authorization");
        if (authorization == null) {
            return Optional.ofNullable(http.header("X-Api-Key"));
        }
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? "" : authorization.substring(0, space);
        String rest = authorization.substring(space + 1).trim();
        return Optional.of(scheme.equalsIgnoreCase("Basic") ? password(rest) : rest);
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
