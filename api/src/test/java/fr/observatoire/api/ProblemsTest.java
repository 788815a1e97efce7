package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.api.dashboard.ErrorPage;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.warehouse.text.Text;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every kind of error gives a problem document, over real HTTP and raw sockets, because a good client sends no bad
 * request.
 */
class ProblemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.http.prefer405over404 = true;
                Problems.install(config, ErrorPage::suits, ErrorPage::write);
                config.routes.get("/fine", http -> http.result("fine"));
                config.routes.get("/problem", http -> {
                    throw Problem.badValue("grain", "decade", List.of("month", "year"));
                });
                config.routes.get("/fault", http -> {
                    throw new IllegalStateException("secret: SELECT * FROM fct_visit");
                });
                config.routes.get("/error", http -> {
                    throw new StackOverflowError("secret");
                });
                config.routes.get("/missing", http -> {
                    throw Problem.missing("period", new Text("Donnez-la", "Give it"));
                });
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aProblemIsWrittenInTheLanguageOfTheRequest() throws IOException {
        Answer french = get("/problem");
        assertEquals(400, french.status);
        assertEquals(
                "Le paramètre «\u00a0grain\u00a0» n’accepte pas «\u00a0decade\u00a0». Valeurs possibles\u00a0: month, year.",
                french.body().get("detail").asText());
        assertEquals(
                "urn:observatoire:problem:bad-value", french.body().get("type").asText());
        assertEquals(400, french.body().get("status").asInt());
        assertEquals(
                "The parameter “grain” does not take “decade”. Possible values: month, year.",
                get("/problem?lang=en").body().get("detail").asText());
        assertEquals(
                "The parameter “period” is missing. Give it.",
                send("GET", "/missing", "Accept-Language: en-GB\r\n")
                        .body()
                        .get("detail")
                        .asText());
    }

    @Test
    void aFaultShowsAnIdThatTheLogRepeatsAndNothingElse() throws IOException {
        List<String> log = new ArrayList<>();
        Handler listener = listener(log);
        Logger.getLogger(Problems.class.getName()).addHandler(listener);
        try {
            for (String path : List.of("/fault", "/error")) {
                Answer answer = get(path);
                assertEquals(500, answer.status);
                assertFalse(answer.text.contains("secret"), answer.text);
                assertFalse(answer.text.contains("Exception"), answer.text);
                String id = answer.body().get("id").asText();
                assertTrue(log.stream().anyMatch(line -> line.contains(id)), id + " not in " + log);
            }
        } finally {
            Logger.getLogger(Problems.class.getName()).removeHandler(listener);
        }
    }

    @Test
    void unknownAddressesAndMethodsAreProblems() throws IOException {
        assertEquals(404, get("/nowhere").status);
        Answer post = send("POST", "/fine", "Content-Length: 0\r\n");
        assertEquals(405, post.status);
        assertTrue(post.head.contains("Allow: GET, HEAD"), post.head);
        assertEquals(405, send("BREW", "/fine", "").status);
    }

    @Test
    void requestsThatNeverReachARouteAreProblems() throws IOException {
        assertEquals(400, get("/a%00b").status);
        assertEquals(400, get("/%ZZ").status);
        assertEquals(414, get("/fine?" + "a".repeat(10_000)).status);
        assertEquals(431, send("GET", "/fine", "X-Long: " + "a".repeat(10_000) + "\r\n").status);
        assertEquals(400, send("GET", "/fine", "no header at all\r\n").status);
    }

    private Answer get(String path) throws IOException {
        return send("GET", path, "");
    }

    private Answer send(String method, String path, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String request =
                    method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = socket.getInputStream()) {
                return Answer.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static Handler listener(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private record Answer(int status, String head, String text) {

        static Answer read(String raw) {
            String[] parts = raw.split("\r\n\r\n", 2);
            assertTrue(parts[0].toLowerCase().contains("content-type: application/problem+json"), raw);
            return new Answer(Integer.parseInt(parts[0].split(" ")[1]), parts[0], parts[1]);
        }

        JsonNode body() throws IOException {
            return JSON.readTree(text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1));
        }
    }
}
