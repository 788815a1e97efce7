package fr.observatoire.cli.release;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher of Windows under the {@code cmd} of Wine. In the place of Java stands a program that says what it was
 * started with: whether the observatory itself runs on Windows is not tried here.
 */
@Tag("debian")
class WindowsLauncherIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static Path tools;
    private static Path program;

    /** What a command said, on both ways out, and how it ended. */
    private record Run(int status, String said) {}

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        tools = Files.createDirectory(folder.resolve("tools"));
        program = Files.createDirectory(folder.resolve("Été 2026"));
        Files.copy(ROOT.resolve("observatoire.cmd"), program.resolve("observatoire.cmd"));
        compile("where.c", "where.exe");
        compile("java.c", "stand-in.exe", "-municode");
        // The first start makes a Windows in the folder; it stays up while a prompt waits for its next line.
        wine(folder, Map.of(), "ver");
        prepared(folder, Map.of(), "wine", "cmd").redirectOutput(DISCARD).start();
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        start(folder, Map.of(), "wineserver", "--kill", "--wait");
        // Links to the whole disk of this machine, which nobody shall follow who empties the folder.
        try (Stream<Path> drives = Files.list(folder.resolve("wine/dosdevices"))) {
            for (Path drive : drives.toList()) {
                Files.delete(drive);
            }
        }
    }

    @BeforeEach
    void unpack() throws IOException {
        Files.deleteIfExists(program.resolve("runtime/bin/java.exe"));
        Files.write(program.resolve("observatoire.jar"), new byte[0]);
    }

    @Test
    @DisplayName("Names with spaces and accents reach the program as they are, and its exit code whoever called")
    void argumentsAndExitCodePass() throws IOException, InterruptedException {
        Path java = java(program.resolve("runtime"), "17.0.15");
        Path other = java(folder.resolve("jdk-21"), "21");
        String home = "--home=C:\\Été 2026\\l'entrepôt & co";
        Run run = observatoire(Map.of("STATUS", "4", "JAVA_HOME", homeOf(other)), "week", home, "a b", "");
        assertEquals(
                List.of(
                        windows(java),
                        "@" + windows(program.resolve(".mvn/spark.config")),
                        "@" + windows(program.resolve(".mvn/launch.config")),
                        "-XX:TieredStopAtLevel=1",
                        "-Dobservatoire.root=" + windows(program),
                        "-cp",
                        windows(program.resolve("observatoire.jar")),
                        "fr.observatoire.cli.Main",
                        "week",
                        home,
                        "a b",
                        ""),
                words(run));
        assertEquals(4, run.status());
    }

    @Test
    @DisplayName("Help is the program's, from whatever folder it is asked for")
    void helpFromAnotherFolder() throws IOException, InterruptedException {
        java(program.resolve("runtime"), "25.0.1");
        Path elsewhere = Files.createDirectories(folder.resolve("Bureau de l'accueil"));
        Run run = wine(elsewhere, Map.of(), "..\\Été 2026\\observatoire.cmd", "--help");
        assertTrue(run.said().endsWith("[fr.observatoire.cli.Main][--help]"), run.said());
        assertTrue(words(run).contains("-Dobservatoire.root=" + windows(program)), run.said());
        assertEquals(0, run.status());
    }

    @Test
    @DisplayName("A Java of JAVA_HOME serves, with the options and libraries that the office asks for")
    void javaHomeServes() throws IOException, InterruptedException {
        Path java = java(folder.resolve("Java d'été"), "17");
        Run run = observatoire(
                Map.of(
                        "JAVA_HOME",
                        homeOf(java),
                        "OBSERVATOIRE_JAVA_OPTS",
                        "-Xmx4g -Da=b",
                        "OBSERVATOIRE_LIBS",
                        "C:\\mes libs"),
                "serve");
        assertEquals(windows(java), words(run).get(0));
        assertTrue(run.said().contains("[-XX:TieredStopAtLevel=4]"), run.said());
        assertTrue(run.said().contains("[-Xmx4g][-Da=b][-cp]"), run.said());
        assertTrue(run.said().contains("\\observatoire.jar;C:\\mes libs\\*]"), run.said());
    }

    @Test
    @DisplayName("A Java that is too old is passed over, in JAVA_HOME and in PATH, for the first that will do")
    void theFirstJavaThatWillDo() throws IOException, InterruptedException {
        Path old = java(folder.resolve("jdk 8"), "1.8.0_452");
        Path good = java(folder.resolve("jdk 25"), "25");
        Path later = java(folder.resolve("jdk 17"), "17.0.15");
        Run run = observatoire(Map.of("JAVA_HOME", homeOf(old), "WINEPATH", pathOf(old, good, later)), "status");
        assertEquals(windows(good), words(run).get(0));
    }

    @Test
    @DisplayName(
            "Without a Java that will do, one too new included, who asks is told where to get one; so without program")
    void whatIsMissingIsTold() throws IOException, InterruptedException {
        Path tooNew = java(folder.resolve("jdk 26"), "26-ea");
        Run run = observatoire(Map.of("JAVA_HOME", homeOf(tooNew)), "status");
        assertEquals(1, run.status());
        assertTrue(run.said().contains("Java 17 a 25 est introuvable"), run.said());
        assertTrue(run.said().contains("Java 17 to 25 not found: get it from https://adoptium.net/ (.zip"), run.said());
        Files.delete(program.resolve("observatoire.jar"));
        run = observatoire(Map.of(), "status");
        assertEquals(1, run.status());
        assertTrue(run.said().contains("observatoire.jar not found"), run.said());
    }

    private static Path java(Path home, String version) throws IOException {
        Path java = home.resolve("bin/java.exe");
        Files.createDirectories(java.getParent());
        Files.copy(tools.resolve("stand-in.exe"), java);
        Files.writeString(java.resolveSibling("java.exe.version"), version);
        return java;
    }

    private static void compile(String source, String program, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("x86_64-w64-mingw32-gcc", "-DWIN32_LEAN_AND_MEAN"));
        command.addAll(List.of(options));
        String file = Path.of("src/test/resources/fr/observatoire/cli/release", source)
                .toString();
        command.addAll(List.of("-o", tools.resolve(program).toString(), file));
        Commands.run(command.toArray(String[]::new));
    }

    private static String homeOf(Path java) {
        return windows(java.getParent().getParent());
    }

    private static String pathOf(Path... javas) {
        return String.join(
                ";", Arrays.stream(javas).map(java -> windows(java.getParent())).toList());
    }

    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }

    private static List<String> words(Run run) {
        assertTrue(run.said().matches("(?s)\\[.*]"), run.said());
        return List.of(run.said().substring(1, run.said().length() - 1).split("]\\[", -1));
    }

    private static Run observatoire(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return wine(
                program,
                environment,
                Stream.concat(Stream.of("observatoire.cmd"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static Run wine(Path where, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        return start(
                where,
                environment,
                Stream.concat(Stream.of("wine", "cmd", "/c"), Stream.of(command))
                        .toArray(String[]::new));
    }

    private static Run start(Path where, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = prepared(where, environment, command)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        assertTrue(ended, () -> "still running: " + List.of(command));
        return new Run(process.exitValue(), new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
    }

    private static ProcessBuilder prepared(Path where, Map<String, String> environment, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        Map<String, String> all = builder.environment();
        all.keySet().removeIf(name -> name.startsWith("OBSERVATOIRE_") || name.equals("JAVA_HOME"));
        all.put("HOME", folder.toString());
        all.put("WINEPREFIX", folder.resolve("wine").toString());
        all.put("WINEDEBUG", "-all");
        all.put("WINEDLLOVERRIDES", "mscoree,mshtml=");
        all.put("LC_ALL", "C.UTF-8");
        all.putAll(environment);
        all.merge("WINEPATH", windows(tools), (paths, first) -> first + ";" + paths);
        return builder;
    }
}
