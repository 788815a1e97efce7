package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.access.AccessLog;
import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.access.KeyFile;
import fr.observatoire.api.access.KeyRing;
import fr.observatoire.api.access.KeyToken;
import fr.observatoire.api.access.Scope;
import fr.observatoire.api.config.ServerSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that demands keys, as partners meet it. */
class AccessTest {

    private static final String OFFICE = "pays-orthe-arrigans";
    private static final String OTHER = "dax";
    private static final String SOURCES = "/api/v1/sources";
    private static final int MANY = 100_000;

    @TempDir
    static Path folder;

    private static KeyFile keys;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        Offices.add(folder, OTHER);
        keys = new KeyFile(folder.resolve("config"));
        KeyRing ring = new KeyRing(keys, Clock.systemUTC());
        server = new RunningServer(
                folder,
                new ServerSettings(
                        "127.0.0.1",
                        0,
                        new AccessPolicy(ring, true, MANY),
                        List.of(),
                        List.of("https://portail.example"),
                        true,
                        false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void withoutAKeyNothingIsShownButWhatTheApiIs() {
        for (String closed : List.of(SOURCES, "/", "/sources", "/metrics", "/api/v1/nowhere")) {
            assertEquals(401, server.get(closed).statusCode(), closed);
        }
        for (String open : List.of("/health", "/health/live", "/health/ready", "/openapi.json", "/docs")) {
            assertEquals(200, server.get(open).statusCode(), open);
        }
    }

    /** Tools that know other ways are told the one way, in a sentence, and what they sent is in no log. */
    @Test
    void aKeyComesInOneHeaderAndNowhereElse() {
        String key = key(Scope.NETWORK).text();
        String basic = Base64.getEncoder().encodeToString(("cdt:" + key).getBytes(StandardCharsets.UTF_8));
        try (LoggedLines log = LoggedLines.of("")) {
            assertEquals(200, bearer(key, SOURCES).statusCode());
            for (HttpResponse<String> refused : List.of(
                    server.get(SOURCES, "X-Api-Key", key),
                    server.get(SOURCES, "Authorization", "Basic " + basic),
                    server.get("/", "Authorization", "Basic " + basic),
                    server.get(SOURCES + "?key=" + key))) {
                assertEquals(401, refused.statusCode());
                assertTrue(refused.body().contains("Authorization: Bearer"), refused.body());
                assertTrue(header(refused, "WWW-Authenticate").startsWith("Bearer"));
            }
            String all = String.join("\n", log.lines());
            assertFalse(all.contains(key.substring(13)) || all.contains(basic), all);
        }
    }

    @Test
    void revocationWorksFromTheNextRequestOn() {
        KeyToken key = key(Scope.NETWORK);
        assertEquals(200, bearer(key.text(), SOURCES).statusCode());
        assertTrue(keys.revoke(key.id(), Instant.now()));
        assertEquals(401, bearer(key.text(), SOURCES).statusCode());
    }

    @Test
    void anExpiredKeyAWrongSecretAndAnythingElseOpenNothing() {
        KeyToken expired = keys.create("partner", Scope.NETWORK, Instant.now(), Instant.now(), MANY);
        KeyToken good = key(Scope.NETWORK);
        String wrong = "obs_" + good.id() + "_" + "A".repeat(43);
        for (String bad : List.of(expired.text(), wrong, "obs_", "", "é", "x".repeat(3000))) {
            HttpResponse<String> answer = bearer(bad, SOURCES);
            assertEquals(401, answer.statusCode(), bad);
            assertTrue(answer.body().contains("key-refused"), answer.body());
        }
        assertEquals(401, server.get("/", "Authorization", "Basic ???").statusCode());
    }

    @Test
    void aKeyOfOneOfficeReadsNoOtherOnPagesAndInTheApi() {
        String key = key(new Scope(OTHER)).text();
        assertEquals(403, bearer(key, SOURCES + "?office=" + OFFICE).statusCode());
        assertEquals(403, bearer(key, "/sources?office=" + OFFICE).statusCode());
        assertEquals(403, bearer(key, "/metrics").statusCode());
        assertEquals(200, bearer(key, SOURCES + "?office=" + OTHER).statusCode());
        assertEquals(
                bearer(key, SOURCES + "?office=" + OTHER).body(),
                bearer(key, SOURCES).body(),
                "its own office is the one it means");
    }

    @Test
    void anAnswerToAKeyIsForItsHolderAlone() {
        HttpResponse<String> answer = bearer(key(Scope.NETWORK).text(), SOURCES);
        assertTrue(header(answer, "Cache-Control").contains("private"));
        assertTrue(header(answer, "Vary").contains("Authorization"));
    }

    @Test
    void theLimitOfAKeyIsItsOwn() {
        String slow = keys.create("slow", Scope.NETWORK, Instant.now(), null, 2).text();
        HttpResponse<String> first = bearer(slow, SOURCES);
        assertEquals("\"default\";q=2;w=60", header(first, "RateLimit-Policy"));
        assertTrue(header(first, "RateLimit").startsWith("\"default\";r=1;t="), header(first, "RateLimit"));
        bearer(slow, SOURCES);
        HttpResponse<String> third = bearer(slow, SOURCES);
        assertEquals(429, third.statusCode());
        int wait = Integer.parseInt(header(third, "Retry-After"));
        assertTrue(wait > 0 && wait <= 30, "a third request every 30 s: " + wait);
        assertEquals(200, bearer(key(Scope.NETWORK).text(), SOURCES).statusCode());
    }

    @Test
    void theLogNamesTheKeyAndNeverTellsIt() {
        KeyToken key = key(Scope.NETWORK);
        try (LoggedLines log = LoggedLines.of(AccessLog.LOGGER)) {
            bearer(key.text(), SOURCES + "?lang=fr&key=" + key.text());
            server.get("/health");
            String all = String.join("\n", log.lines());
            assertTrue(all.contains(key.id()), all);
            assertFalse(all.contains(key.secret()), all);
        }
    }

    @Test
    void theLogHoldsNoSecretInAnyPlaceAndAnySpelling() {
        String key = key(Scope.NETWORK).text();
        String secret = key.substring(13);
        String escaped = key.replace("_", "%5F").replace("s", "%73");
        try (LoggedLines log = LoggedLines.of("")) {
            server.get(SOURCES + "?key=" + escaped);
            server.get(SOURCES + "/" + key.replace("_", "%5F"));
            server.get("/health?key=" + key.replace("_", "%255F"), "X-Request-Id", key);
            try (RawRequest request = new RawRequest(server.server().port())) {
                request.answer(key + " / HTTP/1.1");
            }
            try (RawRequest request = new RawRequest(server.server().port())) {
                request.answer("GET /health?broken=%zz&key=" + escaped + " HTTP/1.1");
            }
            String all = String.join("\n", log.lines());
            assertTrue(all.contains("obs_" + key.substring(4, 12) + "_…"), all);
            assertFalse(all.contains(secret) || all.contains(secret.replace("_", "%5F")), all);
            assertFalse(all.contains(escaped.substring(20)), all);
        }
    }

    @Test
    void onlyTheNamedSchemesCarryAKey() {
        String key = key(Scope.NETWORK).text();
        for (String header : List.of(key, "Digest " + key, "Key " + key, "Bearerx " + key)) {
            assertEquals(401, server.get(SOURCES, "Authorization", header).statusCode(), header);
        }
        assertEquals(200, server.get(SOURCES, "Authorization", "bearer  " + key).statusCode());
    }

    @Test
    void everyRequestHasAnIdThatCannotCarryAnythingElse() {
        assertEquals("abc-1", header(server.get("/health", "X-Request-Id", "abc-1"), "X-Request-Id"));
        String made = header(server.get("/health", "X-Request-Id", "a b;c"), "X-Request-Id");
        assertEquals(36, made.length(), made);
    }

    @Test
    void onlyTheConfiguredOriginReadsFromABrowser() {
        String key = key(Scope.NETWORK).text();
        HttpResponse<String> ours =
                server.get(SOURCES, "Authorization", "Bearer " + key, "Origin", "https://portail.example");
        assertEquals("https://portail.example", header(ours, "Access-Control-Allow-Origin"));
        assertTrue(header(ours, "Access-Control-Expose-Headers").contains("Observatoire-Snapshot"));
        HttpResponse<String> theirs =
                server.get(SOURCES, "Authorization", "Bearer " + key, "Origin", "https://ailleurs.example");
        assertEquals("", header(theirs, "Access-Control-Allow-Origin"));
    }

    @Test
    void aBrowserMayAskFirstWithoutAKey() {
        HttpResponse<String> answer = server.send(
                "OPTIONS",
                SOURCES,
                BodyHandlers.ofString(),
                "Origin",
                "https://portail.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");
        assertEquals(204, answer.statusCode());
        assertTrue(header(answer, "Access-Control-Allow-Headers").contains("Authorization"));
    }

    @Test
    void prometheusReadsRoutesAndNeverAddresses() {
        String key = key(Scope.NETWORK).text();
        bearer(key, SOURCES);
        bearer(key, "/api/v1/secret-place");
        String metrics = bearer(key, "/metrics").body();
        assertTrue(
                metrics.contains(
                        "observatoire_http_requests_total{method=\"GET\",route=\"/api/v1/sources\",status=\"200\"}"),
                metrics);
        assertTrue(metrics.contains("observatoire_snapshot_published_timestamp_seconds"), metrics);
        assertTrue(metrics.contains("jvm_memory_used_bytes"), metrics);
        assertFalse(metrics.contains("secret-place"), metrics);
    }

    private static KeyToken key(Scope scope) {
        return keys.create("partner", scope, Instant.now(), null, MANY);
    }

    private static HttpResponse<String> bearer(String key, String path) {
        return server.get(path, "Authorization", "Bearer " + key);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
