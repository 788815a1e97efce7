package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.etl.outcome.EtlReport.SourceLine;
import fr.observatoire.etl.outcome.EtlReport.Warning;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to a published snapshot, on one Spark session for all tests. */
class PipelineIT {

    private static final Catalog CATALOG = Catalog.withSample(null);
    private static final String LOG = "footfall/journal-accueil-2019.csv";

    private static SparkContext spark;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private TemporaryInput input;

    @BeforeAll
    static void startSpark() {
        spark = new SparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    @AfterAll
    static void stopSpark() {
        spark.stop();
    }

    @BeforeEach
    void prepare() {
        input = new TemporaryInput(folder);
    }

    @Test
    void loadsTheWholeSampleAndCountsEveryRecord() {
        EtlReport report = run(Path.of("../sample-data"), false);
        assertTrue(report.published());
        assertEquals(12, report.sources().size());
        for (SourceLine line : report.sources()) {
            assertEquals(line.read(), line.loaded() + line.refused() + line.duplicates(), line.source());
            assertTrue(line.loaded() > 0, line.source());
        }
        assertEquals(4012, visitors(2019));
    }

    @Test
    @DisplayName(
            "An office loads nothing when its folder has a space, an accent, an apostrophe or a bracket in its name.")
    void loadsIntoAFolderOfAnyName() throws IOException {
        input.with(LOG);
        home = Files.createDirectories(home.resolve("Données d'accueil [2026] 100%"));
        assertTrue(run().published());
        assertEquals(4012, visitors(2019));
    }

    @Test
    void findsNothingNewTheSecondTime() throws IOException {
        input.with("footfall");
        String snapshot = run().snapshot();
        EtlReport again = run();
        assertFalse(again.published());
        assertFalse(again.refused());
        assertEquals(snapshot, again.snapshot());
        assertEquals(6, again.sources().get(0).skippedFiles());
        assertEquals(0, again.sources().get(0).files());
    }

    @Test
    void changedNumberChangesTheAnswer() throws IOException {
        input.with(LOG);
        run();
        input.replace(LOG, "03/01/2019;1;;4;", "03/01/2019;1;;14;");
        EtlReport changed = run();
        assertTrue(changed.published());
        assertEquals(4022, visitors(2019));
    }

    @Test
    void refusedFileLeavesTheOldSnapshotServed() throws IOException {
        input.with(LOG);
        String snapshot = run().snapshot();
        input.replace(LOG, "visiteurs_40", "visiteur_40");
        EtlReport refused = run();
        assertTrue(refused.refused());
        assertFalse(refused.published());
        assertEquals(snapshot, refused.snapshot());
        assertEquals("header", refused.refusedFiles().get(0).code());
        assertTrue(Files.readString(Path.of(refused.refusalsFile())).contains("visiteur_40"));
        assertEquals(4012, visitors(2019));
    }

    @Test
    void refusesOneFileAndPublishesTheOthers() throws IOException {
        input.with(LOG, "press");
        input.replace(LOG, "visiteurs_40", "visiteur_40");
        EtlReport report = run();
        assertTrue(report.published());
        assertFalse(report.refused());
        assertEquals(1, report.refusedFiles().size());
    }

    @Test
    void vanishedAndEmptyFilesDeleteNothing() throws IOException {
        input.with(LOG, "footfall/journal-accueil-2018.csv");
        run();
        Files.delete(input.file("footfall/journal-accueil-2018.csv"));
        Files.writeString(input.file(LOG), "");
        run();
        assertEquals(4049, visitors(2018));
        assertEquals(4012, visitors(2019));
    }

    @Test
    @DisplayName(
            "A warning keeps the id that it was confirmed by: another spelling of its sentence would bring it back")
    void idsOfWarningsStay() throws IOException {
        input.with(LOG);
        input.replace(LOG, "\r\n", ";\r\n");
        input.replace(LOG, "montant_ventes;", "montant_ventes;Nombre d'entrées");
        EtlReport report = run();
        assertEquals(
                List.of("68c81387cd"),
                report.warnings().stream().map(Warning::id).toList(),
                report.toJson("fr"));
        Text text = report.warnings().get(0).text();
        assertEquals("colonne inconnue «\u00a0Nombre d’entrées\u00a0»\u00a0: elle n’est pas lue", text.fr());
        assertEquals("unknown column “Nombre d'entrées”: it is not read", text.en());
    }

    @Test
    void checkWritesNothing() throws IOException {
        input.with("footfall");
        EtlReport checked = run(folder, true);
        assertFalse(checked.published());
        assertEquals(
                1155,
                checked.sources().get(0).loaded() + checked.sources().get(0).duplicates() - 2);
        try (Stream<Path> written = Files.list(home)) {
            assertEquals(0, written.count());
        }
    }

    @Test
    @DisplayName("the progress ends with all files: it stopped short of 100 %, as if the last ones were not read")
    void theProgressEndsWithAllFiles() {
        List<Integer> done = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        EtlListener listener = new EtlListener() {
            @Override
            public void read(int filesDone, int files, long rows) {
                done.add(filesDone);
                all.add(files);
            }
        };
        run(Path.of("../sample-data"), true, listener);
        assertEquals(1, Set.copyOf(all).size());
        assertEquals(all.get(0), done.get(done.size() - 1));
        assertEquals(done.stream().sorted().toList(), done, "never back");
    }

    private EtlReport run() {
        return run(folder, false);
    }

    private EtlReport run(Path from, boolean check) {
        return run(from, check, EtlListener.SILENT);
    }

    private EtlReport run(Path from, boolean check, EtlListener listener) {
        return new Pipeline(new EtlOptions(home, from, Set.of(), EtlOptions.LOCAL, check), CATALOG, listener).run();
    }

    private double visitors(int year) {
        try (WarehouseReader reader = WarehouseReader.open(new Home(home), CATALOG)) {
            LocalDate day = LocalDate.of(year, 6, 1);
            Observation visitors = reader.series(new SeriesRequest(
                            CATALOG.homeOffice().code(), "visitors-on-site", Grain.YEAR, day, day, null))
                    .get(0);
            return visitors.value();
        }
    }
}
