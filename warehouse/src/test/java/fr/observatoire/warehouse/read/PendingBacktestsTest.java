package fr.observatoire.warehouse.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.Backtests;
import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.load.TestRun;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.read.live.PendingBacktests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The models of a whole network are tried after its load, and none is forgotten. */
class PendingBacktestsTest extends StoreTest {

    private static final Instant NOON = Instant.parse("2021-03-15T12:00:00Z");

    private String publish(int visitors) {
        TestRun run = run("run-" + visitors);
        run.officeLog("journal.csv").day("2020-01-02").opening(1, null).visits("FR-40", visitors);
        return run.loadAt(NOON.plusSeconds(visitors), CATALOG).snapshotId();
    }

    private static Set<String> network(int offices) {
        return IntStream.range(0, offices).mapToObj(i -> "office-" + i).collect(Collectors.toSet());
    }

    @Test
    void aSmallLoadLeavesNothingPending() {
        assertEquals(Set.of(), ModelBacktests.read(home, CATALOG, publish(1)).pending());
    }

    @Test
    void theOfficesOfALargeLoadArePendingUntilTheyAreTried() {
        String first = publish(1);
        new ModelBacktests(home, CATALOG).prepare(first, network(6));
        assertEquals(network(6), ModelBacktests.read(home, CATALOG, first).pending());

        String second = publish(2);
        assertEquals(
                network(6), ModelBacktests.read(home, CATALOG, second).pending(), "a small load after it forgets none");
    }

    /** Their figures mean something else, even where the line of a trial can still be read. */
    @Test
    void trialsOfAnEarlierProgramAreForgottenAndMadeAgain() throws Exception {
        String snapshot = publish(1);
        Path file = home.snapshot(snapshot).resolve("trials.properties");
        Files.writeString(file, "some-key=75 0.93 0.95 0.96 true\n");
        ModelBacktests.Book book = ModelBacktests.read(home, CATALOG, snapshot);
        assertEquals(Backtests.NONE, book.trials());
        assertTrue(book.pending().contains(OFFICE), book.toString());
    }

    @Test
    @Timeout(60)
    void aServerWorksThemOff() throws Exception {
        String snapshot = publish(1);
        Set<String> offices = network(5);
        offices.add(OFFICE);
        new ModelBacktests(home, CATALOG).prepare(snapshot, offices);
        try (LiveWarehouse live = LiveWarehouse.open(home, CATALOG);
                PendingBacktests trials = PendingBacktests.start(live, home, CATALOG);
                LiveWarehouse.Lease lease = live.lease()) {
            while (!ModelBacktests.read(home, CATALOG, snapshot).pending().isEmpty()) {
                Thread.sleep(20);
            }
            assertEquals(Set.of(), lease.reader().untried());
        }
    }

    /** When the server may not write to the folder, trials are not stored, but it still answers. */
    @Test
    @Timeout(60)
    void whatCannotBeWrittenDownIsStillTried() throws Exception {
        String snapshot = publish(1);
        new ModelBacktests(home, CATALOG).prepare(snapshot, network(6));
        Files.createDirectory(home.snapshot(snapshot).resolve("trials.properties.new"));
        try (LiveWarehouse live = LiveWarehouse.open(home, CATALOG);
                PendingBacktests trials = PendingBacktests.start(live, home, CATALOG);
                LiveWarehouse.Lease lease = live.lease()) {
            while (!lease.reader().untried().isEmpty()) {
                Thread.sleep(20);
            }
        }
        assertEquals(network(6), ModelBacktests.read(home, CATALOG, snapshot).pending());
    }
}
