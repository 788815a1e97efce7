package fr.observatoire.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program as the office starts it, in a process of its own: so that it can be killed, and limits can be set. */
final class Program {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command of the program.
     *
     * @param through what starts it, such as {@code sh -c 'ulimit …; exec "$@"' sh}; empty: nothing
     */
    static Program start(List<String> through, String... args) {
        List<String> command = new ArrayList<>(through);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + ROOT.resolve(".mvn/spark.config"));
        command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        command.addAll(
                List.of("-jar", ROOT.resolve("cli/target/observatoire.jar").toString()));
        command.addAll(List.of(args));
        return run(command, Map.of());
    }

    /** Starts a script of the repository. */
    static Program script(Map<String, String> environment, String script, String... args) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve(script).toString()));
        command.addAll(List.of(args));
        return run(command, environment);
    }

    private static Program run(List<String> command, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile("observatoire", ".log");
            log.toFile().deleteOnExit();
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}, unless it has ended before. */
    void killAfter(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} as soon as something is so, unless it has ended before. */
    void killWhen(BooleanSupplier something) throws InterruptedException {
        while (process.isAlive() && !something.getAsBoolean()) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
    }

    int status() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after ten minutes: " + said());
        }
        return process.exitValue();
    }

    /** All that it printed so far, errors included. */
    String said() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
