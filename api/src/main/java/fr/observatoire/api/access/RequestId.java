package fr.observatoire.api.access;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code X-Request-Id}: the one of the client if it can be repeated safely, else a new one. */
public final class RequestId {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Puts it into the answer. */
    public static void add(Context http) {
        String sent = http.header(HEADER);
        http.header(
                HEADER,
                sent != null && SAFE.matcher(sent).matches() && !Secrets.holdsOne(sent)
                        ? sent
                        : UUID.randomUUID().toString());
    }

    static String of(Context http) {
        return http.res().getHeader(HEADER);
    }
}
