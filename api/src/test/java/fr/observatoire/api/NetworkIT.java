package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.access.KeyFile;
import fr.observatoire.api.access.KeyRing;
import fr.observatoire.api.access.Scope;
import fr.observatoire.api.config.ServerSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seven offices on one server: what the network sees, and what an office can find out about others. */
class NetworkIT {

    private static final String[] OTHERS = {"dax", "hossegor", "mimizan", "capbreton", "seignosse", "biscarrosse"};

    /** An office whose days were counted; those of all others are generated. */
    private static final String REAL = "labenne";

    private static final String NETWORK = "/api/v1/indicators/visitors-on-site/network";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static String network;
    private static String dax;

    @BeforeAll
    static void start() throws IOException {
        Offices.add(folder, OTHERS);
        Offices.add(folder, REAL);
        Path real = folder.resolve("config/offices/" + REAL + ".yml");
        Files.writeString(real, Files.readString(real).replace("synthetic: true", "synthetic: false"));
        KeyFile keys = new KeyFile(folder.resolve("config"));
        KeyRing ring = new KeyRing(keys, Clock.systemUTC());
        server = new RunningServer(
                folder,
                new ServerSettings(
                        "127.0.0.1", 0, new AccessPolicy(ring, true, 1), List.of(), List.of(), false, false));
        for (int i = 0; i < OTHERS.length - 1; i++) {
            publish(OTHERS[i], 0.8 + 0.17 * i);
        }
        publish(REAL, 10);
        network =
                keys.create("CDT", Scope.NETWORK, Instant.now(), null, 100_000).text();
        dax = keys.create("Dax", new Scope("dax"), Instant.now(), null, 100_000).text();
    }

    /** An office whose counter had {@code factor} times the visitors of the small warehouse. */
    private static void publish(String office, double factor) {
        SmallWarehouse.publish(
                server.home,
                server.catalog,
                office,
                "run-" + office,
                """
                UPDATE lake.visit SET visitors = round(visitors * %1$s), place = 'seat-%2$s';
                UPDATE lake.web_period SET visitors = round(visitors * %1$s);
                UPDATE lake.opening SET place = 'seat-%2$s';
                UPDATE lake.enquiry SET place = 'seat-%2$s';
                """
                        .formatted(factor, office));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theNetworkSeesEveryOffice() {
        Map<String, JsonNode> rows = rows(network, NETWORK + "?year=2019");
        server.catalog.offices().forEach(office -> assertTrue(rows.containsKey(office.code()), office.code()));
        assertEquals(4012, rows.get("pays-orthe-arrigans").get("value").asInt());
        assertEquals(
                "not_reported",
                rows(network, NETWORK + "?year=2017").get("dax").get("status").asText());
    }

    @Test
    void anOfficeSeesItselfAndTheRoundedMeanOfItsPeers() {
        Map<String, JsonNode> all = rows(network, NETWORK + "?year=2019");
        Map<String, JsonNode> rows = rows(dax, NETWORK + "?year=2019");
        assertEquals(List.of("dax"), new ArrayList<>(rows.keySet()));
        JsonNode own = rows.get("dax");
        assertEquals(all.get("dax").get("value"), own.get("value"));
        double[] others = all.values().stream()
                .filter(row -> !Set.of("dax", REAL).contains(row.get("office").asText()))
                .filter(row -> row.get("value").isNumber())
                .mapToDouble(row -> row.get("value").asDouble())
                .toArray();
        assertEquals(others.length, own.get("peers").asInt());
        double exact = Arrays.stream(others).average().orElseThrow();
        double mean = own.get("peer_mean").asDouble();
        assertEquals(exact, mean, exact / 4);
        assertNotEquals(exact, mean);
        assertEquals(0, mean % own.get("peer_mean_step").asDouble());
    }

    @Test
    void aRealOfficeIsNotMeasuredAgainstGeneratedFigures() {
        JsonNode real = rows(network, NETWORK + "?year=2019").get(REAL);
        assertEquals(40120, real.get("value").asInt());
        assertTrue(real.get("peer_mean").isNull());
        assertEquals("suppressed", real.get("peer_status").asText());
    }

    @Test
    void noAddressOfTheServerShowsAPeer() {
        List<String> addresses = server.server().paths().stream()
                .filter(path ->
                        path.startsWith("/api/") || path.equals("/") || path.matches("/(indicateurs|sources|contr).*"))
                .map(path -> path.replace("{code}", "visitors-on-site")
                        .replace("{year}", "2020")
                        .replace("{format}", "json"))
                .distinct()
                .toList();
        assertTrue(addresses.size() > 10, addresses.toString());
        for (String address : addresses) {
            assertEquals(403, get(dax, address + "?office=hossegor").statusCode(), address);
        }
    }

    @Test
    void noFilterAndNoBreakdownMakesASmallerGroup() {
        for (String filter : List.of("by=origin", "grain=month", "from=2019-07", "peers=dax", "year=2019&year=2019")) {
            assertEquals(400, get(dax, NETWORK + "?" + filter).statusCode(), filter);
        }
    }

    @Test
    void aLateOfficeIsNotTheDifferenceOfTwoSnapshots() {
        Map<String, Double> before = estimates();
        publish("biscarrosse", 1.1);
        Map<String, Double> after = estimates();
        Map<String, JsonNode> truth = rows(network, NETWORK + "?year=2019");
        double late = truth.get("biscarrosse").get("value").asDouble();
        double derived = after.get("2019") - before.get("2019");
        assertTrue(Math.abs(derived - late) > 0.15 * late, "derived " + derived + ", is " + late);
    }

    /** The sum of the peers as the office can compute it, by year; it must be the same in every form and language. */
    private static Map<String, Double> estimates() {
        Map<String, Double> sums = new TreeMap<>();
        for (String year : List.of("2018", "2019", "2020")) {
            double[] answers = Stream.of("?year=", "?lang=en&year=", "?office=dax&year=")
                    .map(query -> rows(dax, NETWORK + query + year).get("dax"))
                    .mapToDouble(row ->
                            row.get("peers").asInt() * row.get("peer_mean").asDouble())
                    .distinct()
                    .toArray();
            assertEquals(1, answers.length, "another form of the question is not another rounding");
            sums.put(year, answers[0]);
        }
        return sums;
    }

    @Test
    void theCacheDoesNotMixWhatTwoKeysSee() {
        String address = NETWORK + ".csv?year=2018&office=dax";
        String all = get(network, address).body();
        String own = get(dax, address).body();
        assertTrue(all.contains("hossegor"));
        assertFalse(own.contains("hossegor"), own);
        String tag = get(network, address).headers().firstValue("ETag").orElseThrow();
        assertEquals(
                200,
                server.get(address, "Authorization", "Bearer " + dax, "If-None-Match", tag)
                        .statusCode());
    }

    private static HttpResponse<String> get(String key, String address) {
        return server.get(address, "Authorization", "Bearer " + key);
    }

    private static Map<String, JsonNode> rows(String key, String address) {
        HttpResponse<String> answer = get(key, address);
        assertEquals(200, answer.statusCode(), answer.body());
        Map<String, JsonNode> rows = new TreeMap<>();
        RunningServer.parse(answer.body())
                .get("rows")
                .forEach(row -> rows.put(row.get("office").asText(), row));
        return rows;
    }
}
