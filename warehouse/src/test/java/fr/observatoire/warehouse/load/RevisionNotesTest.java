package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.load.LoadReport.Note;
import fr.observatoire.warehouse.store.Warning;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a load says when a later sheet changes figures that the council has seen. */
class RevisionNotesTest extends StoreTest {

    private static final String FIRST = "2020-07-01";
    private static final String LAST = "2020-07-06";

    private int loads;

    private LoadReport load(String path, Consumer<TestFile> fill) {
        TestRun run = run("run-" + ++loads);
        fill.accept(run.officeLog(path));
        return run.load(CATALOG);
    }

    /** Six days of 30, 4 and 2 visitors. */
    private static void usual(TestFile log, LocalDate day) {
        log.day(day).opening(1, null).visits("FR-64", 30).visits("FR-33", 4).visits("ES", 2);
    }

    private LoadReport loadUsual(String path) {
        return load(path, log -> TestRun.days(FIRST, LAST).forEach(day -> usual(log, day)));
    }

    private static List<String> warnings(LoadReport report, String code) {
        return report.warnings().stream()
                .filter(warning -> warning.code().equals(code))
                .map(warning -> warning.text().typed())
                .toList();
    }

    private static List<String> notes(LoadReport report) {
        return report.notes().stream().map(note -> note.text().typed()).toList();
    }

    private String visitors() {
        return query("SELECT year(date), sum(visitors)::INTEGER FROM rpt_visit GROUP BY ALL ORDER BY ALL")
                .toString();
    }

    @DisplayName("A figure that is mended is told, with the year before and after: the council has seen the other one")
    @Test
    void tellsACorrection() {
        loadUsual("journal-2020.csv");
        LoadReport report = load("journal-2020.csv", log -> {
            log.day(FIRST)
                    .opening(1, null)
                    .visits("FR-64", 300)
                    .visits("FR-33", 4)
                    .visits("ES", 2);
        });
        assertEquals(
                List.of("Un chiffre change face à journal-2020.csv : 30 → 300 le 01/07/2020. "
                        + "Fréquentation dans les murs, juillet 2020 : 216 → 486."),
                notes(report));
        assertEquals(
                List.of(new Note(
                        "journal-2020.csv", "revised", report.notes().get(0).text())),
                report.notes());
        assertEquals(List.of(), warnings(report, "revised"), "a correction needs no confirmation");
    }

    @DisplayName("A row that is taken out of a log takes its figure away, and is told: nobody has it any more")
    @Test
    void takesBackTheLastDayTakenOut() {
        loadUsual("journal-2020.csv");
        LoadReport report = load(
                "journal-2020.csv", log -> TestRun.days(FIRST, "2020-07-05").forEach(day -> usual(log, day)));
        assertEquals("[2020 180]", visitors());
        String said = notes(report).toString() + warnings(report, "revised");
        assertTrue(said.contains("2020 : 216 → 180"), said);
        assertTrue(said.contains("Enregistrements retirés, car la feuille ne les a plus : 1."), said);
        assertEquals(List.of(), warnings(report, "missing_in_later_export"), "nothing is left to ask");
    }

    @DisplayName("Many rows that are gone are asked about and stay: a filter was left on when the sheet was saved")
    @Test
    void asksAboutManyRowsThatAreGone() {
        loadUsual("journal-2020.csv");
        LoadReport report = load("journal-2020.csv", log -> usual(log, LocalDate.parse(FIRST)));
        assertEquals("[2020 216]", visitors());
        assertEquals(
                List.of("5 enregistrements (du 02/07/2020 au 06/07/2020) manquent dans cet export plus récent : "
                        + "les valeurs de journal-2020.csv sont gardées."),
                warnings(report, "missing_in_later_export"));
    }

    @DisplayName(
            "A day that a slip had displaced counts again when the slip is mended, although its own file is not read")
    @Test
    void whatASlipHadDisplacedCountsAgain() {
        load("journal-2019.csv", log -> TestRun.days("2019-07-01", "2019-07-06").forEach(day -> usual(log, day)));
        load("journal-2020.csv", log -> {
            usual(log, LocalDate.parse(FIRST));
            log.day("2019-07-03").opening(1, null).visits("FR-64", 400);
        });
        assertEquals("[2019 580, 2020 36]", visitors());
        load("journal-2020.csv", log -> {
            usual(log, LocalDate.parse(FIRST));
            usual(log, LocalDate.parse("2020-07-03"));
        });
        assertEquals("[2019 216, 2020 72]", visitors());
    }

    @DisplayName("A log that begins where the one of that name ended asks about no day: it is the next part")
    @Test
    void asksNothingOfTheNextPart() {
        loadUsual("journal.csv");
        LoadReport report = load(
                "journal.csv", log -> TestRun.days("2020-07-06", "2020-07-12").forEach(day -> usual(log, day)));
        assertEquals(List.of(), warnings(report, "missing_in_later_export"));
    }

    @DisplayName("A cell that held a figure and is empty, or 0, is asked about")
    @Test
    void asksAboutEmptiedCells() {
        loadUsual("journal-2020.csv");
        LoadReport report = load("journal-2020.csv", log -> {
            log.day(FIRST)
                    .opening(1, null)
                    .visits("FR-64", 30)
                    .visits("FR-33", 0)
                    .visits("ES", 2);
            log.day("2020-07-02").opening(1, null).visits("FR-33", 4).visits("ES", 2);
        });
        assertEquals(
                List.of(
                        "2 chiffres changent face à journal-2020.csv, du 01/07/2020 au 02/07/2020 ; par exemple 30 → 0 le "
                                + "02/07/2020. Fréquentation dans les murs, juillet 2020 : 216 → 182. "
                                + "Chiffres vidés, ou remplacés par zéro : 2 ; est-ce voulu ?"),
                warnings(report, "revised"));
    }

    @DisplayName("Rows of which several columns change at once are asked about: their cells were shifted by one")
    @Test
    void asksAboutShiftedCells() {
        loadUsual("journal-2020.csv");
        LoadReport report =
                load("journal-2020.csv", log -> TestRun.days(FIRST, LAST).forEach(day -> log.day(day)
                        .opening(1, null)
                        .visits("FR-33", 30)
                        .visits("FR-31", 4)
                        .visits("ES", 1)));
        String said = warnings(report, "revised").get(0);
        assertTrue(said.contains("Enregistrements dont plusieurs colonnes changent à la fois : 6 ;"), said);
    }

    @DisplayName("Days that are added and rows that are the same change nothing: a weekly load says nothing")
    @Test
    void saysNothingOfNewDays() {
        loadUsual("journal-2020.csv");
        LoadReport report = load(
                "journal-2020.csv", log -> TestRun.days(FIRST, "2020-07-20").forEach(day -> usual(log, day)));
        assertEquals(List.of(), notes(report));
        assertEquals(List.of(), report.warnings().stream().map(Warning::code).toList());
    }

    @DisplayName("A row whose year is a slip does not take the place of the year before, and goes when it is mended")
    @Test
    void aSlippedYearChangesNoOtherYear() {
        loadUsual("journal-2020.csv");
        LoadReport slipped = load("journal-2021.csv", log -> {
            log.day(FIRST).doubtful().visits("FR-64", 99);
            log.day("2021-07-02").visits("FR-64", 1);
        });
        assertEquals("[2020 216, 2021 1]", visitors());
        assertEquals(
                List.of(
                        "Un enregistrement (01/07/2020) de journal-2021.csv n’est pas le même que dans ce fichier, qui est "
                                + "gardé ; lequel est juste ?"),
                warnings(slipped, "sheets_differ"));
    }

    @DisplayName("A row whose year is a slip, of a year without data, goes when its sheet no longer has it")
    @Test
    void aMendedSlipIsWithdrawn() {
        load("journal-2021.csv", log -> {
            log.day("2011-07-01").doubtful().visits("FR-64", 40);
            log.day("2021-07-02").visits("FR-64", 1);
        });
        assertEquals("[2011 40, 2021 1]", visitors());
        LoadReport mended = load("journal-2021.csv", log -> {
            log.day("2021-07-01").visits("FR-64", 40);
            log.day("2021-07-02").visits("FR-64", 1);
        });
        assertEquals("[2021 41]", visitors());
        assertEquals(
                List.of(
                        "Un chiffre change face à journal-2021.csv : 40 → 0 le 01/07/2011. Fréquentation dans les murs, juillet 2011 "
                                + ": 40 → 0. Enregistrements retirés, car la feuille ne les a plus : 1."),
                notes(mended));
    }

    @DisplayName("The slip takes no other record's place whichever of the two sheets was loaded first")
    @Test
    void theOrderOfLoadsDoesNotMatter() {
        load("journal-2021.csv", log -> log.day(FIRST)
                .doubtful()
                .visits("FR-64", 99)
                .day("2021-07-02")
                .visits("ES", 1));
        loadUsual("journal-2020.csv");
        assertEquals("[2020 216, 2021 1]", visitors());
    }

    @DisplayName(
            "A sheet that gets a column of hours has its sessions in place of the day, which would else count twice")
    @Test
    void sessionsTakeThePlaceOfTheirDay() {
        LocalDate day = LocalDate.parse(FIRST);
        load("sorties-2020.csv", log -> log.record(FIRST + "|Lac|Habas", day).visits("FR-64", 30));
        load("sorties-2020.csv", log -> {
            log.record(FIRST + "|Lac|Habas|09:00", day).visits("FR-64", 12);
            log.record(FIRST + "|Lac|Habas|16:00", day).visits("FR-64", 20);
        });
        assertEquals("[2020 32]", visitors());
    }

    @DisplayName("A sheet that is put back as it was takes the mistake away: 300 for 30 would else stay for good")
    @Test
    void aSheetThatIsPutBackCounts() {
        Consumer<TestFile> right = log -> TestRun.days(FIRST, LAST).forEach(day -> usual(log, day));
        load("journal-2020.csv", right);
        load("journal-2020.csv", log -> log.day(FIRST).opening(1, null).visits("FR-64", 300));
        assertEquals("[2020 480]", visitors());
        LoadReport back = load("journal-2020.csv", right);
        assertEquals("[2020 216]", visitors());
        assertTrue(back.published());
        assertTrue(
                notes(back).get(0).contains("300 → 30 le 01/07/2020"),
                notes(back).toString());
        assertEquals(false, load("journal-2020.csv", right).published(), "and is known from then on");
        load("journal-2020.csv", log -> log.day(FIRST).opening(1, null).visits("FR-64", 300));
        assertEquals("[2020 480]", visitors(), "so is the other one");
    }

    @DisplayName("A copy of an older state that lies beside the sheet under another name is never taken for its return")
    @Test
    void anOldCopyIsKnown() {
        Consumer<TestFile> old =
                log -> log.content("old").day(FIRST).opening(1, null).visits("FR-64", 30);
        load("journal-2020.csv", old);
        load("journal-2020.csv", log -> log.day(FIRST).opening(1, null).visits("FR-64", 35));
        assertEquals(false, load("journal-2020 - Copie.csv", old).published());
        assertEquals("[2020 35]", visitors());
    }
}
