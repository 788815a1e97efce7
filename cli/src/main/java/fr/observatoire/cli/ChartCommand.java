package fr.observatoire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.api.ApiServer;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.LiveWarehouse;
import fr.observatoire.warehouse.store.NoSnapshotException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code chart}: one chart to a file. It asks the API, for the moment of one request on a free loopback port, so that the
 * file is byte for byte the picture that the API serves.
 */
@Command(name = "chart", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ChartCommand implements Callable<Integer> {

    private static final String ATTAINMENT = "attainment";
    private static final List<String> KINDS = List.of("series", "year-over-year", "covid-adjusted", ATTAINMENT);

    @Mixin
    HomeOption home;

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "chart.kind")
    String kind;

    @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "chart.indicator")
    String indicator;

    @Option(names = "--param", paramLabel = "NAME=VALUE", descriptionKey = "chart.param")
    Map<String, String> parameters = new TreeMap<>();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "chart.out")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String path = path();
        Catalog catalog = Catalog.load(home.config());
        try (LiveWarehouse live = LiveWarehouse.open(new Home(home.path), catalog);
                ApiServer server = ApiServer.start(live, catalog, "127.0.0.1", 0)) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + path);
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new ParameterException(spec.commandLine(), detail(answer.body()));
            }
            Files.write(out, answer.body());
        } catch (NoSnapshotException e) {
            spec.commandLine().getErr().println(Main.message("serve.nothing", home.path));
            return Main.FAULT;
        }
        spec.commandLine().getOut().println(Main.message("chart.written", out));
        return 0;
    }

    private String path() {
        String name = out.getFileName().toString();
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        if (!List.of("png", "svg").contains(suffix)) {
            throw new ParameterException(spec.commandLine(), Main.message("chart.suffix", name));
        } else if (!KINDS.contains(kind)) {
            throw new ParameterException(
                    spec.commandLine(), Main.message("chart.kinds", kind, String.join(", ", KINDS)));
        } else if (!kind.equals(ATTAINMENT) && indicator == null) {
            throw new ParameterException(spec.commandLine(), Main.message("chart.indicator.missing", kind));
        }
        String resource = kind.equals(ATTAINMENT) ? ATTAINMENT : "indicators/" + encoded(indicator) + "/" + kind;
        List<String> query = new ArrayList<>(List.of("lang=" + Main.lang()));
        parameters.forEach((key, value) -> query.add(encoded(key) + "=" + encoded(value)));
        return "/api/v1/%s.%s?%s".formatted(resource, suffix, String.join("&", query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String detail(byte[] problem) throws IOException {
        return new ObjectMapper().readTree(problem).path("detail").asText();
    }
}
