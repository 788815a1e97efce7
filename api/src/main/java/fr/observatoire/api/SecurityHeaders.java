package fr.observatoire.api;

import fr.observatoire.api.embed.EmbedPage;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/**
 * What a browser may do with an answer: all files come from this server, no script runs, and no other site may show it in
 * a frame, but for single charts the sites that the configuration names.
 */
final class SecurityHeaders implements Handler {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "img-src 'self' data:",
            "style-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors ");

    private final List<String> frames;

    /** @param frames origins of the sites that may show a chart in a frame */
    SecurityHeaders(List<String> frames) {
        this.frames = frames;
    }

    @Override
    public void handle(Context http) {
        boolean framed = !frames.isEmpty() && http.path().startsWith(EmbedPage.BASE + "/");
        http.header("Content-Security-Policy", POLICY + (framed ? String.join(" ", frames) : "'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!framed) {
            // For old browsers, which know no list of sites.
            http.header("X-Frame-Options", "DENY");
        }
    }
}
