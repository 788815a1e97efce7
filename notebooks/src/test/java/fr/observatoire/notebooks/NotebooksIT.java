package fr.observatoire.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader opens a notebook and runs it from the first cell to the last: no cell may fail, nor be committed with outputs. */
class NotebooksIT {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    @TempDir
    static Path work;

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList();
        }
    }

    @BeforeAll
    static void installTheKernelAndLoadTheSample() throws Exception {
        Path spec = Files.createDirectories(work.resolve("jupyter/kernels/java"));
        JsonNode kernel = new ObjectMapper()
                .valueToTree(new KernelSpec(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                classPath(),
                                JavaKernel.class.getName(),
                                "{connection_file}"),
                        "Java",
                        "java"));
        Files.writeString(spec.resolve("kernel.json"), kernel.toString());
        run(
                FOLDER.getParent(),
                FOLDER.getParent().resolve("observatoire").toString(),
                "etl",
                "--home",
                work.resolve("home").toString(),
                "--input",
                FOLDER.resolveSibling("sample-data").toString());
    }

    // Failsafe hides the real class path behind a jar with a manifest.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    record KernelSpec(List<String> argv, String display_name, String language) {}

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyCellRuns(Path notebook) throws Exception {
        Path executed = work.resolve(notebook.getFileName().toString());
        run(
                FOLDER,
                "jupyter",
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--ExecutePreprocessor.timeout=120",
                "--output",
                executed.toString(),
                notebook.toString());
        assertTrue(Files.readString(executed).contains("\"output_type\""), "nothing was shown");
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void outputsAreStripped(Path notebook) throws IOException {
        for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
            assertFalse(cell.has("outputs") && !cell.get("outputs").isEmpty(), notebook + ": strip the outputs");
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().put("JUPYTER_PATH", work.resolve("jupyter").toString());
        process.environment().put("OBSERVATOIRE_HOME", work.resolve("home").toString());
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, started.waitFor(), said);
    }
}
