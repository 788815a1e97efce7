package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.load.LoadReport.FileOutcome;
import fr.observatoire.warehouse.publish.KnownFiles;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two sheets for the same days: which is right, nobody but the analyst knows. */
class RivalSheetsTest extends StoreTest {

    private static final String LOG = "footfall/journal-2020.csv";

    private LoadReport log(double visitors) {
        TestRun run = run("log");
        run.officeLog(LOG).day("2020-07-01").visits("FR-40", visitors);
        return run.load(CATALOG);
    }

    private TestFile other(TestRun run, String path, String... beside) {
        return run.officeLog(path)
                .beside(beside)
                .day("2020-07-01")
                .visits("FR-40", 900)
                .day("2020-07-02")
                .visits("FR-40", 5);
    }

    private static List<String> refused(LoadReport report) {
        return report.files().stream()
                .filter(file -> !file.accepted())
                .map(FileOutcome::path)
                .toList();
    }

    private List<String> visitors() {
        return query("SELECT date, visitors FROM rpt_visit ORDER BY date");
    }

    @Test
    @DisplayName("A copy that somebody went on filling in takes no day of the log, and is told with the log's name")
    void aCopyIsRefused() {
        log(12);
        TestRun run = run("copy");
        other(run, "footfall/journal-2020 - Copie.csv", LOG);
        LoadReport report = run.load(CATALOG);

        assertEquals(List.of("footfall/journal-2020 - Copie.csv"), refused(report));
        String reason = report.files().get(0).reason().fr();
        assertTrue(reason.contains("footfall/journal-2020.csv") && reason.contains("01/07/2020"), reason);
        assertEquals(List.of("2020-07-01 12"), visitors());
    }

    @Test
    @DisplayName("A draft in a folder of its own is refused, also when the log itself is not in the folder this time")
    void aDraftIsRefused() {
        log(12);
        TestRun run = run("draft");
        other(run, "footfall/brouillons/journal-2020.csv");
        assertEquals(1, refused(run.load(CATALOG)).size());
        assertEquals(List.of("2020-07-01 12"), visitors());
    }

    @Test
    @DisplayName("Of a log and its copy that come together, the log counts; no name is chosen by its letters")
    void aCopyThatComesWithItsLogIsRefused() {
        TestRun run = run("both");
        other(run, "footfall/Copie de journal-2020.csv", LOG);
        run.officeLog(LOG)
                .beside("footfall/Copie de journal-2020.csv")
                .day("2020-07-01")
                .visits("FR-40", 12);
        LoadReport report = run.load(CATALOG);
        assertEquals(List.of("footfall/Copie de journal-2020.csv"), refused(report));
        assertEquals(List.of("2020-07-01 12"), visitors());
    }

    @Test
    @DisplayName("Of two versions that come together neither counts: the alphabet is no reason")
    void twoVersionsAreBothRefused() {
        TestRun run = run("versions");
        other(run, "footfall/journal_v1.csv", "footfall/journal_v2.csv");
        run.officeLog("footfall/journal_v2.csv")
                .beside("footfall/journal_v1.csv")
                .day("2020-07-01")
                .visits("FR-40", 12);
        assertEquals(2, refused(run.load(CATALOG)).size());
    }

    @Test
    @DisplayName("A sheet that takes the place of another under a new name is its successor: the other is gone")
    void aSuccessorCounts() {
        TestRun first = run("week-1");
        first.officeLog("footfall/journal-s27.csv").day("2020-07-01").visits("FR-40", 12);
        first.load(CATALOG);
        TestRun second = run("week-2");
        other(second, "footfall/journal-s28.csv");
        assertEquals(List.of(), refused(second.load(CATALOG)));
        assertEquals(List.of("2020-07-01 900", "2020-07-02 5"), visitors());
    }

    @Test
    @DisplayName("A log that is saved as a workbook one week is the same log")
    void anotherEndingIsTheSameSheet() {
        log(12);
        TestRun run = run("workbook");
        other(run, "footfall/journal-2020.xlsx");
        assertEquals(List.of(), refused(run.load(CATALOG)));
    }

    @Test
    @DisplayName("Names with their dates of export say themselves which is later")
    void datedExportsOverlap() {
        TestRun run = run("dated");
        other(run, "footfall/journal_20200801.csv", "footfall/journal_20200901.csv")
                .exported("2020-08-01");
        run.officeLog("footfall/journal_20200901.csv")
                .beside("footfall/journal_20200801.csv")
                .exported("2020-09-01")
                .day("2020-07-01")
                .visits("FR-40", 12);
        assertEquals(List.of(), refused(run.load(CATALOG)));
        assertEquals(List.of("2020-07-01 12", "2020-07-02 5"), visitors());
    }

    @Test
    @DisplayName(
            "A refused sheet is not read again every week, but is once the other is gone or it has the other's name")
    void theQuestionIsAskedAgainWhenItHasAnotherAnswer() {
        log(12);
        TestRun run = run("other");
        other(run, "footfall/saison.csv", LOG);
        assertEquals(1, refused(run.load(CATALOG)).size());

        ManifestFile file = run.manifest().files().get(0);
        KnownFiles known = KnownFiles.in(home, CATALOG);
        assertTrue(known.contains(file.known(), file.path(), List.of(LOG)));
        assertFalse(known.contains(file.known(), file.path(), List.of()), "the log was removed");
        assertFalse(known.contains(file.known(), LOG, List.of()), "it was saved under the log's name");
    }
}
