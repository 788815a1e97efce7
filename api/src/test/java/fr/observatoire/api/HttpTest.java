package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server speaks HTTP, for all answers. */
class HttpTest {

    private static final String SERIES = "/api/v1/indicators/visitors-on-site/series";

    private final RunningServer server = RunningServer.shared();

    @Test
    void anAnswerThatTheClientHoldsIsNotSentAgain() {
        String tag = tag(server.get(SERIES));
        HttpResponse<String> again = server.get(SERIES, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, tag(again));
        assertEquals("application/json", header(again, "Content-Type"), "a cache puts it over its copy's");
        assertEquals("", header(again, "Content-Length"), "no other length than the answer's (RFC 9110, 8.6)");
    }

    @Test
    void theTagNamesTheQuestionWhateverItsSpelling() {
        String tag = tag(server.get(SERIES + "?grain=month&from=2019"));
        assertEquals(
                tag, tag(server.get(SERIES + ".json?from=2019&&grain=%6Donth&lang=fr&office=pays-orthe-arrigans")));
        assertNotEquals(tag, tag(server.get(SERIES + "?grain=month&from=2020")));
        assertNotEquals(tag, tag(server.get(SERIES + ".csv?grain=month&from=2019")));
        assertNotEquals(tag, tag(server.get(SERIES + "?grain=month&from=2019&lang=en")));
        assertNotEquals(tag, tag(server.get("/api/v1/indicators/web-sessions/series?grain=month&from=2019")));
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        HttpResponse<String> get = server.get(SERIES);
        HttpResponse<String> head = server.send("HEAD", SERIES, BodyHandlers.ofString());
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(tag(get), tag(head));
        assertEquals(header(get, "Content-Type"), header(head, "Content-Type"));
        assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
        assertEquals(
                404,
                server.send("HEAD", "/api/v1/nowhere", BodyHandlers.ofString()).statusCode());
    }

    @Test
    void longAnswersAreCompressedForThoseWhoSaySo() throws IOException {
        HttpResponse<byte[]> packed = server.bytes("/api/v1/indicators", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertEquals(server.get("/api/v1/indicators").body(), new String(unpacked, StandardCharsets.UTF_8));
    }

    /** Compressing an SVG chart takes milliseconds, so it is done once; and a download shows its progress. */
    @ParameterizedTest
    @ValueSource(strings = {".json", ".csv", ".html", ".svg", ".png"})
    void anAnswerSaysHowLongItIsPackedOrNot(String suffix) throws IOException {
        String path = SERIES + suffix + "?grain=month";
        HttpResponse<byte[]> plain = server.bytes(path);
        assertEquals(String.valueOf(plain.body().length), header(plain, "Content-Length"));
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> packed = server.bytes(path, "Accept-Encoding", "gzip");
            assertEquals(String.valueOf(packed.body().length), header(packed, "Content-Length"));
            assertEquals(suffix.equals(".png") ? "" : "gzip", header(packed, "Content-Encoding"));
            assertArrayEquals(
                    plain.body(),
                    suffix.equals(".png")
                            ? packed.body()
                            : new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
        }
        assertEquals("", header(server.bytes(path, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"));
    }

    @Test
    void theLanguageIsTheParametersElseTheHeaders() {
        assertEquals("fr", language(server.get(SERIES)));
        assertEquals("en", language(server.get(SERIES, "Accept-Language", "en-GB,fr;q=0.5")));
        assertEquals("fr", language(server.get(SERIES + "?lang=fr", "Accept-Language", "en")));
        assertTrue(header(server.get(SERIES), "Vary").contains("Accept-Language"));
    }

    @Test
    void theSuffixOrTheAcceptHeaderChooseTheForm() {
        assertEquals("application/json", header(server.get(SERIES), "Content-Type"));
        assertEquals("text/csv; charset=utf-8", header(server.get(SERIES, "Accept", "text/csv"), "Content-Type"));
        assertEquals("image/png", header(server.get(SERIES + ".png"), "Content-Type"));
        assertEquals(404, server.get(SERIES + ".exe").statusCode());
        JsonNode problem = server.problem(406, "/sources.png");
        assertEquals(
                "[\".json\",\".csv\",\".xlsx\",\".html\"]",
                problem.get("available").toString());
        server.problem(406, "/sources", "Accept", "application/pdf");
    }

    @Test
    void aBrowserMayRunNothingThatIsNotOurs() {
        for (String path : new String[] {SERIES, "/health", "/nowhere"}) {
            HttpResponse<String> answer = server.get(path);
            assertTrue(header(answer, "Content-Security-Policy").contains("default-src 'none'"));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        }
    }

    @Test
    void onlyReadingIsAllowed() {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            HttpResponse<String> answer = server.send(method, SERIES, BodyHandlers.ofString());
            assertEquals(405, answer.statusCode());
            assertEquals("GET, HEAD", header(answer, "Allow"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/indicators/visitors-on-site/series?grian=year|grian",
                "/indicators/visitors-on-site/series?grain=decade|grain",
                "/indicators/visitors-on-site/series?grain=|grain",
                "/indicators/visitors-on-site/series?grain=year&grain=month|grain",
                "/indicators/visitors-on-site/series?from=2020-13|from",
                "/indicators/visitors-on-site/series?from=2020&to=2019|to",
                "/indicators/visitors-on-site/series?from=2020-S-summer|from",
                "/indicators/visitors-on-site/series?from=1980&to=2020&grain=day|from",
                "/indicators/visitors-on-site/series?by=channel|by",
                "/indicators/visitors-on-site/series?lang=de|lang",
                "/indicators/visitors-on-site/series?asOf=yesterday|asOf",
                "/indicators/visitors-on-site/series?width=800|width",
                "/indicators/visitors-on-site/series.png?width=80000|width",
                "/indicators/visitors-on-site/series.png?width=4000&height=4000|scale",
                "/indicators/visitors-on-site/series.csv?profile=us|profile",
                "/indicators/visitors-on-site/year-over-year?year=20|year",
                "/indicators/visitors-on-site/year-over-year?year=2020&base=2020|base",
                "/indicators/visitors-on-site/year-over-year?year=2020&base=1901-2019|base",
                "/indicators/visitors-on-site/year-over-year?base=last|base",
                "/indicators/visitors-on-site/year-over-year?align=month|align",
                "/indicators/visitors-on-site/explain|period",
                "/indicators/council-meetings/explain?period=2020-04|period",
                "/attainment?chapter=9.9|chapter",
                "/indicators?source=nowhere|source"
            })
    void aBadQuestionIsToldWhichParameterAndWhatFits(String path, String parameter) {
        JsonNode problem = server.problem(400, path);
        assertEquals(parameter, problem.get("parameter").asText());
        assertTrue(problem.get("detail").asText().contains(parameter), problem::toString);
        JsonNode english = server.problem(400, path, "Accept-Language", "en");
        assertNotEquals(problem.get("detail"), english.get("detail"));
    }

    @Test
    void anUnknownCodeIsToldTheNearest() {
        JsonNode problem = server.problem(404, "/indicators/visitor-on-site/series");
        assertEquals("visitors-on-site", problem.at("/nearest/0").asText());
        assertFalse(
                server.problem(404, "/sources?office=nowhere").get("nearest").isEmpty(), "whatever was written");
        assertEquals(
                "visitors-on-site",
                server.problem(404, "/indicators/VISITORS-ON-SITE")
                        .at("/nearest/0")
                        .asText());
        server.problem(404, "/indicators/%2E%2E/series");
    }

    @Test
    void aDayWithoutSnapshotIsToldThoseThereAre() {
        JsonNode problem = server.problem(404, "/attainment?asOf=1999-01-01");
        assertEquals("asOf", problem.get("parameter").asText());
        assertEquals(1, problem.get("available").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?x=%ZZ", "?%=1", "?lang=%C3%28", "?lang=%00"})
    void oddEncodingsAreRefused(String query) {
        try (RawRequest request = new RawRequest(server.server().port())) {
            assertEquals(400, request.status("GET " + SERIES + query + " HTTP/1.1"));
        }
    }

    @Test
    void healthSaysWhichSnapshotIsLive() {
        JsonNode health = RunningServer.parse(server.get("/health").body());
        assertEquals("ok", health.get("status").asText());
        assertTrue(health.get("ready").asBoolean());
        assertEquals(
                server.json("/sources").get("snapshot").asText(),
                health.get("snapshot").asText());
    }

    @Test
    void anErrorIsNeverKept() {
        HttpResponse<String> answer = server.get("/api/v1/indicators/nothing");
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertFalse(answer.headers().firstValue("ETag").isPresent());
    }

    private static String tag(HttpResponse<?> answer) {
        return header(answer, "ETag");
    }

    private static String language(HttpResponse<?> answer) {
        return header(answer, "Content-Language");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
