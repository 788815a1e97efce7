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
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.Rework;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
    void anOfficeSeesItselfAndAboutTheMeanOfItsPeers() {
        Map<String, JsonNode> all = rows(network, NETWORK + "?year=2019");
        Map<String, JsonNode> rows = rows(dax, NETWORK + "?year=2019");
        assertEquals(List.of("dax"), new ArrayList<>(rows.keySet()));
        JsonNode own = rows.get("dax");
        assertEquals(all.get("dax").get("value"), own.get("value"));
        double[] others = peers(all, "dax").values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        assertEquals(others.length, own.get("peers").asInt());
        double exact = Arrays.stream(others).average().orElseThrow();
        double mean = own.get("peer_mean").asDouble();
        assertEquals(exact, mean, exact / 4);
        assertNotEquals(exact, mean);
        assertEquals(0, mean % own.get("peer_mean_step").asDouble());
        assertTrue(own.get("peer_mean_low").asDouble() <= exact, own.toString());
        assertTrue(own.get("peer_mean_high").asDouble() > exact, own.toString());
    }

    @Test
    void aRealOfficeIsNotMeasuredAgainstGeneratedFigures() {
        JsonNode real = rows(network, NETWORK + "?year=2019").get(REAL);
        assertEquals(40120, real.get("value").asInt());
        assertTrue(real.get("peer_mean").isNull());
        assertEquals("suppressed", real.get("peer_status").asText());
        assertEquals("too_few_peers", real.get("peer_reason").asText());
    }

    /** The counter's visitors grow day by day: who asks every day would see when a peer's figure changes its class. */
    @Test
    void aYearThatRunsHasNoMeanYet() {
        int running = LocalDate.now(ZoneOffset.UTC).getYear();
        assertEquals("year_running", reason(NETWORK + "?year=" + running));
    }

    /** The growth of the revenue, beside the revenue of two years, would say more about both. */
    @Test
    void aFigureThatFollowsFromOthersHasNoMean() {
        assertEquals("derived", reason("/api/v1/indicators/partnership-revenue-growth/network?year=2019"));
    }

    private static String reason(String address) {
        return rows(dax, address).get("dax").get("peer_reason").asText();
    }

    /** Codes for programs, words for people. */
    @Test
    void theReasonIsSaidInEveryForm() throws IOException {
        String address = "/api/v1/indicators/partnership-revenue-growth/network.%s?year=2019&lang=%s";
        assertTrue(get(dax, address.formatted("csv", "fr")).body().contains("suppressed,derived"));
        assertTrue(get(dax, address.formatted("html", "fr")).body().contains("déduit d’autres indicateurs"));
        assertTrue(get(dax, address.formatted("html", "en")).body().contains("derived from other indicators"));
        byte[] workbook = server.bytes(address.formatted("xlsx", "fr"), "Authorization", "Bearer " + dax)
                .body();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            String row = book.getFirstSheet().read().get(1).toString();
            assertTrue(row.contains("derived"), row);
        }
    }

    /** An office reads of its peers on the page what its key is told, and not a figure more. */
    @Test
    void thePageTellsAnOfficeWhatItsKeyIsToldAndWhyNotTheRest() {
        JsonNode own = rows(dax, NETWORK + "?year=2019").get("dax");
        String page = get(dax, "/offices?annee=2019").body();
        assertTrue(page.contains(own.get("peers").asInt() + " autres offices qui ont un chiffre"), page);
        assertFalse(page.contains("id=\"offices\"") || page.contains("Hossegor"), "no other office by name");
        String derived = get(dax, "/offices?annee=2019&indicateur=partnership-revenue-growth")
                .body();
        assertTrue(derived.contains("l’indicateur se déduit d’autres"), derived);
        String all = get(network, "/offices?annee=2019&lang=en").body();
        for (JsonNode row : rows(network, NETWORK + "?year=2019").values()) {
            assertTrue(all.contains(">" + row.get("name").asText() + "</th>"), row.toString());
        }
        assertTrue(all.contains("fewer than five other offices"), "the real office has no peers");
    }

    @Test
    void noAddressOfTheServerShowsAPeer() {
        List<String> addresses = server.server().paths().stream()
                .filter(path -> path.startsWith("/api/")
                        || path.equals("/")
                        || path.matches("/(indicateurs|sources|contr|offices|origines|explorer|semaines|embed).*"))
                .map(path -> path.replace("{code}", "visitors-on-site")
                        .replace("{period}", "2020")
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

    /**
     * The attacker keeps the answers of every office before and after, also those by {@code asOf}, and knows all figures but
     * that of the office that came in between.
     */
    @Test
    void aLateOfficeIsNotTheDifferenceOfTwoSnapshots() {
        String before = snapshot();
        Map<String, JsonNode> first = rows(network, NETWORK + "?year=2019");
        publish("biscarrosse", 1.1);
        assertEquals(first, rows(network, NETWORK + "?year=2019&asOf=" + before), "an earlier day tells what it told");
        Map<String, JsonNode> all = rows(network, NETWORK + "?year=2019");
        double late = all.get("biscarrosse").get("value").asDouble();
        double least = 0;
        double largest = Double.MAX_VALUE;
        for (String viewer : peers(all, "biscarrosse").keySet()) {
            double known = peers(all, viewer).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()
                    - late;
            JsonNode told = all.get(viewer);
            least = Math.max(
                    least, told.get("peers").asInt() * told.get("peer_mean_low").asDouble() - known);
            largest = Math.min(
                    largest,
                    told.get("peers").asInt() * told.get("peer_mean_high").asDouble() - known);
            double middle = told.get("peers").asInt() * told.get("peer_mean").asDouble()
                    - first.get(viewer).get("peers").asInt()
                            * first.get(viewer).get("peer_mean").asDouble();
            assertNotEquals(late, middle);
        }
        assertTrue(least <= late && late < largest, "the bounds hold");
        assertTrue((largest - least) / (largest + least) > 0.25, late + " is between " + least + " and " + largest);
    }

    /** Who sees a peer's figure leave its class after a small correction knows that it is near the edge. */
    @Test
    void aCorrectionOfAPastYearChangesNothingThatWasTold() {
        Map<String, JsonNode> before = rows(network, NETWORK + "?year=2018");
        correct("hossegor", 2018);
        Map<String, JsonNode> after = rows(network, NETWORK + "?year=2018");
        double old = before.remove("hossegor").get("value").asDouble();
        assertEquals(3 * old, after.remove("hossegor").get("value").asDouble());
        assertEquals(before, after);
        new Rework(server.home, server.catalog, RebuildListener.SILENT).rebuild();
        Map<String, JsonNode> anew = rows(network, NETWORK + "?year=2018");
        anew.remove("hossegor");
        assertEquals(before, anew, "also when the star is made anew");
    }

    /** A later export with three times the visitors. */
    private static void correct(String office, int year) {
        SmallWarehouse.publish(
                server.home,
                server.catalog,
                office,
                "correction-" + office,
                """
                UPDATE lake.visit SET
                    visitors = round(visitors * 0.97) * if(year(date) = %1$d, 3, 1), place = 'seat-%2$s';
                UPDATE lake.opening SET place = 'seat-%2$s';
                UPDATE lake.enquiry SET place = 'seat-%2$s';
                UPDATE lake.record SET record_digest = md5(record_digest || '%2$s')::UUID WHERE year(date) = %1$d;
                """
                        .formatted(year, office));
    }

    private static String snapshot() {
        return RunningServer.parse(get(network, NETWORK + "?year=2019").body())
                .get("snapshot")
                .asText();
    }

    /** The figures of the peers of an office, which are generated as its own. */
    private static Map<String, Double> peers(Map<String, JsonNode> all, String office) {
        Map<String, Double> figures = new TreeMap<>();
        all.values().stream()
                .filter(row -> row.get("value").isNumber())
                .filter(row -> !Set.of(office, REAL).contains(row.get("office").asText()))
                .forEach(row ->
                        figures.put(row.get("office").asText(), row.get("value").asDouble()));
        return figures;
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
