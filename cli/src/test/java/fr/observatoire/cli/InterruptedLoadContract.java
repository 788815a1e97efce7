package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load that dies, meets another or finds no room never costs the office its figures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InterruptedLoadContract {

    /** Windows-1252 like the sample's own. */
    private static final String OUTINGS = "footfall/sorties-otm-2020.csv";

    @TempDir
    static Path work;

    private final String source;
    private final int kills;

    /** The source, and the same with a later year's outings. */
    private Path before;

    private Path after;
    private Map<String, String> oldStar;
    private Map<String, String> newStar;

    /** Loads one source of the sample, or all of it ({@code ""}). */
    InterruptedLoadContract(String source, int kills) {
        this.source = source;
        this.kills = kills;
    }

    /** Puts the source as it was loaded before into a home. */
    abstract void copyLoaded(Path home) throws IOException;

    @BeforeAll
    void loadBoth() throws IOException {
        before = Installation.copySample(source, work.resolve("before"));
        after = Installation.copySample(source, work.resolve("after"));
        String rows = Files.readString(after.resolve(OUTINGS), StandardCharsets.ISO_8859_1);
        String header = rows.lines().findFirst().orElseThrow();
        Files.writeString(
                after.resolve("footfall/sorties-otm-2021.csv"),
                header + "\r\n07/07/2021;March\u00e9;Habas;41\r\n",
                StandardCharsets.ISO_8859_1);
        copyLoaded(work.resolve("old"));
        oldStar = StarDigest.of(work.resolve("old"));
        newStar = starOfTheLaterYear();
    }

    private Map<String, String> starOfTheLaterYear() throws IOException {
        Path home = work.resolve("new");
        Installation.copyFolder(work.resolve("old"), home);
        Installation.Run run = new Installation(home).etl(after);
        assertEquals(0, run.status(), run.out() + run.err());
        return StarDigest.of(home);
    }

    @Test
    void aKilledLoadLeavesOneOfTheTwoVersionsAndTheNextRunFinishes() throws Exception {
        long seed = Long.getLong("observatoire.seed", System.nanoTime());
        Random random = new Random(seed);
        long whole = millisOfALoad();
        int finished = 0;
        for (int i = 0; i < kills; i++) {
            Path home = work.resolve("killed-" + i);
            Installation.copyFolder(work.resolve("old"), home);
            long millis = random.nextLong(whole);
            String where = "seed %d, kill %d after %d ms".formatted(seed, i, millis);
            System.out.println(where);

            etl(home, after).killAfter(millis);
            Map<String, String> left = StarDigest.of(home);
            assertTrue(left.equals(oldStar) || left.equals(newStar), where);
            finished += left.equals(newStar) ? 1 : 0;

            finishes(home);
        }
        System.out.printf("%d of %d had published before they were killed%n", finished, kills);
    }

    /** Some of the files that a task writes are there, and others are not. */
    @Test
    void aLoadThatIsKilledBetweenTheFilesOfATaskChangesNothing() throws Exception {
        for (int parts = 1; parts <= kills; parts++) {
            Path home = work.resolve("parts-" + parts);
            Installation.copyFolder(work.resolve("old"), home);
            long loaded = parts(home);
            long enough = loaded + parts;

            etl(home, after).killWhen(() -> parts(home) >= enough);
            assertTrue(parts(home) > loaded, "killed too late");
            assertEquals(oldStar, StarDigest.of(home), parts + " files written");

            finishes(home);
        }
    }

    private static long parts(Path home) {
        try (Stream<Path> files = Files.walk(home.resolve("lake"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        } catch (IOException | UncheckedIOException moving) {
            return 0; // a folder came or went while it was looked at
        }
    }

    @Test
    void twoLoadsStartedTogetherGiveWhatTheyGiveInTurn() throws Exception {
        Path home = work.resolve("together");
        Installation.copyFolder(Installation.SAMPLE.resolve("config"), home.resolve("config"));
        Program one = etl(home, before);
        Program two = etl(home, after);

        assertEquals(0, one.status(), one::said);
        assertEquals(0, two.status(), two::said);
        finishes(home);
    }

    /** A limit on the size of files stands for a disk without room: the system refuses the write in the same place. */
    @Test
    void aDiskWithoutRoomForTheDatabaseChangesNothing() throws Exception {
        Path home = work.resolve("full");
        Installation.copyFolder(work.resolve("old"), home);
        grow(home);

        // In blocks of 512 bytes: room for DuckDB's library and for the lake, none for a copy of the database.
        Program load = Program.start(
                List.of("sh", "-c", "ulimit -f 140000; exec \"$@\"", "sh"),
                "etl",
                "--lang",
                "fr",
                "--home",
                home.toString(),
                "--input",
                after.toString());

        failsInOneSentence(load, "chargement");
        assertEquals(oldStar, StarDigest.of(home));

        finishes(home);
    }

    @Test
    void aTemporaryFolderWithoutRoomForDuckDbIsNamed() throws Exception {
        Program load = Program.start(
                List.of("sh", "-c", "ulimit -f 20000; exec \"$@\"", "sh"),
                "status",
                "--lang",
                "fr",
                "--home",
                work.resolve("old").toString());

        failsInOneSentence(load, "DuckDB");
    }

    @Test
    void aLakeThatIsGoneChangesNothing() throws Exception {
        Path home = work.resolve("lake");
        Installation.copyFolder(work.resolve("old"), home);
        Files.move(home.resolve("lake"), home.resolve("kept"));
        Files.createFile(home.resolve("lake"));

        failsInOneSentence(etl(home, after), "registre");
        assertEquals(oldStar, StarDigest.of(home));

        Files.delete(home.resolve("lake"));
        Files.move(home.resolve("kept"), home.resolve("lake"));
        finishes(home);
    }

    private static void failsInOneSentence(Program program, String word) throws InterruptedException {
        assertEquals(1, program.status(), program::said);
        List<String> faults = program.said()
                .lines()
                .filter(line -> line.startsWith("Erreur : "))
                .toList();
        assertEquals(1, faults.size(), program::said);
        assertTrue(faults.get(0).contains(word), program::said);
        assertFalse(program.said().contains("\tat "), program::said);
    }

    private long millisOfALoad() throws Exception {
        Path home = work.resolve("timed");
        Installation.copyFolder(work.resolve("old"), home);
        long start = System.nanoTime();
        finishes(home);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void finishes(Path home) throws InterruptedException {
        Program next = etl(home, after);
        assertEquals(0, next.status(), next::said);
        assertEquals(newStar, StarDigest.of(home));
    }

    /** Makes the database larger than the limit, as years of history would. */
    private static void grow(Path home) throws Exception {
        Path snapshot =
                home.resolve("snapshots").resolve(new Home(home).current().orElseThrow());
        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + snapshot.resolve("observatoire.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE history AS SELECT gen_random_uuid() AS id FROM range(6_000_000)");
        }
    }

    private Program etl(Path home, Path input) {
        return Program.start(List.of(), "etl", "--lang", "fr", "--home", home.toString(), "--input", input.toString());
    }
}
