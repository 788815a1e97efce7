package fr.observatoire.cli.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The dashboard as its readers see it, asked by HTTP on this machine. */
final class Dashboard {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;

    Dashboard(int port) {
        this.root = URI.create("http://127.0.0.1:" + port);
    }

    /** The bytes behind an address; anything but an answer is a fault of the program. */
    byte[] get(String address) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(root.resolve(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(address, e);
        }
    }
}
