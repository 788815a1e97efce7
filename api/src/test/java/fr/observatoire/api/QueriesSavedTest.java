package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.api.access.AccessFilter;
import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.limits.RateLimiter;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Operation.Section;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.resource.Resources;
import fr.observatoire.api.resource.SnapshotAccess;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Neither an answer that the client already has nor a repeated question costs a query; a resource that counts its
 * queries shows it.
 */
class QueriesSavedTest {

    public record Answer(String question) implements Table.Source {

        public record Row(String question) {}

        @Override
        public Table table() {
            return Table.of(Row.class, List.of(new Row(question)));
        }
    }

    private static final Parameter<String> QUESTION = Parameter.text("q");

    private final AtomicInteger queries = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private LiveWarehouse live;
    private Javalin server;

    /** Counts what it is asked. */
    private final class Counting implements Resource<Answer> {

        @Override
        public Query<Answer> read(Request request) {
            String question = QUESTION.read(request.parameters());
            return reader -> {
                queries.incrementAndGet();
                return new Answer(question);
            };
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(QUESTION);
        }

        @Override
        public List<Representation<Answer>> representations() {
            return Representations.ofRows(Answer.class);
        }
    }

    @BeforeEach
    void start() {
        RunningServer shared = RunningServer.shared();
        live = LiveWarehouse.open(shared.home, shared.catalog);
        Resources resources = new Resources(new SnapshotAccess(live, Clock.systemUTC()));
        server = Javalin.create(config -> {
                    config.routes.before(new AccessFilter(AccessPolicy.OPEN, new RateLimiter()));
                    resources.add(config.routes, Section.SERVER, "counted", "/counted", new Counting());
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
        live.close();
    }

    @Test
    void aRepeatedQuestionIsAskedOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals("{\"question\":\"a\"}", get("?q=a").body());
        }
        assertEquals(1, queries.get());
        get("?q=b");
        get(".csv?q=a");
        assertEquals(3, queries.get());
    }

    @Test
    void aCopyThatTheClientHoldsCostsNoQueryEvenWhenTheServerHasForgottenIt() throws Exception {
        String tag = get("?q=a").headers().firstValue("ETag").orElseThrow();
        stop();
        start();
        assertEquals(304, get("?q=a", "If-None-Match", tag).statusCode());
        assertEquals(1, queries.get());
    }

    private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/counted" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
