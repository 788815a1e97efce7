package fr.observatoire.api;

import fr.observatoire.api.limits.ClientThreads;
import fr.observatoire.api.limits.ConnectionCaps;
import fr.observatoire.api.limits.Connections;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;

/** How the server speaks HTTP, for all routes. */
final class HttpSettings {

    /** Longer than any answer takes, so that running requests can finish when the server stops. */
    private static final long STOP_TIMEOUT_MILLIS = 10_000;

    /** Size of address and headers of a request together; a larger request is refused with 414 or 431. */
    private static final int LONGEST_HEAD = 8 << 10;

    /** Size of the buffer that Javalin makes for each short answer. */
    private static final int COPIED_AT_ONCE = 2 << 10;

    /** Several times the longest path of a route; each route compares a path as a regular expression. */
    private static final int LONGEST_PATH = 500;

    private HttpSettings() {}

    private static Request refuseLongPath(Request request, HttpFields.Mutable answer) {
        if (request.getHttpURI().getPath().length() > LONGEST_PATH) {
            throw new HttpException.RuntimeException(HttpStatus.URI_TOO_LONG_414);
        }
        return request;
    }

    /**
     * @param proxied whether to trust the headers in which a proxy names the client; without a proxy, anybody could
     *     forge them
     */
    static void apply(JavalinConfig config, boolean proxied) {
        apply(config, proxied, ConnectionCaps.usual(proxied));
    }

    static void apply(JavalinConfig config, boolean proxied, ConnectionCaps caps) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        // Answers are compressed where they are made: Javalin's stream keeps a thread until the client has read all.
        config.http.responseBufferSize = COPIED_AT_ONCE;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LONGEST_HEAD);
            http.setOutputAggregationSize(http.getOutputBufferSize());
            http.addCustomizer(HttpSettings::refuseLongPath);
            if (proxied) {
                http.addCustomizer(new ForwardedRequestCustomizer());
            }
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_TIMEOUT_MILLIS);
            server.insertHandler(new ClientThreads());
            server.insertHandler(new Connections(caps));
        });
    }
}
