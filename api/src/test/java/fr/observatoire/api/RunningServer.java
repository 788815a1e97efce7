package fr.observatoire.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.api.config.ServerSettings;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A server on a free port over the small warehouse, spoken to over HTTP only. */
final class RunningServer implements AutoCloseable {

    /** The day of the server's clock. */
    static final LocalDate TODAY = LocalDate.of(2021, 3, 1);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    /** Of the first server: all describe the same addresses. */
    private static volatile Description description;

    private static RunningServer shared;

    final Home home;
    final Catalog catalog;
    private final HttpClient client = HttpClient.newHttpClient();
    private final LiveWarehouse live;
    private final ApiServer server;

    RunningServer(Path folder) {
        this(folder, ServerSettings.local("127.0.0.1", 0));
    }

    RunningServer(Path folder, ServerSettings settings) {
        this(folder, settings, TODAY);
    }

    RunningServer(Path folder, ServerSettings settings, LocalDate today) {
        this(published(new Home(folder)), settings, today);
    }

    private RunningServer(Home home, ServerSettings settings, LocalDate today) {
        this.home = home;
        this.catalog = Catalog.withSample(home.config());
        this.live = LiveWarehouse.open(home, catalog);
        Clock clock = Clock.fixed(today.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
        this.server = ApiServer.start(live, clock, settings);
        if (description == null) {
            description = new Description(server.description(Language.EN));
        }
    }

    /** A server over a home that is published already. */
    static RunningServer of(Home home) {
        return new RunningServer(home, ServerSettings.local("127.0.0.1", 0), TODAY);
    }

    private static Home published(Home home) {
        SmallWarehouse.publish(home, Catalog.withSample(home.config()));
        return home;
    }

    /** Another server of the same home, with the configuration as it is now. */
    RunningServer again() {
        return of(home);
    }

    /** How many indicators the catalogue has: so that a new one changes no test. */
    int indicators() {
        return catalog.indicators().size();
    }

    /** How many of them are results of its office, which has measured nothing but what the manual counts. */
    int results() {
        return (int) catalog.indicators().stream()
                .filter(indicator -> !indicator.additional())
                .count();
    }

    /** The one server of the tests that change nothing; it ends with the JVM. */
    static synchronized RunningServer shared() {
        if (shared == null) {
            shared = new RunningServer(TemporaryFolder.ofThisJvm());
        }
        return shared;
    }

    /** The description that answers are compared with. */
    JsonNode description() {
        return description.document();
    }

    ApiServer server() {
        return server;
    }

    /** The answer to a GET, whatever its status; headers as name and value in turn. */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        return send("GET", path, HttpResponse.BodyHandlers.ofByteArray(), headers);
    }

    /** The JSON answer to a path below {@code /api/v1}. */
    JsonNode json(String path) {
        HttpResponse<String> answer = get("/api/v1" + path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    /** The problem document that a path below {@code /api/v1} answers with. */
    JsonNode problem(int status, String path, String... headers) {
        HttpResponse<String> answer = get("/api/v1" + path, headers);
        if (answer.statusCode() != status
                || !answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.headers() + answer.body());
        }
        return parse(answer.body());
    }

    <T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<T> answer = client.send(request.build(), body);
            requireDescribed(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whatever a test checks, the answer must be as the API's description promises. */
    private static void requireDescribed(String method, String path, HttpResponse<?> answer) {
        byte[] body =
                answer.body() instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) answer.body();
        List<String> faults = description.faults(method, path, answer.statusCode(), answer.headers(), body);
        if (!faults.isEmpty()) {
            throw new AssertionError(method + " " + path + " is not as openapi.json says: " + faults);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    @Override
    public void close() {
        server.close();
        live.close();
    }
}
