package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.access.KeyFile;
import fr.observatoire.api.access.KeyRing;
import fr.observatoire.api.access.Scope;
import fr.observatoire.api.config.ServerSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The curl examples of the guides, run as they are printed. Needs curl, hence the profile {@code full}. */
@Tag("browser")
class PartnersGuideIT {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static String key;

    @BeforeAll
    static void start() {
        KeyFile keys = new KeyFile(folder.resolve("config"));
        KeyRing ring = new KeyRing(keys, Clock.systemUTC());
        server = new RunningServer(
                folder,
                new ServerSettings(
                        "127.0.0.1", 0, new AccessPolicy(ring, true, 1), List.of(), List.of(), false, false));
        key = keys.create("guide", Scope.NETWORK, Instant.now(), null, 600).text();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"partenaires.md,CLE", "partners.md,KEY"})
    void theExamplesWorkAsPrinted(String guide, String variable) throws IOException, InterruptedException {
        List<String> scripts = examples(guide);
        assertTrue(scripts.size() >= 3, guide);
        for (String script : scripts) {
            run(script, variable);
        }
    }

    @Test
    void bothGuidesShowTheSameExamples() throws IOException {
        assertEquals(
                examples("partenaires.md").stream().map(PartnersGuideIT::paths).toList(),
                examples("partners.md").stream().map(PartnersGuideIT::paths).toList());
    }

    private static List<String> examples(String guide) throws IOException {
        return BLOCK.matcher(Files.readString(DOCS.resolve(guide)))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl"))
                .toList();
    }

    private static List<String> paths(String script) {
        return Pattern.compile("/api/v1[^\"?]*")
                .matcher(script)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static void run(String script, String variable) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment()
                .put("OBSERVATOIRE", "http://127.0.0.1:" + server.server().port());
        shell.environment().put(variable, key);
        Process running = shell.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), script + said);
    }
}
