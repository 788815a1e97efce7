package fr.observatoire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.api.ApiServer;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The API for a few requests, on a free local port: so a command writes exactly what the API serves. */
final class LocalApi implements AutoCloseable {

    private final CommandSpec spec;
    private final LiveWarehouse live;
    private final ApiServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @throws fr.observatoire.warehouse.store.NoSnapshotException when nothing was published yet */
    LocalApi(HomeOption home, CommandSpec spec) {
        Catalog catalog = Catalog.load(home.config());
        this.spec = spec;
        this.live = LiveWarehouse.open(new Home(home.path()), catalog);
        this.server = ApiServer.start(live, catalog, "127.0.0.1", 0);
    }

    /**
     * The answer at an address of the API.
     *
     * @param path beginning with {@code /api/v1}, with its query
     * @throws ParameterException with the API's own words when it refuses the question
     */
    byte[] get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new ParameterException(
                    spec.commandLine(),
                    new ObjectMapper().readTree(answer.body()).path("detail").asText());
        }
        return answer.body();
    }

    /** A text, encoded for an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        live.close();
    }
}
