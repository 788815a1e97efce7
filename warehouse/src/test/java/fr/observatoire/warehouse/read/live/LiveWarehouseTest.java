package fr.observatoire.warehouse.read.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.load.TestRun;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.NoSnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LiveWarehouseTest extends StoreTest {

    private String publish(int visitors) {
        return publishAt(Instant.now().toString(), visitors);
    }

    private String publishAt(String time, int visitors) {
        TestRun run = run("run-" + visitors);
        run.officeLog("journal.csv").day("2020-01-02").opening(1, null).visits("FR-40", visitors);
        return run.loadAt(Instant.parse(time), CATALOG).snapshotId();
    }

    private static double visitors(WarehouseReader reader) {
        LocalDate day = LocalDate.of(2020, 1, 2);
        return reader.series(new SeriesRequest(OFFICE, "visitors-on-site", Grain.DAY, day, day, null))
                .get(0)
                .value();
    }

    @Test
    void noSnapshotIsSaidInPlainWords() {
        NoSnapshotException e = assertThrows(NoSnapshotException.class, () -> LiveWarehouse.open(home, CATALOG));
        assertTrue(e.getMessage().contains("lancez d’abord un chargement"), e.getMessage());
    }

    @Test
    void aLeaseSeesOneSnapshotAndTheNextLeaseTheNewOne() {
        publish(1);
        try (LiveWarehouse live = LiveWarehouse.open(home, CATALOG);
                LiveWarehouse.Lease before = live.lease()) {
            String second = publish(2);
            try (LiveWarehouse.Lease after = live.lease()) {
                assertEquals(second, after.reader().snapshot().id());
                assertEquals(2, visitors(after.reader()));
                assertEquals(1, visitors(before.reader()));
            }
        }
    }

    @Test
    void noLeaseFailsDuringSwaps() throws Exception {
        publish(1);
        ExecutorService clients = Executors.newFixedThreadPool(4);
        Set<Double> seen = ConcurrentHashMap.newKeySet();
        try (LiveWarehouse live = LiveWarehouse.open(home, CATALOG)) {
            List<Future<?>> requests = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                requests.add(clients.submit(() -> {
                    try (LiveWarehouse.Lease lease = live.lease()) {
                        seen.add(visitors(lease.reader()));
                    }
                }));
            }
            for (int visitors = 2; visitors <= 4; visitors++) {
                publish(visitors);
            }
            for (Future<?> request : requests) {
                request.get();
            }
            try (LiveWarehouse.Lease last = live.lease()) {
                assertEquals(4, visitors(last.reader()));
            }
        } finally {
            clients.shutdownNow();
        }
        assertTrue(seen.contains(1.0), seen::toString);
    }

    @Test
    void aSnapshotThatDoesNotOpenLeavesTheOldOneServed() throws IOException {
        publish(1);
        try (LiveWarehouse live = LiveWarehouse.open(home, CATALOG)) {
            Files.writeString(home.root().resolve("next"), "20990101T000000.000Z-0000\n");
            Files.move(home.root().resolve("next"), home.pointer(), StandardCopyOption.REPLACE_EXISTING);
            try (LiveWarehouse.Lease lease = live.lease()) {
                assertEquals(1, visitors(lease.reader()));
            }
        }
    }

    @Test
    void aDayIsAnsweredByTheSnapshotThatWasLiveAtItsEnd() {
        publishAt("2021-03-01T09:00:00Z", 1);
        publishAt("2021-03-01T22:30:00Z", 2);
        publishAt("2021-03-01T23:30:00Z", 3);
        try (LiveWarehouse live = LiveWarehouse.open(home, CATALOG)) {
            assertEquals(2, visitorsAsOf(live, "2021-03-01"), "half past midnight in France is the next day");
            assertEquals(3, visitorsAsOf(live, "2021-03-02"));
            NoSnapshotException e =
                    assertThrows(NoSnapshotException.class, () -> live.lease(LocalDate.parse("2021-02-28")));
            assertEquals(3, e.available().size());
        }
    }

    @Test
    void whatWasUndoneSinceWasSeenOnItsDay() throws IOException {
        publishAt("2021-03-01T09:00:00Z", 1);
        String undone = publishAt("2021-03-02T09:00:00Z", 2);
        Rework rework = new Rework(home, CATALOG, RebuildListener.SILENT);
        rework.undo(preview -> {
            assertEquals(2, home.snapshotList().size(), "what a person is asked about is not published");
            return true;
        });
        try (LiveWarehouse live = LiveWarehouse.open(home, CATALOG)) {
            assertEquals(1, visitorsAsOf(live, "2021-03-01"));
            assertEquals(2, visitorsAsOf(live, "2021-03-02"));
            assertEquals(1, visitorsAsOf(live, LocalDate.now().plusDays(1).toString()));
        }
        Files.delete(home.database(undone));
        try (LiveWarehouse live = LiveWarehouse.open(home, CATALOG)) {
            NoSnapshotException gone =
                    assertThrows(NoSnapshotException.class, () -> live.lease(LocalDate.parse("2021-03-02")));
            assertTrue(gone.getMessage().contains(undone), gone.getMessage());
        }
    }

    private static double visitorsAsOf(LiveWarehouse live, String day) {
        try (LiveWarehouse.Lease lease = live.lease(LocalDate.parse(day))) {
            return visitors(lease.reader());
        }
    }
}
