package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.resource.ResourceFiles;
import fr.observatoire.api.series.SeriesResource;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line writes beside what the server sends, to the same questions. */
class ResourceFilesTest {

    private static final String CODE = "visitors-on-site";
    private static final String SERIES = "/indicators/" + CODE + "/series";

    private static final RunningServer SERVER = RunningServer.shared();
    private static LiveWarehouse live;
    private static ResourceFiles files;

    @BeforeAll
    static void open() {
        live = LiveWarehouse.open(SERVER.home, SERVER.catalog);
        files = new ResourceFiles(live);
    }

    @AfterAll
    static void close() {
        live.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"csv", "svg", "html", "json"})
    @DisplayName("A file written by a command holds the figures, the texts and the address that the API answers with")
    void aFileIsTheAnswerOfTheServer(String suffix) throws IOException {
        byte[] file = files.answer(
                new SeriesResource(), SERIES, CODE, suffix, Map.of("grain", "month", "to", "2020", "lang", "en"));
        assertEquals(
                SERVER.get("/api/v1" + SERIES + "." + suffix + "?grain=month&to=2020&lang=en")
                        .body(),
                new String(file, StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("A question that the API refuses is refused to a command with the same sentence")
    void aRefusalIsThatOfTheServer() {
        assertRefused("/indicators/visitor/series", "visitor", Map.of("lang", "fr"), "?lang=fr", 404);
        assertRefused(SERIES, CODE, Map.of("lang", "en", "grain", "hour"), "?grain=hour&lang=en", 400);
        assertRefused(SERIES, CODE, Map.of("lang", "en", "gain", "day"), "?gain=day&lang=en", 400);
        assertRefused(SERIES, CODE, Map.of("lang", "fr", "asOf", "2001-01-01"), "?asOf=2001-01-01&lang=fr", 404);
    }

    @Test
    @DisplayName("A form that does not exist is refused with those that do, and not as an unknown address")
    void anUnknownFormIsRefusedWithThoseThatThereAre() {
        Problem refusal = assertThrows(
                Problem.class, () -> files.answer(new SeriesResource(), SERIES, CODE, "doc", Map.of("lang", "fr")));
        assertEquals(406, refusal.status());
    }

    private static void assertRefused(
            String path, String code, Map<String, String> parameters, String query, int status) {
        Problem refusal =
                assertThrows(Problem.class, () -> files.answer(new SeriesResource(), path, code, "svg", parameters));
        assertEquals(
                SERVER.problem(status, path + ".svg" + query).get("detail").asText(),
                refusal.detail(parameters.get("lang")));
    }
}
