package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three loads: the answers of earlier snapshots can still be read, and every difference is shown. */
class VintagesTest {

    private static final String YEAR_2019 = "/indicators/visitors-on-site/series?from=2019&to=2019";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static List<String> snapshots;

    @BeforeAll
    static void loadThrice() {
        server = new RunningServer(folder);
        load("run-2", "UPDATE lake.visit SET visitors = visitors + 100 WHERE date = '2019-03-05' AND origin = 'ES'");
        load(
                "run-3",
                """
                UPDATE lake.visit SET visitors = visitors + 100 WHERE date = '2019-03-05' AND origin = 'ES';
                UPDATE lake.declared SET value = 5 WHERE indicator = 'council-meetings' AND date = '2018-01-01';
                """);
        snapshots = ids(server.json("/snapshots").get("rows"), "id");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A record that is corrected has another digest, as the ETL would give it. */
    private static void load(String run, String change) {
        SmallWarehouse.publish(
                server.home,
                server.catalog,
                run,
                change
                        + """
                        ;UPDATE lake.record SET record_digest = md5(record_digest || '%s')::UUID
                        WHERE date = '2019-03-05' AND file_no = 1 OR record_key = 'council-meetings|2018';
                        """
                                .formatted(run));
    }

    /** A report labels its snapshot: a partner who kept the list before would be told that it is still true. */
    @Test
    void aLabelMakesAnotherListOfSnapshots() {
        var before = server.get("/api/v1/snapshots");
        String tag = before.headers().firstValue("ETag").orElseThrow();
        server.home.label(snapshots.get(0), "bilan 2019");
        var after = server.get("/api/v1/snapshots", "If-None-Match", tag);
        assertEquals(200, after.statusCode());
        assertTrue(after.body().contains("bilan 2019"), after.body());
    }

    @Test
    void aSnapshotAnswersAsItDidWhenItWasLive() {
        assertEquals(4012, visitors2019("&asOf=" + snapshots.get(0)));
        assertEquals(4112, visitors2019("&asOf=" + snapshots.get(1)));
        assertEquals(4112, visitors2019(""));
        assertEquals(
                snapshots.get(0),
                server.json(YEAR_2019 + "&asOf=" + snapshots.get(0))
                        .get("snapshot")
                        .asText());
    }

    @Test
    void aDayAnswersFromTheSnapshotThatWasLiveAtItsEnd() {
        LocalDate today = LocalDate.now();
        assertEquals(4112, visitors2019("&asOf=" + today));
        JsonNode problem = server.problem(404, YEAR_2019 + "&asOf=" + today.minusDays(1));
        assertEquals("asOf", problem.get("parameter").asText());
        assertEquals(snapshots, ids(problem.get("available"), "snapshot"));
    }

    @Test
    void aSnapshotThatIsNotKeptIsToldThoseThatAre() {
        JsonNode problem = server.problem(404, YEAR_2019 + "&asOf=20200101T000000.000Z-0000");
        assertEquals(snapshots, ids(problem.get("available"), "snapshot"));
        assertEquals(
                "since",
                server.problem(404, "/revisions?since=20200101T000000.000Z-0000")
                        .get("parameter")
                        .asText());
        assertEquals("since", server.problem(400, "/revisions").get("parameter").asText());
        assertEquals(
                "since",
                server.problem(400, "/revisions?since=../..").get("parameter").asText());
    }

    /** The page and the revisions since the snapshot before must tell the same changes of the last load. */
    @Test
    void thePageOfSourcesSaysWhatTheLastLoadChanged() {
        JsonNode changed =
                server.json("/revisions?since=" + snapshots.get(1)).get("rows").get(0);
        String page =
                server.get("/sources?lang=fr").body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertEquals("council-meetings", changed.get("indicator").asText());
        assertTrue(
                page.contains("Réunions du Conseil d’Exploitation 2018 "
                        + changed.get("old_value").asInt() + " "
                        + changed.get("new_value").asInt() + " "),
                page);
        String before = server.get("/sources?lang=fr&asOf=" + snapshots.get(0)).body();
        assertTrue(before.contains("aucun chiffre déjà publié"), "the first load changed nothing");
    }

    @Test
    void theFiguresThatAnExportChangedAreListed() {
        JsonNode all = server.json("/revisions?since=" + snapshots.get(0));
        assertEquals(snapshots.get(0), all.get("since").asText());
        assertEquals(snapshots.get(2), all.get("snapshot").asText());
        JsonNode visitors = row(all.get("rows"), "visitors-on-site");
        assertEquals("2019", visitors.get("period").asText());
        assertEquals(4012, visitors.get("old_value").asDouble());
        assertEquals(4112, visitors.get("new_value").asDouble());
        assertEquals(100, visitors.get("change").asDouble());
        assertEquals(
                5, row(all.get("rows"), "council-meetings").get("new_value").asDouble());
        assertFalse(ids(all.get("rows"), "indicator").contains("counter-requests"), all::toString);
    }

    @Test
    void bothEndsOfTheComparisonCanBeSetBack() {
        JsonNode first = server.json("/revisions?since=" + snapshots.get(0) + "&asOf=" + snapshots.get(1));
        assertFalse(ids(first.get("rows"), "indicator").contains("council-meetings"), first::toString);
        JsonNode second = server.json("/revisions?since=" + snapshots.get(1));
        assertEquals(List.of("council-meetings"), ids(second.get("rows"), "indicator"));
        assertTrue(
                server.json("/revisions?since=" + snapshots.get(2)).get("rows").isEmpty());
    }

    @Test
    void theMonthThatChangedIsNamed() {
        JsonNode months = server.json("/revisions?grain=month&indicator=visitors-on-site&since=" + snapshots.get(0));
        assertEquals(List.of("2019-03"), ids(months.get("rows"), "period"));
    }

    @Test
    void theCountsBehindARevisionNameBothFiles() {
        JsonNode records = server.json("/revisions/records?since=" + snapshots.get(0));
        JsonNode spain = StreamSupport.stream(records.get("rows").spliterator(), false)
                .filter(row -> row.get("fact").asText().equals("visit"))
                .findFirst()
                .orElseThrow();
        assertEquals("2019-03-05", spain.get("date").asText());
        assertEquals(
                100, spain.get("new_value").asDouble() - spain.get("old_value").asDouble());
        assertEquals(snapshots.get(1), spain.get("load").asText());
        assertTrue(spain.get("new_file").asText().contains("journal-2019"), spain::toString);
        assertTrue(server.json("/revisions/records?since=" + snapshots.get(2))
                .get("rows")
                .isEmpty());
    }

    private static double visitors2019(String more) {
        return server.json(YEAR_2019 + more).at("/observations/0/value").asDouble();
    }

    private static JsonNode row(JsonNode rows, String indicator) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError(indicator + " is missing from " + rows));
    }

    private static List<String> ids(JsonNode rows, String member) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(member).asText())
                .toList();
    }
}
