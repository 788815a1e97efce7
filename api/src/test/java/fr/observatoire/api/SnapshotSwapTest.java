package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load changes while the server runs. */
class SnapshotSwapTest {

    private static final String YEAR = "/api/v1/indicators/visitors-on-site/series?from=2019&to=2019";

    @Test
    void aNewSnapshotChangesTheAnswersAndTheirTags(@TempDir Path folder) {
        try (RunningServer server = new RunningServer(folder)) {
            HttpResponse<String> before = server.get(YEAR);
            SmallWarehouse.publish(
                    server.home,
                    server.catalog,
                    "run-2",
                    "UPDATE lake.visit SET visitors = visitors + 100 WHERE date = '2019-03-05' AND origin = 'ES'");

            HttpResponse<String> after = server.get(YEAR, "If-None-Match", tag(before));
            assertEquals(200, after.statusCode());
            assertNotEquals(tag(before), tag(after));
            assertEquals(4012, value(before));
            assertEquals(4112, value(after));
            JsonNode snapshots = server.json("/snapshots");
            assertEquals(2, snapshots.get("rows").size());
            assertEquals(snapshots.at("/rows/1/id"), snapshots.get("snapshot"));
        }
    }

    private static double value(HttpResponse<String> answer) {
        return RunningServer.parse(answer.body()).at("/observations/0/value").asDouble();
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
