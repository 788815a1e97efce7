package fr.observatoire.api;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.NetworkConnectionLimit;

/** How the server speaks HTTP, whatever the routes. */
final class HttpSettings {

    /** Longer than any answer takes: a stop lets them finish. */
    private static final long STOP_TIMEOUT_MILLIS = 10_000;

    /** Connections at a time. One that sends slowly costs no thread, so this bounds what all slow clients cost together. */
    private static final int MOST_CONNECTIONS = 1_000;

    /** Address and headers of a request together; a longer one is refused with 414 or 431. */
    private static final int LONGEST_HEAD = 8 << 10;

    private HttpSettings() {}

    /**
     * @param proxied whether to believe the headers by which a proxy says who asks; from anybody else they are a lie
     */
    static void apply(JavalinConfig config, boolean proxied) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LONGEST_HEAD);
            if (proxied) {
                http.addCustomizer(new ForwardedRequestCustomizer());
            }
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_TIMEOUT_MILLIS);
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        });
    }
}
