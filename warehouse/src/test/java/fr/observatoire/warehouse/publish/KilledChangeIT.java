package fr.observatoire.warehouse.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is killed when, the home holds the figures of before or of after, and the next command finishes. A change is
 * killed each time that another of its files comes, grows or goes: between the star and its description, the description
 * and the entry of the journal, the entry and the pointer, the pointer and what is tidied up.
 */
@Tag("proof")
class KilledChangeIT extends StoreTest {

    /** Kills of each kind of change; each takes some seconds. */
    private static final int KILLS = Integer.getInteger("observatoire.kills.change", 2);

    /** So that who looks does not take the processor from whom it looks at. */
    private static final long MILLIS_BETWEEN_LOOKS = 1;

    @ParameterizedTest
    @EnumSource
    @DisplayName("A change that is killed leaves the figures of before or of after, and the next command finishes")
    void aKilledChangeLeavesOneOfTheTwo(KilledChange change) throws Exception {
        KilledChange.prepare(home);
        Map<String, String> before = content(home);
        Home whole = copy("whole");
        int changes = killedAt(whole, change, Integer.MAX_VALUE);
        Map<String, String> after = content(whole);
        for (int kill = 0; kill < KILLS; kill++) {
            Home killed = copy("killed-" + kill);
            int at = 1 + kill * changes / KILLS;
            String where = change + ", killed at change " + at + " of " + changes;
            killedAt(killed, change, at);
            Map<String, String> left = content(killed);
            assertTrue(left.equals(before) || left.equals(after), where);

            WarehouseWriter.catchUp(killed, CATALOG, RebuildListener.SILENT);
            if (!content(killed).equals(after) || change == KilledChange.REBUILD) {
                change.make(killed);
            }
            assertEquals(after, content(killed), where);
            assertNoLeftovers(killed, where);
            FileUtils.deleteDirectory(killed.root().toFile());
        }
    }

    private Home copy(String name) throws IOException {
        Path folder = home.root().resolveSibling(name);
        FileUtils.copyDirectory(home.root().toFile(), folder.toFile());
        return new Home(folder);
    }

    /** Kills the change when the files of the home are others for the n-th time; returns how often they were. */
    private static int killedAt(Home home, KilledChange change, int at) throws Exception {
        Process process = new ProcessBuilder(change.command(home))
                .redirectErrorStream(true)
                .redirectOutput(home.root().resolveSibling("said.txt").toFile())
                .start();
        Map<Path, Long> seen = files(home);
        int changes = 0;
        while (changes < at && process.isAlive()) {
            Map<Path, Long> now = files(home);
            changes += now.equals(seen) ? 0 : 1;
            seen = now;
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        process.destroyForcibly().waitFor();
        return changes;
    }

    private static Map<Path, Long> files(Home home) {
        try (Stream<Path> files = Files.walk(home.root())) {
            return files.collect(
                    Collectors.toMap(file -> file, file -> file.toFile().length()));
        } catch (IOException | UncheckedIOException gone) {
            return Map.of(); // a folder went while it was looked at
        }
    }

    /** Rows and the sum of their hashes, by table, but for the names of snapshots and when they were made. */
    private static Map<String, String> content(Home home) {
        WarehouseReader.open(home, CATALOG).close();
        try (Session session = new Session(Database.open(home.database(home.live())))) {
            Map<String, String> content = new TreeMap<>();
            session.each(
                    """
                    SELECT table_name, string_agg(column_name, ', ' ORDER BY column_index) FROM duckdb_columns()
                    WHERE table_name LIKE 'fct_%' AND data_type <> 'TIMESTAMP' AND NOT internal
                      AND table_name IN (SELECT table_name FROM duckdb_tables())
                    GROUP BY table_name
                    """,
                    row -> content.put(row.getString(1), row.getString(2)));
            content.replaceAll((table, columns) -> session.list(
                            "SELECT count(*) || ' ' || coalesce(sum(hash(r)), 0) FROM (SELECT " + columns + " FROM "
                                    + table + ") AS r",
                            row -> row.getString(1))
                    .get(0));
            return content;
        }
    }

    private static void assertNoLeftovers(Home home, String where) throws IOException {
        List<String> kept =
                home.snapshotList().stream().map(SnapshotInfo::id).sorted().toList();
        try (Stream<Path> folders = Files.list(home.snapshots())) {
            assertEquals(
                    kept,
                    folders.map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList(),
                    where);
        }
    }
}
