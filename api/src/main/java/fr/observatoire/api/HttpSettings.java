package fr.observatoire.api;

import io.javalin.config.JavalinConfig;

/** How the server speaks HTTP, whatever the routes. */
final class HttpSettings {

    /** Longer than any answer takes: a stop lets them finish. */
    private static final long STOP_TIMEOUT_MILLIS = 10_000;

    private HttpSettings() {}

    static void apply(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_TIMEOUT_MILLIS));
    }
}
