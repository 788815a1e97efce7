package fr.observatoire.api.limits;

import java.time.Duration;

/**
 * What one connection and all of them may cost.
 *
 * @param ofClient connections of one client at the same time
 * @param inAll connections at the same time
 * @param request time for the whole head of a request, since the connection was opened or its last answer was sent
 * @param progress time in which some of an answer must go out
 */
public record ConnectionCaps(int ofClient, int inAll, Duration request, Duration progress) {

    /** Browsers open six. Many behind one address share its number, and only idle connections are closed for others. */
    private static final int OF_CLIENT = 100;

    private static final int IN_ALL = 1000;

    /** The same as most servers. The second is longer than any answer takes to be made, which is no progress either. */
    private static final Duration REQUEST = Duration.ofSeconds(20);

    private static final Duration PROGRESS = Duration.ofSeconds(30);

    /** @param proxied whether all clients have one address, that of the proxy, which has caps of its own */
    public static ConnectionCaps usual(boolean proxied) {
        return new ConnectionCaps(proxied ? IN_ALL : OF_CLIENT, IN_ALL, REQUEST, PROGRESS);
    }
}
