package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tools that partners check a description with before they use it find no error in ours. */
@Tag("node")
class DescriptionLintIT {

    private static final Path NODE = Path.of("src/test/node");

    private final RunningServer server = RunningServer.shared();

    @TempDir
    private Path folder;

    static Stream<List<String>> linters() {
        return Stream.of(
                List.of("spectral", "lint", "--fail-severity=error", "--ruleset=.spectral.yaml"),
                List.of("redocly", "lint", "--extends=recommended"));
    }

    @ParameterizedTest
    @MethodSource("linters")
    void findsNoError(List<String> linter) throws IOException, InterruptedException {
        Path document = folder.resolve("openapi.json");
        Files.writeString(document, server.get("/openapi.json").body());
        Stream<String> command = Stream.of(
                        List.of(Path.of("node_modules/.bin", linter.get(0)).toString()),
                        linter.subList(1, linter.size()),
                        List.of(document.toString()))
                .flatMap(List::stream);
        ProcessBuilder process =
                new ProcessBuilder(command.toList()).directory(NODE.toFile()).redirectErrorStream(true);
        process.environment().put("REDOCLY_TELEMETRY", "off");
        process.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), said);
    }
}
