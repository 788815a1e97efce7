package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The targets and closures of an office change; what a council was shown of an earlier snapshot does not. */
class SnapshotConfigurationTest {

    private static final String VISITORS = "visitors-on-site";

    /** 4012 visitors came in 2019. */
    private static final int REACHED = 4000;

    private static final int MISSED = 5000;

    @TempDir
    static Path folder;

    private static Home home;
    private static RunningServer server;
    private static String first;
    private static String second;

    @BeforeAll
    static void loadUnderTwoConfigurations() throws IOException {
        home = new Home(folder);
        target(REACHED);
        first = load("pays-orthe-arrigans", "run-1", "");
        target(MISSED);
        closeInMarch2019();
        Offices.add(folder, "dax");
        Files.writeString(home.config().resolve("server.properties"), "access = keys\n");
        Files.writeString(home.config().resolve("keys.csv"), "secret\n");
        second = load(
                "dax",
                "run-2",
                "UPDATE lake.visit SET place = 'seat-dax'; UPDATE lake.opening SET place = 'seat-dax'; UPDATE lake.enquiry SET place = 'seat-dax'");
        server = RunningServer.of(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void target(int visitors) throws IOException {
        write(
                home.config().resolve("targets/targets.csv"),
                "office;indicator;rule;value;text;valid_from;valid_to",
                "pays-orthe-arrigans;visitors-on-site;at_least;%1$d;%1$d visiteurs;2018-01-01;".formatted(visitors));
    }

    private static void closeInMarch2019() throws IOException {
        write(
                home.config().resolve("calendars/closures-2019.csv"),
                "office;place;from;to;reason;text_fr;text_en",
                "pays-orthe-arrigans;peyrehorade;04/03/2019;09/03/2019;covid;Travaux;Works");
    }

    private static void write(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static String load(String office, String run, String change) {
        SmallWarehouse.publish(home, Catalog.withSample(home.config()), office, run, change);
        return home.live();
    }

    private static String verdict(String asOf) {
        JsonNode row = StreamSupport.stream(
                        server.json("/attainment?year=2019" + asOf).get("rows").spliterator(), false)
                .filter(each -> each.get("indicator").asText().equals(VISITORS))
                .findFirst()
                .orElseThrow();
        return row.at("/target/value").asInt() + " " + row.get("status").asText();
    }

    @Test
    @DisplayName("An earlier snapshot is judged by its own targets, the live one by those in force")
    void aSnapshotKeepsItsTargets() {
        assertEquals(REACHED + " attained", verdict("&asOf=" + first));
        assertEquals(MISSED + " missed", verdict("&asOf=" + second));
        assertEquals(MISSED + " missed", verdict(""));
    }

    @Test
    @DisplayName("The council pack of an earlier snapshot says the target that the council was shown")
    void thePackKeepsItsTargets() throws IOException {
        assertTrue(workbook("&asOf=" + first).contains(REACHED + " visiteurs"));
        assertFalse(workbook("&asOf=" + first).contains(MISSED + " visiteurs"));
        assertTrue(workbook("").contains(MISSED + " visiteurs"));
    }

    private static String workbook(String asOf) throws IOException {
        byte[] file = server.bytes("/api/v1/reports/2019.xlsx?lang=fr" + asOf).body();
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                text.append(cell == null ? "" : cell.getText()).append('|')));
            }
        }
        return text.toString();
    }

    @Test
    @DisplayName("A closure that was declared later does not change what was said before")
    void aSnapshotKeepsItsClosures() {
        String address = "/indicators/visitors-on-site/series.svg?grain=month&from=2019&to=2019&lang=fr";
        assertFalse(server.get("/api/v1" + address + "&asOf=" + first).body().contains("Travaux"));
        assertTrue(server.get("/api/v1" + address).body().contains("Travaux"));
    }

    @Test
    @DisplayName("An office that was added later is unknown to an earlier snapshot")
    void anOfficeIsKnownFromItsConfigurationOn() {
        assertEquals(
                List.of("fictitious-002", "pays-orthe-arrigans"),
                StreamSupport.stream(
                                server.problem(404, "/indicators?office=dax&asOf=" + first)
                                        .get("nearest")
                                        .spliterator(),
                                false)
                        .map(JsonNode::asText)
                        .toList());
        assertFalse(server.json("/attainment?year=2019&office=dax").get("rows").isEmpty());
    }

    @Test
    @DisplayName("Two snapshots are compared although only the later one knows the office")
    void theComparisonOfSnapshotsAsksEachForItsCatalogue() {
        JsonNode rows = server.json("/revisions?office=dax&since=" + first).get("rows");
        assertEquals("not_available", rows.at("/0/old_status").asText(), rows::toString);
        assertTrue(rows.at("/0/new_value").isNumber(), rows::toString);
    }

    @Test
    @DisplayName("A snapshot of an earlier version is read by today's configuration, and the list says so")
    void aSnapshotWithoutConfigurationIsReadByTodays() throws IOException {
        Path kept = home.snapshot(first).resolve("config");
        Path away = folder.resolve("away");
        Files.move(kept, away);
        try (RunningServer fresh = server.again()) {
            JsonNode rows = fresh.json("/snapshots").get("rows");
            assertFalse(rows.get(0).get("configuration_kept").asBoolean(), rows::toString);
            assertTrue(rows.get(1).get("configuration_kept").asBoolean(), rows::toString);
            assertTrue(
                    fresh.json("/attainment?year=2019&asOf=" + first).toString().contains(MISSED + " visiteurs"));
        } finally {
            Files.move(away, kept);
        }
    }

    @Test
    @DisplayName("A configuration that the program does not understand any more is told for its snapshot alone")
    void aConfigurationThatIsNotUnderstoodStopsNoOtherAnswer() throws IOException {
        Path targets = home.snapshot(first).resolve("config/targets/targets.csv");
        String right = Files.readString(targets);
        Files.writeString(targets, right.replace("at_least", "as_before"));
        try (RunningServer fresh = server.again()) {
            JsonNode problem = fresh.problem(404, "/attainment?year=2019&lang=fr&asOf=" + first);
            assertEquals("asOf", problem.get("parameter").asText());
            String detail = problem.get("detail").asText();
            assertTrue(detail.contains(first) && detail.contains("as_before"), detail);
            assertFalse(detail.contains(folder.toString()), "a partner needs no folder of the server: " + detail);
            assertEquals(
                    "since",
                    fresh.problem(404, "/revisions?since=" + first)
                            .get("parameter")
                            .asText());
            String page = fresh.get("/?lang=fr&asOf=" + URLEncoder.encode(first, StandardCharsets.UTF_8))
                    .body();
            assertTrue(page.contains("n’est plus comprise"), page);
            assertEquals(2, fresh.json("/snapshots").get("rows").size());
            assertTrue(fresh.json("/attainment?year=2019").toString().contains(MISSED + " visiteurs"));
        } finally {
            Files.writeString(targets, right);
        }
    }

    @Test
    @DisplayName("Neither keys nor settings of the server are copied into a snapshot")
    void secretsStayWhereTheyAre() throws IOException {
        try (var kept = Files.list(home.snapshot(second).resolve("config"))) {
            assertEquals(
                    List.of("calendars", "offices", "seeds", "targets"),
                    kept.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }
}
