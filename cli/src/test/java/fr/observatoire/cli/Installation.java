package fr.observatoire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.api.ApiServer;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An office's installation in a temporary folder, used only from outside: by the command line and HTTP. */
final class Installation implements AutoCloseable {

    /** The sample in the repository, wherever Maven starts the test. */
    static final Path SAMPLE = Path.of("..", "sample-data").toAbsolutePath().normalize();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static Installation ofSample;
    private static Path footfallLoaded;
    private static String footfallReport;

    final Path home;
    private final HttpClient http = HttpClient.newHttpClient();
    private LiveWarehouse live;
    private ApiServer server;

    Installation(Path home) {
        this.home = home;
    }

    /** What a command printed, and how it ended. */
    record Run(int status, String out, String err) {}

    /** An installation with the whole sample loaded and served, made once for all tests of this JVM. */
    static synchronized Installation ofSample() {
        if (ofSample == null) {
            try {
                Installation made = new Installation(Files.createTempDirectory("observatoire"));
                deleteAtExit(made.home);
                Run run = made.etl(SAMPLE);
                if (run.status() != 0) {
                    throw new IllegalStateException(run.out() + run.err());
                }
                made.serve();
                ofSample = made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ofSample;
    }

    /** An installation with the log of visits loaded, for tests that change it: a copy of one made once in this JVM. */
    static Installation ofFootfall(Path home) throws IOException {
        footfallReport();
        copyFolder(footfallLoaded, home);
        return new Installation(home);
    }

    /** What the load of the log of visits said, as JSON. */
    static synchronized JsonNode footfallReport() throws IOException {
        if (footfallReport == null) {
            Path folder = Files.createTempDirectory("observatoire");
            deleteAtExit(folder);
            Path input = copySample("footfall", folder.resolve("input"));
            Installation made = new Installation(folder.resolve("home"));
            Run run = made.etl(input, "--json");
            if (run.status() != 0) {
                throw new IllegalStateException(run.out() + run.err());
            }
            footfallLoaded = made.home;
            footfallReport = run.out();
        }
        return parse(footfallReport);
    }

    /** Deletes a folder at the end of the JVM, because no single test can delete what several share. */
    private static void deleteAtExit(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (Stream<Path> content = Files.walk(folder)) {
                content.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Copies one source of the sample, or all of it ({@code ""}), to a folder that a test may change. */
    static Path copySample(String source, Path target) throws IOException {
        copyFolder(SAMPLE.resolve(source), target.resolve(source));
        return target;
    }

    static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Loads a folder, for the sample's office unless the home or the folder says another one. */
    Run etl(Path input, String... more) {
        if (Files.notExists(home.resolve("config/offices")) && Files.notExists(input.resolve("config"))) {
            copyConfiguration();
        }
        List<String> args =
                new ArrayList<>(List.of("etl", "--lang", "fr", "--home", home.toString(), "--input", input.toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private void copyConfiguration() {
        try {
            copyFolder(SAMPLE.resolve("config"), home.resolve("config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(status, out.toString(), err.toString());
    }

    void serve() {
        Catalog catalog = Catalog.withSample(home.resolve("config"));
        live = LiveWarehouse.open(new Home(home), catalog);
        server = ApiServer.start(live, "127.0.0.1", 0);
    }

    /** The JSON answer of a path below {@code /api/v1}. */
    JsonNode json(String path) {
        HttpResponse<String> answer = get("/api/v1" + path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    HttpResponse<String> get(String path) {
        return get(path, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .build(),
                    body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            live.close();
        }
    }
}
