package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that was edited while the server runs is the one that its pages judge by, or they say that it is not. */
class ChangedConfigurationTest {

    private static final String SCORECARD = "/?annee=2019&lang=en";

    /** Longer than a server takes to look at the files again. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void aRunningServerTakesAChangedConfigurationOrSaysWhyNot() throws IOException, InterruptedException {
        try (RunningServer server = new RunningServer(folder)) {
            target("4321");
            await(() -> server.json("/attainment?year=2019").toString().contains("4321 visiteurs"));
            assertFalse(server.get(SCORECARD).body().contains("has errors"));

            String held = server.get(SCORECARD).headers().firstValue("ETag").orElseThrow();
            target("beaucoup;");
            await(() -> server.get(SCORECARD).body().contains("The former one stays in force."));
            assertTrue(server.get("/?annee=2019").body().contains("observatoire check"), "in French too");
            assertTrue(server.json("/attainment?year=2019").toString().contains("4321 visiteurs"));
            assertEquals(
                    200,
                    server.get(SCORECARD, "If-None-Match", held).statusCode(),
                    "the page that a browser holds does not say it");

            target("4567");
            await(() -> server.json("/attainment?year=2019").toString().contains("4567 visiteurs"));
            assertFalse(server.get(SCORECARD).body().contains("stays in force"));

            Files.writeString(folder.resolve("config/server.properties"), "limit = 7\n");
            await(() -> server.get(SCORECARD).body().contains("when the server has been restarted"));
        }
    }

    private void target(String visitors) throws IOException {
        Path targets = Files.createDirectories(folder.resolve("config/targets"));
        Files.writeString(
                targets.resolve("targets.csv"),
                """
                office;indicator;rule;value;text;valid_from;valid_to
                pays-orthe-arrigans;visitors-on-site;at_least;%1$s;%1$s visiteurs;2018-01-01;
                """
                        .formatted(visitors));
    }

    private static void await(BooleanSupplier come) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!come.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "the server did not notice the changed file");
            Thread.sleep(200);
        }
    }
}
