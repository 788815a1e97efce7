package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.read.Refusal;
import fr.observatoire.warehouse.read.Revision;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncrementalLoadIT extends StoreTest {

    private static final String VISITS =
            """
            SELECT date, origin, visitors, path, line FROM rpt_visit JOIN dim_file USING (file_key) ORDER BY date, origin
            """;

    private LoadReport firstExport() {
        TestRun run = run("run-1");
        run.officeLog("journal-1.csv")
                .exported("2020-02-01")
                .day("2020-01-02")
                .visits("FR-40", 12)
                .visits("ES", 3)
                .day("2020-01-03")
                .visits("FR-40", 5)
                .day("2020-01-04")
                .visits("FR-40", 6)
                .refusal("2020-01-05", "visiteurs_40", "minimum", "=-7");
        return run.load(CATALOG);
    }

    /** Corrects 2 January, repeats 3 January, leaves 4 January out, corrects 5 January, adds 6 January. */
    private LoadReport secondExport() {
        TestRun run = run("run-2");
        run.officeLog("journal-2.csv")
                .exported("2020-03-01")
                .covers("2020-01-01", "2020-01-31")
                .day("2020-01-02")
                .visits("FR-40", 15)
                .visits("FR-64", 1)
                .day("2020-01-03")
                .visits("FR-40", 5)
                .day("2020-01-05")
                .visits("FR-40", 7)
                .day("2020-01-06")
                .visits("FR-40", 8);
        return run.load(CATALOG);
    }

    private static final List<String> BOTH = List.of(
            "2020-01-02 FR-40 15 journal-2.csv 2",
            "2020-01-02 FR-64 1 journal-2.csv 2",
            "2020-01-03 FR-40 5 journal-2.csv 3",
            "2020-01-04 FR-40 6 journal-1.csv 4",
            "2020-01-05 FR-40 7 journal-2.csv 4",
            "2020-01-06 FR-40 8 journal-2.csv 5");

    @Test
    void theLaterExportReplacesItsDays() {
        firstExport();
        LoadReport report = secondExport();

        assertEquals(BOTH, query(VISITS));
        assertEquals(
                List.of("journal-1.csv 4 1 1 2", "journal-2.csv 4 4 0 0"),
                query(
                        """
                        SELECT path, rows_read, rows_loaded, rows_refused, rows_duplicate FROM dim_file ORDER BY path
                        """));
        assertEquals(3, report.revisions());
    }

    @Test
    void everyChangedFigureIsWrittenDown() {
        firstExport();
        LoadReport report = secondExport();

        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            List<Revision> revisions = reader.revisions(OFFICE, 10, 0);
            assertEquals(
                    List.of(
                            "peyrehorade | counter | ES 3.0 null",
                            "peyrehorade | counter | FR-40 12.0 15.0",
                            "peyrehorade | counter | FR-64 null 1.0"),
                    revisions.stream()
                            .map(r -> r.scope() + " " + r.oldValue() + " " + r.newValue())
                            .toList());
            Revision first = revisions.get(0);
            assertEquals(
                    List.of(report.snapshotId(), "visit", "2020-01-02", "visitors", "journal-1.csv", "journal-2.csv"),
                    List.of(
                            first.snapshot(),
                            first.fact(),
                            first.recordKey(),
                            first.measure(),
                            first.oldFile(),
                            first.newFile()));
        }
    }

    @Test
    void aDayMissingInTheLaterExportKeepsItsValueWithAWarning() {
        firstExport();

        Warning missing = missing(secondExport());
        assertEquals("journal-2.csv", missing.path());
        assertEquals(
                "Un enregistrement (04/01/2020) manque dans cet export plus récent : "
                        + "les valeurs de journal-1.csv sont gardées.",
                missing.text().typed());
        assertEquals("174efdb74a", missing.id(), "what was confirmed under this id stays confirmed");
    }

    private static Warning missing(LoadReport report) {
        List<Warning> missing = report.warnings().stream()
                .filter(warning -> warning.code().equals("missing_in_later_export"))
                .toList();
        assertEquals(1, missing.size(), report.warnings()::toString);
        return missing.get(0);
    }

    @Test
    void aCorrectedRecordClosesItsRefusal() throws IOException {
        firstExport();
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            List<Refusal> open = reader.refusals(OFFICE, "footfall", 10, 0);
            assertEquals(1, open.size());
            assertNull(open.get(0).closedBy());
        }
        secondExport();
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            List<Refusal> all = reader.refusals(OFFICE, null, 10, 0);
            assertEquals(1, all.size());
            Refusal refusal = all.get(0);
            assertEquals("journal-2.csv", refusal.closedBy());
            assertEquals("=-7", refusal.raw());
            assertEquals(5, refusal.line());
        }
        String csv = Files.readString(home.refusalsFile(), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFFOffice;Source;Ressource;Fichier;Ligne;Colonne;"), csv);
        assertTrue(csv.contains("journal-1.csv;5;visiteurs_40;'=-7;minimum;Motif en français.;"), csv);
        assertTrue(csv.stripTrailing().endsWith(";journal-2.csv"), csv);
    }

    @Test
    void aBadRowTakenOutOfItsFileClosesItsRefusal() {
        TestRun before = run("run-1");
        before.officeLog("journal.csv")
                .day("2020-01-02")
                .visits("FR-40", 1)
                .refusal(null, "date", "type", "31/02/2020");
        before.load(CATALOG);
        TestRun after = run("run-2");
        after.officeLog("journal.csv")
                .day("2020-01-02")
                .visits("FR-40", 1)
                .day("2020-01-03")
                .visits("FR-40", 2);
        after.load(CATALOG);

        assertEquals(List.of("31/02/2020 2"), query("SELECT raw, closed_by FROM fct_refusal"));
    }

    @Test
    void anOlderExportThatComesLaterChangesNothing() {
        secondExport();
        LoadReport report = firstExport();

        assertEquals(BOTH, query(VISITS));
        assertEquals(0, report.revisions());
        assertEquals(2, report.files().get(0).duplicates());
        assertEquals(1, report.files().get(0).loaded());
        assertEquals(
                List.of("journal-1.csv 4 1 1 2", "journal-2.csv 4 4 0 0"),
                query(
                        """
                        SELECT path, rows_read, rows_loaded, rows_refused, rows_duplicate FROM dim_file ORDER BY path
                        """));
        assertEquals("journal-2.csv", missing(report).path());
        assertEquals(List.of("2020-01-05 true"), query("SELECT record_key, closed_by IS NOT NULL FROM fct_refusal"));
    }

    @Test
    void withoutExportDatesTheLaterLoadRules() {
        for (int version = 1; version <= 3; version++) {
            TestRun run = run("run-" + version);
            run.officeLog("journal.csv").day("2020-01-02").visits("FR-40", version);
            run.load(CATALOG);
        }

        assertEquals(List.of("3"), query("SELECT visitors FROM rpt_visit"));
        assertEquals(
                List.of("1.0 2.0", "2.0 3.0"),
                query("SELECT old_value, new_value FROM fct_revision ORDER BY old_value"));
    }

    @Test
    void filesOfOtherOfficesAndResourcesNeverCompete() {
        TestRun run = run("run-1");
        run.officeLog("journal.csv").day("2020-01-02").visits("FR-40", 1);
        run.file("web", "audience", "audience.csv")
                .day("2020-01-02")
                .member("web_day", "site", "google-universal", "sessions", 9.0, null);

        LoadReport report = run.load(CATALOG);

        assertTrue(report.files().stream().allMatch(file -> file.duplicates() == 0));
        assertEquals(List.of("9"), query("SELECT sessions FROM rpt_web_day"));
    }

    @Test
    void aLargeOverlapIsReplacedAsASet() {
        TestRun first = run("run-1");
        TestFile old = first.officeLog("journal-a.csv").exported("2021-01-10");
        TestRun.days("2018-01-01", "2020-12-31").forEach(day -> old.day(day).visits("FR-40", 1));
        first.load(CATALOG);
        TestRun second = run("run-2");
        TestFile corrected = second.officeLog("journal-b.csv").exported("2021-02-10");
        TestRun.days("2020-01-01", "2020-12-31")
                .forEach(day -> corrected.day(day).visits("FR-40", 2));

        assertEquals(366, second.load(CATALOG).revisions());
        assertEquals(
                List.of("2018 365", "2019 365", "2020 732"),
                query("SELECT year(date), sum(visitors) FROM rpt_visit GROUP BY ALL ORDER BY ALL"));
        assertEquals(
                LocalDate.of(2020, 12, 31).toString(),
                query("SELECT max(date) FROM fct_record").get(0));
    }
}
