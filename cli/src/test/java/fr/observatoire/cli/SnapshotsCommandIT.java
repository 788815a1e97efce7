package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.cli.Installation.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office looks through its snapshots: a wrong word must not cost it the figures that its council was shown. */
class SnapshotsCommandIT {

    private static final String OLD = "20210228T090000.000Z-0000";
    private static final String OLDER = "20210131T090000.000Z-0000";

    @TempDir
    Path folder;

    private Path home;
    private String live;

    @BeforeEach
    void publishThree() throws IOException {
        home = Installation.ofFootfall(folder.resolve("home")).home;
        live = Files.readString(home.resolve("current")).strip();
        Installation.copyFolder(snapshot(live), snapshot(OLD));
        Installation.copyFolder(snapshot(live), snapshot(OLDER));
    }

    private Path snapshot(String id) {
        return home.resolve("snapshots").resolve(id);
    }

    private Run snapshots(String... more) {
        List<String> line = new ArrayList<>(List.of("--lang", "fr", "snapshots", "--home", home.toString()));
        line.addAll(List.of(more));
        return Installation.run(line.toArray(String[]::new));
    }

    private JsonNode row(String id) {
        JsonNode rows = Installation.parse(snapshots("--json").out()).get("snapshots");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(JsonNode row) {
        return StreamSupport.stream(row.get("kept_for").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    @DisplayName("The list says of each snapshot why it is kept, and which one is live")
    void theListSaysWhy() {
        assertEquals(List.of("last_of_month", "last_ten"), reasons(row(OLD)));
        assertEquals(List.of("live", "next_load", "last_of_month", "last_ten", "recent"), reasons(row(live)));
        assertTrue(row(live).get("live").asBoolean() && !row(OLD).get("live").asBoolean());
        assertTrue(row(live).get("bytes").asLong() > 1_000_000, "the database is not in the size");
        assertEquals(
                live,
                Installation.parse(snapshots("--json").out()).get("snapshot").asText());
        List<String> lines = snapshots().out().lines().toList();
        assertEquals(4, lines.size(), lines::toString);
        assertTrue(lines.get(3).startsWith(live) && lines.get(3).contains("en ligne"), lines::toString);
    }

    @Test
    @DisplayName("A snapshot of an earlier version is marked: it is read by today's configuration")
    void aSnapshotWithoutConfigurationIsMarked() throws IOException {
        Files.move(snapshot(OLD).resolve("config"), folder.resolve("lost"));
        assertFalse(row(OLD).get("configuration_kept").asBoolean());
        String text = snapshots().out();
        assertTrue(text.contains(OLD + "*") && text.contains("* Publié par une version antérieure"), text);
    }

    @Test
    @DisplayName("A label keeps a snapshot; only when it was taken away can the snapshot be removed")
    void aLabelKeepsASnapshot() {
        assertEquals(0, snapshots("label", OLD, "Conseil de mars").status());
        assertEquals("Conseil de mars", row(OLD).get("label").asText());
        assertEquals("label", reasons(row(OLD)).get(0));

        Run refused = snapshots("remove", OLD, "--yes");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("Conseil de mars") && refused.err().contains("--none"), refused.err());

        assertEquals(0, snapshots("label", OLD, "--none").status());
        assertTrue(row(OLD).get("label").isNull());
        assertEquals(0, snapshots("remove", OLD, "--yes").status());
        assertFalse(Files.exists(snapshot(OLD)));
    }

    @Test
    @DisplayName("When one of several must stay, none is removed")
    void allOrNone() {
        Run refused = snapshots("remove", OLD, live, "--yes");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("en ligne"), refused.err());
        assertTrue(Files.exists(snapshot(OLD)) && Files.exists(snapshot(live)));
    }

    @Test
    @DisplayName("An id that is none is told with the nearest, and is never taken for a folder")
    void anUnknownIdIsToldWithTheNearest() {
        for (String[] line : new String[][] {
            {"remove", "20210228T090000.000Z-0001", "--yes"}, {"label", "20210228T090000.000Z-0001", "Mars"}
        }) {
            Run refused = snapshots(line);
            assertEquals(2, refused.status());
            assertTrue(refused.err().contains(OLD), refused.err());
        }
        assertEquals(2, snapshots("remove", "..", "--yes").status());
        assertTrue(Files.exists(home.resolve("current")));
    }

    @Test
    @DisplayName("Nothing is removed unless somebody says yes")
    void nothingIsRemovedWithoutAYes() {
        assertEquals(0, answering("n\n", "remove", OLD).status());
        assertEquals(2, answering("", "remove", OLD).status());
        assertTrue(Files.exists(snapshot(OLD)));
        Run removed = answering("oui\n", "remove", OLD, OLDER);
        assertEquals(0, removed.status());
        assertTrue(removed.err().contains(OLD) && removed.err().contains("Mo"), removed.err());
        assertFalse(Files.exists(snapshot(OLD)) || Files.exists(snapshot(OLDER)));
    }

    private Run answering(String typed, String... line) {
        InputStream usual = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return snapshots(line);
        } finally {
            System.setIn(usual);
        }
    }

    @Test
    @DisplayName("A label is a few words, and not given together with --none")
    void aLabelIsAFewWords() {
        assertEquals(2, snapshots("label", OLD).status());
        assertEquals(2, snapshots("label", OLD, "Mars", "--none").status());
        assertEquals(2, snapshots("label", OLD, " ").status());
        assertEquals(2, snapshots("label", OLD, "x".repeat(81)).status());
        assertTrue(row(OLD).get("label").isNull());
    }

    @Test
    @DisplayName("A home without any snapshot says so, and its JSON is still JSON")
    void aNewHomeHasNone() {
        home = folder.resolve("new");
        assertTrue(snapshots().out().contains("Rien n’est encore publié"));
        assertTrue(
                Installation.parse(snapshots("--json").out()).get("snapshots").isEmpty());
        assertEquals(1, snapshots("remove", OLD, "--yes").status());
    }

    @Test
    @DisplayName("In French and in English the table fits a terminal of 80 columns when no label is long")
    void theTableFitsATerminal() {
        for (String lang : List.of("fr", "en")) {
            String table = Installation.run("--lang", lang, "snapshots", "--home", home.toString())
                    .out();
            assertEquals(
                    List.of(), table.lines().filter(line -> line.length() > 80).toList());
        }
    }

    private Run report(String... more) {
        List<String> line = new ArrayList<>(
                List.of("--lang", "fr", "report", "--year", "2020", "--format", "xlsx", "--home", home.toString()));
        line.addAll(List.of("--out", folder.toString()));
        line.addAll(List.of(more));
        return Installation.run(line.toArray(String[]::new));
    }

    private void target(int visitors) throws IOException {
        Path targets = home.resolve("config/targets/targets.csv");
        Files.createDirectories(targets.getParent());
        Files.writeString(
                targets,
                "office;indicator;rule;value;text;valid_from;valid_to\npays-orthe-arrigans;visitors-on-site;at_least;"
                        + visitors + ";;2018-01-01;\n");
    }

    private String keptTargets(String id) throws IOException {
        return Files.readString(snapshot(id).resolve("config/targets/targets.csv"));
    }

    @Test
    @DisplayName("The targets of a council pack are kept, although they were changed after the load")
    void thePackKeepsTheTargetsThatItShows() throws IOException {
        target(100);
        Run first = report();
        assertEquals(0, first.status(), first.err());
        assertEquals("bilan 2020", row(live).get("label").asText());
        assertTrue(keptTargets(live).contains(";100;"));

        target(200);
        Run second = report();
        assertEquals(0, second.status(), second.err());
        assertTrue(second.err().contains("bilan 2020") && second.err().contains(live), second.err());
        assertTrue(keptTargets(live).contains(";100;"), "the first pack was shown already");
    }

    @Test
    @DisplayName("A pack of an earlier snapshot labels that snapshot, and no other")
    void aPackOfAnEarlierSnapshotLabelsIt() {
        Run run = report("--as-of", OLD);
        assertEquals(0, run.status(), run.err());
        assertEquals("bilan 2020", row(OLD).get("label").asText());
        assertTrue(row(live).get("label").isNull());
        assertEquals(2, report("--as-of", "20210228T090000.000Z-0001").status());
    }
}
