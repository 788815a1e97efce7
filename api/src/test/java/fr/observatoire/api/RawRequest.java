package fr.observatoire.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A request byte by byte: good HTTP clients refuse to send bad ones. */
final class RawRequest implements AutoCloseable {

    /** So that an answer that is not read fills no memory of the machine before it stops the server. */
    private static final int SMALL_BUFFER = 4096;

    private final Socket socket;

    RawRequest(int port) {
        this("127.0.0.1", port);
    }

    /** @param from address of this machine that the client has */
    RawRequest(String from, int port) {
        try {
            socket = new Socket();
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole answer, head and body. */
    String answer(String requestLine, String... headers) {
        return answerFrom("localhost", requestLine, headers);
    }

    /** The same under another name of the server. */
    String answerFrom(String host, String requestLine, String... headers) {
        String request =
                requestLine + "\r\nHost: " + host + "\r\nConnection: close\r\n" + String.join("", headers) + "\r\n";
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the beginning of a request, and waits for nothing. */
    void begin(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server has closed the connection, without waiting for it. */
    boolean isClosed() {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    int status(String requestLine, String... headers) {
        return Integer.parseInt(answer(requestLine, headers).split(" ", 3)[1]);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
