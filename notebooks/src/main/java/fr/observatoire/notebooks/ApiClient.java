package fr.observatoire.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.api.ApiServer;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Snapshots;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The API as a partner uses it: an address and plain HTTP. */
public final class ApiClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String address;
    private final Runnable stop;

    private ApiClient(String address, Runnable stop) {
        this.address = address;
        this.stop = stop;
    }

    /**
     * The server whose address {@code OBSERVATOIRE_API} gives ({@code http://host:port/api/v1}), with the key in
     * {@code OBSERVATOIRE_CLE} if there is one; without an address, a new server for the published snapshot, which
     * stops with this client.
     */
    public static ApiClient connect() {
        String named = System.getenv("OBSERVATOIRE_API");
        return named == null ? own() : new ApiClient(named, () -> {});
    }

    private static ApiClient own() {
        Home home = Snapshot.home();
        Catalog catalog = new Snapshots(home).catalog();
        LiveWarehouse live = LiveWarehouse.open(home, catalog);
        ApiServer server = ApiServer.start(live, "127.0.0.1", 0);
        return new ApiClient("http://127.0.0.1:" + server.port() + "/api/v1", () -> {
            server.close();
            live.close();
        });
    }

    /** The answer to a path below the address, whatever its status; headers are given as name, value, name, value. */
    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        String key = System.getenv("OBSERVATOIRE_CLE");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /**
     * The body of a successful answer.
     *
     * @throws IOException with what the server said, when it refused
     */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IOException(
                    path + " : " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    public String text(String path) throws IOException, InterruptedException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return mapper.readTree(bytes(path));
    }

    @Override
    public void close() {
        stop.run();
    }
}
