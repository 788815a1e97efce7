package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that is stopped finishes the answers that it has begun. */
class GracefulStopTest {

    @Test
    void aRequestThatRunsIsAnswered() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Javalin server = Javalin.create(config -> {
                    HttpSettings.apply(config, false);
                    config.routes.get("/slow", http -> {
                        running.countDown();
                        goOn.await(5, TimeUnit.SECONDS);
                        http.result("done");
                    });
                })
                .start("127.0.0.1", 0);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/slow"))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
        running.await(5, TimeUnit.SECONDS);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
        TimeUnit.MILLISECONDS.sleep(200);
        goOn.countDown();
        assertEquals("done", answer.get(5, TimeUnit.SECONDS).body());
        stopped.get(5, TimeUnit.SECONDS);
    }
}
