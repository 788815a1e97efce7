package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that partners keep to an indicator of which the code changed. */
class FormerCodeTest {

    private static final String NOW = "/api/v1/indicators/visitors-on-site";

    @TempDir
    Path home;

    @Test
    @DisplayName("A link to a former code leads to the same answer of today; a wrong code gets the nearest as before")
    void aFormerCodeLeadsToTheOneOfToday() throws IOException {
        String model = new String(
                FormerCodeTest.class
                        .getResourceAsStream("/model/indicators/visitors-on-site.yml")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Files.createDirectories(home.resolve("config/indicators"));
        Files.writeString(
                home.resolve("config/indicators/visitors-on-site.yml"), model + "formerly: [visitors-inside]\n");
        try (RunningServer server = new RunningServer(home)) {
            String former = "/api/v1/indicators/visitors-inside";
            assertEquals(NOW, moved(server, former));
            assertEquals(NOW + "/series.csv?grain=year", moved(server, former + "/series.csv?grain=year"));
            assertEquals("/indicateurs/visitors-on-site", moved(server, "/indicateurs/visitors-inside"));
            assertTrue(server.problem(404, "/indicators/visitors-insid")
                    .get("detail")
                    .asText()
                    .contains("visitors-on-site"));
        }
    }

    private static String moved(RunningServer server, String path) {
        try (RawRequest request = new RawRequest(server.server().port())) {
            String answer = request.answer("GET " + path + " HTTP/1.1");
            assertTrue(answer.startsWith("HTTP/1.1 308 "), answer);
            return answer.lines()
                    .filter(line -> line.startsWith("Location: "))
                    .findFirst()
                    .orElse(answer)
                    .substring("Location: ".length());
        }
    }
}
