package fr.observatoire.warehouse.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.load.TestRun;
import fr.observatoire.warehouse.publish.Rework.Editions;
import fr.observatoire.warehouse.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is taken back, and what refuses to be. */
class ReworkTest extends StoreTest {

    private static final String VISITS = "SELECT date, visitors FROM rpt_visit ORDER BY ALL";

    private Rework rework;

    @BeforeEach
    void loadOnce() {
        load("first", "footfall/journal-accueil-2026.csv", "2020-01-02", 3);
        rework = new Rework(home, CATALOG, RebuildListener.SILENT);
    }

    private void load(String name, String path, String day, int visitors) {
        TestRun run = run(name);
        run.officeLog(path).day(day).opening(1, null).visits("FR-40", visitors);
        assertTrue(run.loadAt(Instant.now(), CATALOG).published());
    }

    @Test
    @DisplayName(
            "A load that comes while a person thinks is not kept waiting; the answer is about what was shown, and refused")
    void aLoadDuringTheQuestionGoesThrough() {
        StoreException overtaken = assertThrows(
                StoreException.class,
                () -> rework.undo(preview -> {
                    load("second", "journal-2.csv", "2020-02-02", 4);
                    return true;
                }));

        assertTrue(overtaken.getMessage().contains("relancez la commande"), overtaken.getMessage());
        assertEquals(List.of("2020-01-02 3", "2020-02-02 4"), query(VISITS));
        assertTrue(rework.undo(preview -> true).isPresent());
        assertEquals(List.of("2020-01-02 3"), query(VISITS));
    }

    @Test
    @DisplayName("A load of nothing new during the question changes nothing about it")
    void aLoadOfNothingNewIsNoMatter() {
        load("second", "journal-2.csv", "2020-02-02", 4);
        assertTrue(rework.undo(preview -> {
                    TestRun same = run("third");
                    same.officeLog("journal-2.csv")
                            .day("2020-02-02")
                            .opening(1, null)
                            .visits("FR-40", 4);
                    same.loadAt(Instant.now(), CATALOG);
                    return true;
                })
                .isPresent());
        assertEquals(List.of("2020-01-02 3"), query(VISITS));
    }

    @Test
    @DisplayName("What is declined leaves nothing on the disk")
    void whatIsDeclinedLeavesNothing() throws IOException {
        assertEquals(Optional.empty(), rework.undo(preview -> false));
        try (Stream<Path> snapshots = Files.list(home.snapshots())) {
            assertEquals(1, snapshots.count());
        }
    }

    @Test
    @DisplayName("A name without folder and ending, or with a slip, gets the file that is meant; another one gets none")
    void nearNamesAreOffered() {
        for (String name :
                List.of("journal-accueil-2026", "jornal-acueil-2026.xlsx", "autre/Journal-Accueil-2026.csv")) {
            String said = refused(name);
            assertTrue(said.contains("footfall/journal-accueil-2026.csv."), said);
        }
        assertTrue(!refused("boutique.csv").contains("Noms proches"));
    }

    private String refused(String name) {
        return assertThrows(StoreException.class, () -> rework.forget(name, Editions.ALL, preview -> true))
                .getMessage();
    }

    @Test
    @DisplayName("A file of the lake that is damaged or gone is named before a star is made of the others")
    void aDamagedPartIsNamed() throws IOException {
        String live = home.live();
        Path part = home.lakeRun("first").resolve("visit-00000-0.parquet");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        String damaged = assertThrows(StoreException.class, rework::rebuild).getMessage();
        assertTrue(damaged.contains("lecture first") && damaged.contains(part.toString()), damaged);
        assertTrue(damaged.contains("sauvegarde"), damaged);

        Files.delete(part);
        String missing = assertThrows(StoreException.class, rework::rebuild).getMessage();
        assertTrue(missing.contains("il manque"), missing);
        assertEquals(live, home.live());
        assertEquals(List.of("2020-01-02 3"), query(VISITS));
    }
}
