package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is named by its question: who asks in an odd spelling spoils no copy that others get. */
class OneAddressTest {

    private static final String SERIES = "/api/v1/indicators/visitors-on-site/series";

    private final RunningServer server = RunningServer.shared();

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sources/, /api/v1/sources",
        "/api/v1/indicators/visitors-on-site/series.csv/?by=origin,"
                + " /api/v1/indicators/visitors-on-site/series.csv?by=origin",
        "/api/v1/indicators/visitors%2Don-site/series, /api/v1/indicators/visitors-on-site/series",
        "/api/v1/reports/2020.%70df, /api/v1/reports/2020.pdf",
        "/indicateurs/visitors-on-site/?annee=2020, /indicateurs/visitors-on-site?annee=2020",
        "/health/, /health",
        "/assets/site.css/, /assets/site.css"
    })
    void anotherSpellingLeadsToTheOne(String spelling, String address) {
        try (RawRequest request = new RawRequest(server.server().port())) {
            String answer = request.answer("GET " + spelling + " HTTP/1.1");
            assertTrue(answer.startsWith("HTTP/1.1 308 "), answer);
            assertTrue(answer.contains("\r\nLocation: " + address + "\r\n"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/", "/%2Fexample.org/", "/api/v1//sources", "/nowhere/"})
    void noSpellingLeadsElsewhere(String spelling) {
        try (RawRequest request = new RawRequest(server.server().port())) {
            assertEquals(404, request.status("GET " + spelling + " HTTP/1.1"));
        }
    }

    @Test
    void thePagesOfAListAreOfOneSnapshotAndOneForm() {
        HttpResponse<String> page = server.get("/api/v1/indicators?page=1&pageSize=50");
        String snapshot = header(page, "Observatoire-Snapshot");
        String query = "asOf=%s&lang=fr&office=pays-orthe-arrigans&page=2&pageSize=50".formatted(snapshot);
        String next = "</api/v1/indicators.json?" + query + ">; rel=\"next\"";
        assertTrue(header(page, "Link").contains(next), header(page, "Link"));
        HttpResponse<String> asked = server.get("/api/v1/indicators.csv?page=1&pageSize=50&asOf=2199-12-31");
        assertTrue(header(asked, "Link").contains("</api/v1/indicators.csv?asOf=2199-12-31&"), header(asked, "Link"));
    }

    @Test
    void whereNothingIsNoCopyIsHeld() {
        assertEquals(
                404,
                server.get("/api/v1/reports/1950.pdf", "If-None-Match", "*").statusCode());
        assertEquals(
                404,
                server.get("/api/v1/indicators/nothing", "If-None-Match", "*").statusCode());
        assertEquals(
                404,
                server.get("/api/v1/reports/1950.pdf", "If-None-Match", "W/\"x\", *")
                        .statusCode());
        assertEquals(304, server.get(SERIES, "If-None-Match", "*").statusCode());
        assertEquals(304, server.get("/", "If-None-Match", " * ").statusCode());
    }

    @Test
    void theSchemaOfABreakdownNamesARowByItsMemberToo() {
        assertEquals("[\"indicator\",\"period\"]", primaryKey("/schemas/series.json"));
        assertEquals("[\"indicator\",\"period\",\"scope\"]", primaryKey("/schemas/series.json?by=origin"));
        assertEquals("[\"year\",\"indicator\"]", primaryKey("/schemas/attainment.json"));
        for (String wrong : List.of("series.json?by=moon", "series.json?byy=origin", "indicators.json?by=origin")) {
            assertEquals(400, server.get("/schemas/" + wrong).statusCode(), wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/indicators/visitors-on-site/series",
                "/api/v1/indicators/nothing",
                "/api/v1/nowhere",
                "/api/v1/sources/",
                "/",
                "/nowhere",
                "/docs",
                "/openapi.json",
                "/catalog.jsonld",
                "/schemas/series.json",
                "/metrics",
                "/health",
                "/assets/site.css"
            })
    void aCacheKeepsNoAnswerToOneOriginForAnother(String path) {
        assertTrue(vary(server.get(path)).contains("Origin"), path);
        assertTrue(vary(server.get(path, "If-None-Match", "*")).contains("Origin"), path);
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/9.1, 505",
        "GET /, 505",
        "BREW, 400",
        "GET /%ZZ HTTP/1.1, 400",
        "PRI * HTTP/2.0, 426",
    })
    void aBrokenFirstLineHasOneStatusAndLeavesNoTrace(String line, int status) {
        try (LoggedLines log = LoggedLines.of("");
                RawRequest request = new RawRequest(server.server().port())) {
            String answer = request.answer(line);
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
            JsonNode problem = RunningServer.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
            assertEquals(status, problem.get("status").asInt());
            assertFalse(problem.has("id"), problem::toString);
            assertEquals(List.of(), log.lines());
        }
    }

    private String primaryKey(String address) {
        return RunningServer.parse(server.get(address).body()).get("primaryKey").toString();
    }

    private static List<String> vary(HttpResponse<String> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(line -> Arrays.stream(line.split(", ")))
                .toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
