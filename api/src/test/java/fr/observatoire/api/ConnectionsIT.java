package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.http.Body;
import fr.observatoire.api.limits.ConnectionCaps;
import fr.observatoire.api.limits.Connections;
import io.javalin.Javalin;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever keeps connections for nothing keeps nobody else from an answer. */
class ConnectionsIT {

    private static final int MANY = 1000;
    private static final String STRANGER = "127.0.0.2";
    private static final String HEALTH = "GET /health HTTP/1.1";
    private static final byte[] LARGE = new byte[4 << 20];

    /** What a client may do besides asking and reading. */
    private enum Kind {
        IDLE(""),
        BEGINS("GET /health HT"),
        READS_NO_SMALL_ANSWERS((HEALTH + "\r\nHost: localhost\r\n\r\n").repeat(1000)),
        READS_NO_LARGE_ANSWER("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20));

        private final String sent;

        Kind(String sent) {
            this.sent = sent;
        }
    }

    private final List<RawRequest> strangers = new ArrayList<>();
    private Javalin server;

    @AfterEach
    void stop() {
        strangers.forEach(RawRequest::close);
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aThousandConnectionsOfAStrangerKeepNobodyWaiting(Kind kind) throws InterruptedException {
        start(ConnectionCaps.usual(false));
        try (LoggedLines log = LoggedLines.of(Connections.class.getName())) {
            open(MANY, kind);
            requireHealthInTime();
            TimeUnit.SECONDS.sleep(2);
            requireHealthInTime();
            int lines = log.lines().size();
            assertTrue(lines >= 1, "a line says that there were too many");
            // One a minute; a slow machine takes longer than that for a thousand connections.
            assertTrue(lines < MANY / 100, lines + " lines of " + MANY + " connections fill the log");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void clientsThatReadNothingKeepNoThread(Kind kind) {
        start(new ConnectionCaps(MANY, MANY, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        open(300, kind);
        requireHealthInTime();
    }

    @Test
    void whoIsTooManyTakesTheOldestPlaceOfHisOwn() {
        start(new ConnectionCaps(2, MANY, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        try (RawRequest other = new RawRequest(port())) {
            open(3, Kind.IDLE);
            assertTrue(closesSoon(strangers.get(0)));
            assertFalse(strangers.get(1).isClosed() || strangers.get(2).isClosed());
            assertTrue(other.answer(HEALTH).startsWith("HTTP/1.1 200 "));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoBringsNoRequestOrTakesNoAnswerIsClosed(Kind kind) throws InterruptedException {
        start(new ConnectionCaps(MANY, MANY, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        RawRequest slow = new RawRequest(STRANGER, port());
        strangers.add(slow);
        beginWithoutWaiting(slow, kind.sent);
        for (int i = 0; i < 40 && connections() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(250);
            if (kind == Kind.BEGINS) {
                beginWithoutWaiting(slow, "x"); // a letter from time to time is no request either
            }
        }
        assertEquals(0, connections());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoKeepsAConnectionDoesNotKeepTheServerFromStopping(Kind kind) {
        start(new ConnectionCaps(MANY, MANY, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        server.jettyServer().server().setStopTimeout(2000);
        open(300, kind);
        requireHealthInTime();
        assertDoesNotThrow(server::stop);
    }

    private void start(ConnectionCaps caps) {
        server = Javalin.create(config -> {
                    HttpSettings.apply(config, false, caps);
                    config.routes.get("/health", http -> http.result("ok"));
                    config.routes.get("/large", http -> Body.send(http, LARGE));
                })
                .start("127.0.0.1", 0);
    }

    private int port() {
        return server.port();
    }

    private int connections() {
        return server.jettyServer()
                .server()
                .getConnectors()[0]
                .getConnectedEndPoints()
                .size();
    }

    private void open(int number, Kind kind) {
        for (int i = 0; i < number; i++) {
            RawRequest stranger = new RawRequest(STRANGER, port());
            strangers.add(stranger);
            beginWithoutWaiting(stranger, kind.sent);
        }
    }

    /** The server may have closed it already. */
    private static void beginWithoutWaiting(RawRequest stranger, String text) {
        try {
            stranger.begin(text);
        } catch (UncheckedIOException closed) {
            assertTrue(closesSoon(stranger));
        }
    }

    /** The server closes connections on threads of its own. */
    private static boolean closesSoon(RawRequest stranger) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            if (stranger.isClosed()) {
                return true;
            }
        }
        return false;
    }

    private void requireHealthInTime() {
        for (int i = 0; i < 5; i++) {
            long before = System.nanoTime();
            try (RawRequest request = new RawRequest(port())) {
                assertEquals(200, request.status(HEALTH));
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
            assertTrue(millis < 1000, millis + " ms");
        }
    }
}
