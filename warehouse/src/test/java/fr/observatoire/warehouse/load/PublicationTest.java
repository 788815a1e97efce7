package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.publish.LoadInProgressException;
import fr.observatoire.warehouse.publish.LoadLock;
import fr.observatoire.warehouse.store.SnapshotId;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.store.Snapshots;
import fr.observatoire.warehouse.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Snapshots come and go; the live one always opens. */
class PublicationTest extends StoreTest {

    private static final Instant NOON = Instant.parse("2021-03-15T12:00:00Z");

    private TestRun day(int number) {
        TestRun run = run("run-" + number);
        run.officeLog("journal-" + number + ".csv")
                .day("2020-01-" + "%02d".formatted(number))
                .visits("FR-40", number);
        return run;
    }

    @Test
    void aLoadThatDiesBeforeThePointerLeavesTheOldSnapshotLive() throws IOException {
        String first = day(1).loadAt(NOON, CATALOG).snapshotId();
        Path obstacle = home.root().resolve("current.new");
        Files.createDirectories(obstacle.resolve("full"));

        assertThrows(StoreException.class, () -> day(2).loadAt(NOON.plusSeconds(60), CATALOG));
        assertEquals(Optional.of(first), home.current());
        assertEquals(List.of("1"), query("SELECT visitors FROM rpt_visit"));

        Files.delete(obstacle.resolve("full"));
        Files.delete(obstacle);
        day(2).loadAt(NOON.plusSeconds(120), CATALOG);
        assertEquals(List.of("1", "2"), query("SELECT visitors FROM rpt_visit ORDER BY date"));
    }

    @Test
    void theNextLoadClearsWhatADeadOneLeft() throws IOException {
        String first = day(1).loadAt(NOON, CATALOG).snapshotId();
        Path half = home.snapshot("20210315T120100.000Z-dead");
        Files.createDirectories(half);
        Files.writeString(half.resolve("observatoire.duckdb"), "half a file");
        Path unpublished = home.snapshot("20210315T120200.000Z-dead");
        Files.createDirectories(unpublished);
        Files.copy(home.database(first), unpublished.resolve("observatoire.duckdb"));
        Files.copy(home.snapshot(first).resolve("snapshot.properties"), unpublished.resolve("snapshot.properties"));

        String second = day(2).loadAt(NOON.plusSeconds(300), CATALOG).snapshotId();

        assertFalse(Files.exists(half));
        assertFalse(Files.exists(unpublished));
        assertEquals(
                List.of(first, second),
                home.snapshotList().stream().map(SnapshotInfo::id).toList());
    }

    @Test
    void noWriteAheadLogIsLeftBesideASnapshot() throws IOException {
        String id = day(1).loadAt(NOON, CATALOG).snapshotId();
        try (var files = Files.list(home.snapshot(id))) {
            assertEquals(
                    List.of("config", "observatoire.duckdb", "snapshot.properties", "trials.properties"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void twoLoadsStartedTogetherRunInTurn() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<LoadReport>> loads = List.of(1, 2).stream()
                    .map(number -> two.submit(() -> {
                        together.await();
                        return day(number).load(CATALOG);
                    }))
                    .toList();
            together.countDown();
            for (Future<LoadReport> load : loads) {
                assertTrue(load.get().published());
            }
        } finally {
            two.shutdownNow();
        }
        assertEquals(List.of("1", "2"), query("SELECT visitors FROM rpt_visit ORDER BY date"));
    }

    @Test
    void aLoadThatWaitsTooLongIsRefusedInPlainWords() {
        LoadInProgressException e = LoadLock.whileHeld(
                home,
                Duration.ZERO,
                () -> assertThrows(
                        LoadInProgressException.class, () -> LoadLock.whileHeld(home, Duration.ZERO, () -> null)));
        assertTrue(e.getMessage().startsWith("Un autre chargement est en cours dans " + home), e.getMessage());
    }

    @Test
    void keepsTheLastTenTheLastOfEachMonthAndTheLabelledOnes() throws IOException {
        String live = day(1).loadAt(NOON, CATALOG).snapshotId();
        String firstOfFebruary = copy(live, "20210201T090000.000Z-0000");
        String lastOfFebruary = copy(live, "20210228T090000.000Z-0000");
        String labelled = copy(live, "20210301T090000.000Z-0000");
        home.label(labelled, "Conseil d’Exploitation de mars");
        String dropped = copy(live, "20210302T090000.000Z-0000");
        for (int day = 3; day <= 11; day++) {
            copy(live, "202103%02dT090000.000Z-0000".formatted(day));
        }

        new Snapshots(home).retire(NOON);

        List<SnapshotInfo> kept = home.snapshotList();
        List<String> ids = kept.stream().map(SnapshotInfo::id).toList();
        assertEquals(12, kept.size());
        assertEquals(List.of(lastOfFebruary, labelled), ids.subList(0, 2));
        assertFalse(ids.contains(firstOfFebruary) || ids.contains(dropped));
        assertEquals("Conseil d’Exploitation de mars", kept.get(1).label());
        assertEquals(CATALOG.version(), kept.get(0).catalogVersion());
    }

    /** A snapshot as if it had been published at the time in {@code id}. */
    private String copy(String snapshot, String id) throws IOException {
        Files.createDirectories(home.snapshot(id));
        for (String file : List.of("observatoire.duckdb", "snapshot.properties", "trials.properties")) {
            Files.copy(home.snapshot(snapshot).resolve(file), home.snapshot(id).resolve(file));
        }
        return id;
    }

    @Test
    void aSnapshotOfTheLastMinutesIsKeptForReadersThatHaveJustSeenItsName() throws IOException {
        String live = day(1).loadAt(NOON, CATALOG).snapshotId();
        for (int second = 0; second < 15; second++) {
            copy(live, "20210315T1158%02d.000Z-0000".formatted(second));
        }

        new Snapshots(home).retire(NOON);
        assertEquals(16, home.snapshotList().size());
        new Snapshots(home).retire(NOON.plus(Duration.ofMinutes(20)));
        assertEquals(10, home.snapshotList().size());
    }

    @Test
    void idsSortByTimeEvenWhenTheClockIsSetBack() {
        String later = SnapshotId.next(NOON, Optional.empty());
        String next = SnapshotId.next(NOON.minusSeconds(3600), Optional.of(later));

        assertTrue(next.compareTo(later) > 0, next);
        assertEquals(NOON, SnapshotId.time(later));
        assertTrue(later.startsWith("20210315T120000.000Z-"), later);
    }
}
