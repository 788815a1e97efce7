package fr.observatoire.api.access;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Reads the key from a request: {@code Authorization: Bearer KEY}, and from nothing else. Addresses are stored in logs,
 * histories and spreadsheets; the password of {@code Basic} is asked for by a proxy that knows its own people, which may
 * pass it on.
 */
final class Credentials {

    private static final String SCHEME = "Bearer";

    private Credentials() {}

    static Optional<String> of(Context http) {
        String authorization = http.header("Authorization");
        if (authorization == null) {
            return Optional.empty();
        }
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? authorization : authorization.substring(0, space);
        return scheme.equalsIgnoreCase(SCHEME)
                ? Optional.of(authorization.substring(scheme.length()).trim())
                : Optional.empty();
    }
}
