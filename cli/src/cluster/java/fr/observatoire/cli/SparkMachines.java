package fr.observatoire.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A standalone cluster of Spark: a master and two workers of one core each. Every one has its own folder for its work and
 * its temporary files, as machines have; they share the installed program and nothing else.
 */
final class SparkMachines implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Path JARS = ROOT.resolve("cli/target/lib");

    private final Path folder;
    private final String address;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    SparkMachines(Path folder) throws IOException {
        this.folder = folder;
        int port = freePort();
        this.address = "spark://127.0.0.1:" + port;
        this.master = start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--webui-port",
                "0");
        for (String name : List.of("one", "two")) {
            workers.add(start(
                    name,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve(name).resolve("work").toString(),
                    address));
        }
    }

    /** What {@code --master} takes. */
    String address() {
        return address;
    }

    /** Ends one worker and all that runs on it, as a machine that loses its power. */
    void killOne() {
        kill(workers.get(0));
    }

    private Process start(String name, String program, String... args) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Path home = Files.createDirectories(own.resolve("spark"));
        Files.createSymbolicLink(home.resolve("jars"), JARS);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ROOT.resolve(".mvn/spark.config"),
                "-Xmx256m",
                "-cp",
                JARS + "/*",
                program));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        home.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_LOCAL_DIRS",
                        Files.createDirectories(own.resolve("local")).toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.io.tmpdir="
                                + Files.createDirectories(own.resolve("tmp"))));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        workers.forEach(SparkMachines::kill);
        kill(master);
    }
}
