package fr.observatoire.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * Lets the pages of configured origins read the API from a browser; without configuration no origin may. A page of
 * another origin gets the normal answer, and the browser hides it from the script. Javalin's own plugin would answer
 * with an error, also to programs.
 */
final class Cors implements Handler {

    /** The headers that a script may read. */
    private static final String EXPOSED = String.join(
            ", ",
            "ETag",
            "Link",
            "Observatoire-Snapshot",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "X-Request-Id");

    private static final String ACCEPTED = "Authorization, If-None-Match, X-Request-Id";
    private static final String ONE_DAY = "86400";

    private final List<String> origins;

    Cors(List<String> origins) {
        this.origins = origins;
    }

    @Override
    public void handle(Context http) {
        // Also without an origin: the copy that a cache keeps of an answer must not serve one.
        http.header("Vary", "Origin");
        String origin = http.header("Origin");
        boolean everybody = origins.contains("*");
        if (origin == null || !everybody && !origins.contains(origin)) {
            return;
        }
        http.header("Access-Control-Allow-Origin", everybody ? "*" : origin)
                .header("Access-Control-Expose-Headers", EXPOSED);
        if (http.method() == HandlerType.OPTIONS) {
            http.header("Access-Control-Allow-Methods", "GET, HEAD")
                    .header("Access-Control-Allow-Headers", ACCEPTED)
                    .header("Access-Control-Max-Age", ONE_DAY)
                    .status(HttpStatus.NO_CONTENT)
                    .skipRemainingHandlers();
        }
    }
}
