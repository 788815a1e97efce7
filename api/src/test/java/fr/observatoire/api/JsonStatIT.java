package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A public client of the format reads the cubes and finds the figures of the JSON answers. */
@Tag("node")
class JsonStatIT {

    private static final Path NODE = Path.of("src/test/node");

    private final RunningServer server = RunningServer.shared();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators/visitors-on-site/series?",
                "/indicators/visitors-on-site/series?grain=day&from=2020-01-01&to=2020-12-31",
                "/indicators/visitors-on-site/series?grain=month&by=origin",
                "/indicators/terra-aventura-players/series?by=trail&lang=en"
            })
    void theClientFindsTheFiguresOfASeries(String question) throws IOException, InterruptedException {
        JsonNode found = read(question).get("rows");
        JsonNode expected = server.json(question).get("observations");
        assertTrue(expected.size() > 2);
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            JsonNode cell = found.get(i);
            JsonNode row = expected.get(i);
            assertEquals(row.get("period"), cell.get("period"));
            assertEquals(row.path("scope").asText(), cell.path("scope").asText());
            assertEquals(row.get("value"), cell.get("value"));
            assertEquals(row.get("status"), cell.get("status"));
        }
    }

    @Test
    void theClientFindsTheFiguresOfAComparison() throws IOException, InterruptedException {
        String question = "/indicators/visitors-on-site/year-over-year?year=2020&grain=month";
        JsonNode found = read(question).get("rows");
        int at = 0;
        for (JsonNode row : server.json(question).get("rows")) {
            for (String measure : new String[] {"value", "base_value", "change", "change_percent"}) {
                JsonNode cell = found.get(at++);
                assertEquals(row.get("period"), cell.get("period"));
                assertEquals(measure, cell.get("measure").asText());
                assertEquals(row.get(measure), cell.get("value"), row::toString);
            }
        }
        assertEquals(found.size(), at);
    }

    @Test
    void theClientFindsTheResultsOfAYear() throws IOException, InterruptedException {
        JsonNode found = read("/attainment?year=2020").get("rows");
        JsonNode expected = server.json("/attainment?year=2020").get("rows");
        List<String> measures = List.of("result", "target_threshold", "rate", "due", "projection", "probability");
        int width = measures.size();
        assertEquals(width * expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).get("indicator"), found.get(width * i).get("indicator"));
            assertEquals(expected.get(i).get("result"), found.get(width * i).get("value"));
            assertEquals(
                    expected.get(i).get("rate"),
                    found.get(width * i + measures.indexOf("rate")).get("value"));
        }
    }

    @Test
    void theClientKnowsWhichDimensionIsTimeAndNamesTheMembers() throws IOException, InterruptedException {
        JsonNode found = read("/indicators/visitors-on-site/series?by=origin&lang=en");
        assertEquals("[\"period\"]", found.get("time").toString());
        assertTrue(found.at("/labels/scope").toString().contains("Spain"), found::toString);
    }

    private JsonNode read(String question) throws IOException, InterruptedException {
        String cube =
                server.get("/api/v1" + question.replace("?", ".jsonstat?")).body();
        Path in = Files.writeString(folder.resolve("cube.json"), cube);
        Path out = folder.resolve("found.json");
        Process node = new ProcessBuilder("node", "read-jsonstat.cjs")
                .directory(NODE.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectErrorStream(false)
                .start();
        String complaint = new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, node.waitFor(), complaint);
        return RunningServer.parse(Files.readString(out));
    }
}
