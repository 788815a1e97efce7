package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.publish.KnownFiles;
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.publish.WarehouseWriter;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A home whose star has another form than this program's. */
class UpgradeTest extends StoreTest {

    private static final String VISITS = "SELECT date, origin, visitors, line FROM rpt_visit ORDER BY ALL";

    private String before;

    @BeforeEach
    void loadBefore() {
        TestRun run = run("before");
        run.officeLog("journal.csv")
                .day("2020-01-02")
                .visits("FR-40", 3)
                .warning("gap", "trou")
                .refusal("2020-01-04", "visiteurs_40", "minimum", "-5");
        before = run.load(CATALOG).snapshotId();
    }

    private void change(String sql) {
        try (Session session =
                new Session(Database.create(home.database(home.current().orElseThrow()), folder))) {
            session.run(sql);
        }
    }

    @Test
    @DisplayName("A table that an earlier program made otherwise is made anew before the next load adds to it")
    void anEarlierStarIsMadeAnew() {
        change("UPDATE ref_star SET schema_version = 0; ALTER TABLE fct_warning DROP COLUMN text_en");

        TestRun run = run("after");
        run.officeLog("journal-2.csv").day("2020-02-02").visits("ES", 4);
        assertTrue(run.load(CATALOG).published());

        assertEquals(List.of("2020-01-02 FR-40 3 2", "2020-02-02 ES 4 2"), query(VISITS));
        assertEquals(List.of("trou in English: trou"), query("SELECT text, text_en FROM fct_warning"));
        assertEquals(List.of("-5"), query("SELECT raw FROM fct_refusal"));
    }

    @Test
    @DisplayName("Serving an upgraded program does not need a new file first")
    void anEarlierStarIsMadeAnewWithoutALoad() {
        change("UPDATE ref_star SET schema_version = 0");

        WarehouseWriter.catchUp(home, CATALOG, RebuildListener.SILENT);

        assertTrue(home.live().compareTo(before) > 0);
        assertEquals(List.of("2020-01-02 FR-40 3 2"), query(VISITS));
        String made = home.live();
        WarehouseWriter.catchUp(home, CATALOG, RebuildListener.SILENT);
        assertEquals(made, home.live(), "nothing is left to do");
    }

    @Test
    @DisplayName(
            "A star of another form is not read, and says what to do: a query that fails half way would say nothing")
    void aStarOfAnotherFormIsNotRead() {
        change("UPDATE ref_star SET schema_version = 0");

        StoreException live = assertThrows(StoreException.class, () -> WarehouseReader.open(home, CATALOG));
        assertTrue(live.getMessage().contains("il est refait"), live.getMessage());

        WarehouseWriter.catchUp(home, CATALOG, RebuildListener.SILENT);
        StoreException vintage =
                assertThrows(NoSnapshotException.class, () -> WarehouseReader.open(home, CATALOG, before));
        assertTrue(vintage.getMessage().contains("autre version du programme"), vintage.getMessage());
        WarehouseReader.open(home, CATALOG).close();
    }

    @Test
    @DisplayName("A newer star is left alone: an older program would read it wrong")
    void aNewerStarIsRefused() {
        change("UPDATE ref_star SET schema_version = 9999");

        StoreException e = assertThrows(StoreException.class, () -> KnownFiles.in(home, CATALOG));
        assertTrue(e.getMessage().contains("version plus récente du programme"), e.getMessage());
        assertEquals(
                e.getMessage(),
                assertThrows(StoreException.class, () -> WarehouseReader.open(home, CATALOG))
                        .getMessage());
        assertEquals(before, home.live());
    }

    @Test
    @DisplayName("A newer entry of the journal is refused in one sentence")
    void aNewerEntryIsRefused() throws IOException {
        Path manifest = home.lakeRun("before").resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 99"));

        StoreException e = assertThrows(StoreException.class, () -> KnownFiles.in(home, CATALOG));
        assertTrue(e.getMessage().contains("format 99"), e.getMessage());
    }

    @Test
    @DisplayName("A home of before the journal cannot be made again: it says what to do")
    void aHomeWithoutAJournalSaysWhatToDo() throws IOException {
        Files.delete(home.lakeRun("before").resolve("manifest.json"));

        StoreException e = assertThrows(StoreException.class, () -> KnownFiles.in(home, CATALOG));
        assertTrue(e.getMessage().contains("etl avec --home"), e.getMessage());
    }

    @Test
    @DisplayName("Version 0.1.0 kept no journal: whatever its home is asked says so, and nothing in it is touched")
    void aHomeOfTheFirstRelease() throws IOException {
        Home released = new Home(folder.resolve("0.1.0"));
        unpack("/homes/0.1.0.zip", released.root());
        List<String> kept = files(released.root());
        assertTrue(kept.size() > 5, kept.toString());

        List<Executable> questions = List.of(
                () -> WarehouseReader.open(released, CATALOG),
                () -> WarehouseReader.openHead(released, CATALOG),
                () -> KnownFiles.in(released, CATALOG),
                () -> WarehouseWriter.catchUp(released, CATALOG, RebuildListener.SILENT),
                () -> new Rework(released, CATALOG, RebuildListener.SILENT).rebuild());
        for (Executable question : questions) {
            String said = assertThrows(StoreException.class, question).getMessage();
            assertTrue(said.contains("etl avec --home"), said);
        }
        assertEquals(kept, files(released.root()));
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (ZipInputStream in = new ZipInputStream(UpgradeTest.class.getResourceAsStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    /** Names and sizes, without the locks of commands. */
    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".lock"))
                    .map(file -> root.relativize(file) + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }
}
