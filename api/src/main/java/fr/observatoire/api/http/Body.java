package fr.observatoire.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Sends the body of an answer without keeping a thread for a client that reads slowly or not at all: all threads of the
 * server could wait for such clients.
 */
public final class Body {

    private Body() {}

    /** Sends a text, compressed for a client that accepts it. */
    public static void sendText(Context http, String text) {
        sendText(http, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a text in UTF-8. */
    public static void sendText(Context http, byte[] text) {
        byte[] body = text;
        http.res().addHeader("Vary", "Accept-Encoding");
        if (body.length >= Gzip.WORTH_IT && Gzip.isAccepted(http.header("Accept-Encoding"))) {
            http.header("Content-Encoding", "gzip");
            body = Gzip.of(body);
        }
        send(http, body);
    }

    /** Sends the whole body, as it stands; nobody may change it. */
    public static void send(Context http, byte[] body) {
        try {
            HttpOutput output = (HttpOutput) http.res().getOutputStream();
            await(http, done -> output.sendContent(ByteBuffer.wrap(body), done));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a head without a body. Left to itself, Jetty would add a length of 0, which is not that of the answer. */
    public static void sendNone(Context http) {
        Response response =
                ServletContextRequest.getServletContextRequest(http.req()).getServletContextResponse();
        await(http, done -> response.write(false, BufferUtil.EMPTY_BUFFER, done));
    }

    /**
     * Most bodies go at once. For the others the request goes on without this thread, until the body is sent or the client
     * has gone; then there is nobody to tell.
     */
    private static void await(Context http, Consumer<Callback> sending) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        sending.accept(Callback.from(() -> sent.complete(null), gone -> sent.complete(null)));
        if (!sent.isDone()) {
            http.future(() -> sent);
        }
    }
}
