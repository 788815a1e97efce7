package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.journal.KnownFile;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.load.LoadReport.FileOutcome;
import fr.observatoire.warehouse.publish.KnownFiles;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadTest extends StoreTest {

    private LoadReport loadTwoDays() {
        TestRun run = run("run-1");
        run.officeLog("journal-2020.csv")
                .day("2020-01-02")
                .opening(1, null)
                .visits("FR-40", 12)
                .visits("ES", 3)
                .enquiries(9)
                .day("2020-01-03")
                .opening(0.5, "formation")
                .visits("FR-40", 2)
                .refusal("2020-01-04", "visiteurs_40", "minimum", "-5")
                .duplicate();
        return run.load(CATALOG);
    }

    @Test
    void bringsEveryMeasureToItsFact() {
        LoadReport report = loadTwoDays();

        assertTrue(report.published());
        assertEquals(Optional.of(report.snapshotId()), home.current());
        assertEquals(
                List.of(
                        "2020-01-02 peyrehorade counter ES country 3 1 2",
                        "2020-01-02 peyrehorade counter FR-40 departement 12 1 2",
                        "2020-01-03 peyrehorade counter FR-40 departement 2 1 3"),
                query(
                        """
                        SELECT date, place, channel, origin, origin_kind, visitors, file_key, line
                        FROM rpt_visit ORDER BY date, origin
                        """));
        assertEquals(
                List.of("2020-01-02 1.0 null", "2020-01-03 0.5 formation"),
                query("SELECT date, fraction, closed_reason FROM rpt_opening ORDER BY date"));
        assertEquals(List.of("9"), query("SELECT enquiries FROM rpt_enquiry"));
    }

    @Test
    void accountsForEveryRecord() {
        LoadReport report = loadTwoDays();

        assertEquals(
                List.of(new FileOutcome(OFFICE, "footfall", "journal-2020.csv", 4, 2, 1, 1, true, null)),
                report.files());
        assertEquals(
                List.of("4 2 1 1 2020-01-02 2020-01-03"),
                query(
                        "SELECT rows_read, rows_loaded, rows_refused, rows_duplicate, covers_from, covers_to FROM dim_file"));
    }

    @Test
    void aFileIsKnownByItsContent() {
        String first = loadTwoDays().snapshotId();
        TestRun again = run("run-2");
        again.officeLog("journal-2020.csv")
                .day("2020-01-02")
                .opening(1, null)
                .visits("FR-40", 12)
                .visits("ES", 3)
                .enquiries(9)
                .day("2020-01-03")
                .opening(0.5, "formation")
                .visits("FR-40", 2)
                .refusal("2020-01-04", "visiteurs_40", "minimum", "-5")
                .duplicate();
        KnownFile file = again.manifest().files().get(0).known();

        assertTrue(KnownFiles.in(home, CATALOG).contains(file, "journal-2020.csv", List.of()));
        LoadReport report = again.load(CATALOG);
        assertFalse(report.published());
        assertEquals(first, report.snapshotId());
        assertEquals(3, report.files().get(0).duplicates());
        assertEquals(1, home.snapshotList().size());
    }

    @Test
    void twoCopiesOfOneFileCountOnce() {
        TestRun run = run("run-1");
        for (String path : List.of("b/journal.csv", "a/journal.csv")) {
            run.officeLog(path).content("same").day("2020-01-02").visits("FR-40", 12);
        }

        LoadReport report = run.load(CATALOG);

        assertEquals(List.of("12"), query("SELECT sum(visitors) FROM rpt_visit"));
        assertEquals(List.of("a/journal.csv"), query("SELECT path FROM dim_file"));
        assertEquals(1, report.files().get(0).duplicates());
        assertEquals(1, report.files().get(1).loaded());
    }

    @Test
    void aRefusedFileLeavesTheOthersAlone() {
        TestRun run = run("run-1");
        run.officeLog("journal-2019.csv").day("2019-07-01").visits("FR-40", 7);
        run.officeLog("journal-2020.csv")
                .day("2020-07-01")
                .visits("FR-40", 8)
                .refusal(null, "date", "type", "31/02/2020")
                .refusedWhole("50 % de lignes refusées, 2 % tolérés.");

        LoadReport report = run.load(CATALOG);

        assertTrue(report.published());
        FileOutcome refused = report.files().get(1);
        assertFalse(refused.accepted());
        assertEquals(
                List.of(2L, 0L, 2L, 0L),
                List.of(refused.read(), refused.loaded(), refused.refused(), refused.duplicates()));
        assertEquals(List.of("2019-07-01 7"), query("SELECT date, visitors FROM rpt_visit"));
        assertEquals(List.of("31/02/2020 type"), query("SELECT raw, rule FROM fct_refusal"));
    }

    @Test
    void withEveryFileRefusedNothingIsPublished() throws IOException {
        String first = loadTwoDays().snapshotId();
        TestRun run = run("run-2");
        run.officeLog("journal-2021.csv")
                .refusal(null, "date", "type", "31/02/2021")
                .refusedWhole("Tout est refusé.");

        LoadReport report = run.load(CATALOG);

        assertFalse(report.published());
        assertEquals(first, report.snapshotId());
        assertEquals(Optional.of(first), home.current());
        assertEquals(1, home.snapshotList().size());
        assertTrue(Files.readString(home.refusalsFile()).contains("31/02/2021"), "the analyst still reads why");
    }

    @Test
    void aFileRefusedAloneIsKnownAndItsRefusalStandsInTheNextSnapshot() {
        TestRun run = run("run-1");
        run.officeLog("journal-2021.csv")
                .refusal("x", "date", "type", "31/02/2021")
                .refusedWhole("Tout est refusé.");
        LoadReport refused = run.load(CATALOG);

        assertNull(refused.snapshotId(), "nothing was ever published");
        assertEquals(Optional.empty(), home.current());
        ManifestFile read = run.manifest().files().get(0);
        assertTrue(
                KnownFiles.in(home, CATALOG).contains(read.known(), read.path(), List.of()),
                "read once, not at every run");
        assertFalse(run.load(CATALOG).published());

        loadTwoDays();
        assertEquals(
                List.of("31/02/2021 false"),
                query("SELECT raw, closed_by IS NOT NULL FROM fct_refusal WHERE rule = 'type'"));
        assertEquals(1, query("SELECT * FROM dim_file WHERE NOT accepted").size());
        assertEquals(1, home.snapshotList().size(), "what nobody was shown is no vintage");
    }

    @Test
    void aRefusalBetweenTwoLoadsLeavesOneFolderUntilTheNext() throws IOException {
        String first = loadTwoDays().snapshotId();
        TestRun refused = run("run-2");
        refused.officeLog("journal-2021.csv")
                .refusal(null, "date", "type", "31/02/2021")
                .refusedWhole("Refusé.");
        refused.load(CATALOG);
        TestRun again = run("run-3");
        again.officeLog("journal-2022.csv")
                .refusal(null, "date", "type", "31/02/2022")
                .refusedWhole("Refusé.");
        again.load(CATALOG);
        assertEquals(Optional.of(first), home.current());

        TestRun good = run("run-4");
        good.officeLog("journal-2023.csv").day("2023-01-02").visits("FR-40", 1);
        String last = good.load(CATALOG).snapshotId();

        try (var folders = Files.list(home.snapshots())) {
            assertEquals(
                    List.of(first, last),
                    folders.map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList());
        }
        assertEquals(
                List.of("31/02/2021", "31/02/2022"),
                query("SELECT raw FROM fct_refusal WHERE rule = 'type' ORDER BY raw"));
    }

    @Test
    void aFileRefusedUnderAnotherCatalogueIsReadAgain() {
        TestRun run = run("run-1");
        run.officeLog("journal-2019.csv").day("2019-07-01").visits("FR-40", 7);
        TestFile bad = run.officeLog("journal-2020.csv")
                .refusal("x", "date", "type", "?")
                .refusedWhole("Refusé.");
        run.load(CATALOG);
        KnownFile refused = run.manifest().files().get(1).known();
        assertEquals(
                new Text("Refusé.", "in English: Refusé."),
                KnownFiles.in(home, CATALOG).refusal(refused));
        assertFalse(KnownFiles.in(home, OTHER_CATALOG).contains(refused, "journal-2020.csv", List.of()));

        TestRun relaxed = run("run-2");
        relaxed.officeLog("journal-2020.csv")
                .sameContentAs(bad)
                .day("2020-07-01")
                .visits("FR-40", 8);
        LoadReport report = relaxed.load(OTHER_CATALOG);

        assertTrue(report.published());
        assertEquals(List.of("7", "8"), query("SELECT visitors FROM rpt_visit ORDER BY date"));
        assertEquals(List.of("true"), query("SELECT closed_by = file_key FROM fct_refusal"));
        assertEquals(2, query("SELECT * FROM dim_file").size());
    }

    @Test
    void refusesWhatDoesNotAddUp() {
        TestRun run = run("run-1");
        run.officeLog("journal-2020.csv").day("2020-01-02").visits("FR-40", 12).loseOne();

        ConservationException e = assertThrows(ConservationException.class, () -> run.load(CATALOG));

        assertEquals(
                "Le compte n’y est pas. journal-2020.csv\u00a0: 2 lignes lues, mais 1 à charger + 0 refusées + 0 doublons."
                        + " Rien n’est publié.",
                e.getMessage());
        assertEquals(
                "The count is not right. journal-2020.csv: 2 rows read, but 1 to load + 0 refused + 0 duplicates."
                        + " Nothing is published.",
                e.text().in("en"));
        assertEquals(Optional.empty(), home.current());
        assertEquals(List.of(), home.snapshotList());
    }

    @Test
    void refusesFiguresOfNoRecord() {
        TestRun run = run("run-1");
        run.officeLog("journal-2020.csv").day("2020-01-02").visits("FR-40", 12).orphan("FR-40", 5);

        ConservationException e = assertThrows(ConservationException.class, () -> run.load(CATALOG));

        assertTrue(e.getMessage().contains("la ligne 3 donne des chiffres"), e.getMessage());
    }

    @Test
    void refusesAnOfficeThatTheCatalogueLacks() {
        TestRun run = run("run-1");
        run.file("nulle-part", "footfall", "office-log", "journal.csv")
                .day("2020-01-02")
                .visits("FR-40", 12);

        assertThrows(UnknownCodeException.class, () -> run.load(CATALOG));
    }

    @Test
    void refusesACodeThatNoDimensionKnows() {
        TestRun run = run("run-1");
        run.officeLog("journal.csv").day("2020-01-02").visits("FR-99", 12);

        StoreException e = assertThrows(StoreException.class, () -> run.load(CATALOG));

        assertTrue(e.getMessage().startsWith("Le chargement de «\u00a0visit\u00a0» a échoué."), e.getMessage());
        assertTrue(e.getMessage().contains("origin_key"), e.getMessage());
        assertEquals(Optional.empty(), home.current());
    }

    @Test
    void refusesRowsWithoutADeclaredLoad() {
        TestRun run = run("run-1");
        run.officeLog("journal.csv").day("2020-01-02").member("dream", "x", null, "y", 1.0, null);

        StoreException e = assertThrows(StoreException.class, () -> run.load(CATALOG));

        assertTrue(e.getMessage().contains("[dream]"), e.getMessage());
    }
}
