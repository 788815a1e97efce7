package fr.observatoire.api;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stranger who opens connection after connection, asks slowly or not at all on them, and takes no answer. */
final class SlowClients implements AutoCloseable {

    private static final String STRANGER = "127.0.0.2";
    private static final int OPEN = 200;
    private static final long MILLIS_BETWEEN = 20;

    private static final List<String> SENT = List.of(
            "",
            "GET /health HT",
            "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(200),
            "GET /api/v1/indicators/visitors-on-site/series?grain=day HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20));

    private final Deque<RawRequest> open = new ArrayDeque<>();
    private final int port;
    private final Thread thread = new Thread(this::bother);

    SlowClients(int port) {
        this.port = port;
        thread.start();
    }

    private void bother() {
        try {
            for (int number = 0; true; number++) {
                begin(SENT.get(number % SENT.size()));
                if (open.size() > OPEN) {
                    open.remove().close();
                }
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
            }
        } catch (InterruptedException end) {
            open.forEach(RawRequest::close);
        }
    }

    private void begin(String text) {
        try {
            RawRequest request = new RawRequest(STRANGER, port);
            open.add(request);
            request.begin(text);
        } catch (UncheckedIOException closed) {
            // The server does as it should: the stranger tries the next.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
