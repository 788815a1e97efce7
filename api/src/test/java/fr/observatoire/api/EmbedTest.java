package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.config.ServerSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chart in the site of the office: there and nowhere else, and no other page with it. */
class EmbedTest {

    private static final String CHART = "/embed/indicators/visitors-on-site/year-over-year?year=2020&grain=month";
    private static final Pattern PICTURE = Pattern.compile("(?:src|srcset)=\"(/api/[^\"]*)");

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(
                folder,
                new ServerSettings(
                        "127.0.0.1",
                        0,
                        AccessPolicy.OPEN,
                        List.of("127.0.0.1"),
                        List.of(),
                        List.of("https://www.example.fr", "http://intranet:8080"),
                        false,
                        false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    @DisplayName("The sites that are named may frame a chart; any other page stays without a frame")
    void onlyChartsAndOnlyThere() {
        HttpResponse<String> chart = server.get(CHART);
        assertEquals(200, chart.statusCode());
        assertTrue(header(chart, "Content-Security-Policy")
                .endsWith("frame-ancestors https://www.example.fr http://intranet:8080"));
        assertEquals("", header(chart, "X-Frame-Options"), "it would forbid what the policy allows");
        for (String other :
                List.of("/", "/indicateurs/visitors-on-site", "/api/v1/indicators", "/embedded", "/embed")) {
            HttpResponse<String> answer = server.get(other);
            assertTrue(header(answer, "Content-Security-Policy").endsWith("frame-ancestors 'none'"), other);
            assertEquals("DENY", header(answer, "X-Frame-Options"), other);
        }
    }

    @Test
    @DisplayName("Without a site in the configuration nobody frames anything")
    void byDefaultNobody() {
        HttpResponse<String> chart = RunningServer.shared().get(CHART);
        assertTrue(header(chart, "Content-Security-Policy").endsWith("frame-ancestors 'none'"));
        assertEquals("DENY", header(chart, "X-Frame-Options"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/attainment?year=2020",
                "/indicators/visitors-on-site/series?grain=month",
                "/indicators/visitors-on-site/year-over-year?year=2020&grain=month&base=2018",
                "/indicators/visitors-on-site/covid-adjusted?year=2020&base=2019",
                "/indicators/visitors-on-site/weeks?year=2019",
                "/indicators/visitors-on-site/pace?year=2020",
                "/indicators/visitors-on-site/season-to-date?year=2020"
            })
    @DisplayName(
            "Every chart of the API is there under the same path, in both languages, with its words and no script or form")
    void everyChartIsThere(String path) {
        for (String lang : List.of("", "&lang=en")) {
            HttpResponse<String> page = server.get("/embed" + path + lang);
            assertEquals(200, page.statusCode(), path);
            assertFalse(page.body().contains("<script") || page.body().contains("<form"), path);
            assertTrue(page.body().contains("alt=\"") || page.body().contains("class=\"text\""), path);
            PICTURE.matcher(page.body())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .forEach(picture -> assertEquals(200, server.get(picture).statusCode(), picture));
        }
    }

    @Test
    @DisplayName("A chart that does not exist is told on a page, not as an empty frame")
    void whatIsWrongIsTold() {
        assertEquals(404, server.get("/embed/indicators/visitor/series").statusCode());
        assertEquals(400, server.get("/embed/attainment?year=now").statusCode());
        assertEquals(400, server.get(CHART + "&colour=red").statusCode());
    }
}
