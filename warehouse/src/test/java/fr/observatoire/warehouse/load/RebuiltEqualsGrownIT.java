package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.publish.Rework.Editions;
import fr.observatoire.warehouse.publish.WarehouseWriter;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.store.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The star is a function of the journal: whatever was loaded, corrected, withdrawn and read again, in whatever order, the
 * star made anew holds what the one holds that grew. Else an upgrade, or taking a file back, would change figures that
 * nobody touched.
 */
class RebuiltEqualsGrownIT extends StoreTest {

    private static final Instant BEGIN = Instant.parse("2020-08-03T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2020-06-29");
    private static final int DAYS = 12;
    private static final int STEPS = 6;
    private static final List<String> SHEETS =
            List.of("journal.csv", "journal - Copie.csv", "saison.csv", "journal.xlsx");

    @Test
    @DisplayName("20 sequences")
    void rebuiltEqualsGrown() {
        sequences(0, 20);
    }

    @Test
    @Tag("proof")
    @DisplayName("More, 25 or as many as -Dobservatoire.sequences says")
    void rebuiltEqualsGrownManyTimes() {
        sequences(20, Integer.getInteger("observatoire.sequences", 25));
    }

    /** Several at once: most of a small load is waiting for files, and for what cannot be divided. */
    private void sequences(int first, int count) {
        IntStream.range(first, first + count).parallel().forEach(seed -> new Sequence(seed).check());
    }

    /** What an office does in some weeks, in a home of its own. */
    private final class Sequence {

        private final int seed;
        private final Random random;
        private final Home home;
        private final List<String> done = new ArrayList<>();
        private int runs;

        Sequence(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.home = new Home(folder.resolve("home-" + seed));
        }

        /** Removes the home in the end: all of them together would fill a disk. */
        void check() {
            for (int step = 0; step < STEPS; step++) {
                change();
            }
            Map<String, String> grown = content(home.head().orElseThrow());
            assertTrue(grown.size() > 40, "the tables were not found");
            Map<String, String> rebuilt = content(new Rework(home, CATALOG, RebuildListener.SILENT).rebuild());
            List<String> different = grown.keySet().stream()
                    .filter(table -> !grown.get(table).equals(rebuilt.get(table)))
                    .toList();
            assertEquals(List.of(), different, "seed " + seed + ": " + done);
            assertDoesNotThrow(() -> Disk.delete(home.root()));
        }

        private void change() {
            switch (runs < 2 ? 0 : random.nextInt(10)) {
                case 0, 1, 2, 3 -> load("sheet", this::sheet);
                case 4 -> load("export", this::export);
                case 5 -> load("period", this::period);
                case 6 -> undo();
                case 7 -> forget();
                case 8 -> giveAgain();
                default -> confirm();
            }
        }

        private void load(String what, Consumer<TestRun> files) {
            TestRun run = new TestRun(home, "run-" + ++runs);
            done.add(what);
            files.accept(run);
            run.loadAt(BEGIN.plusSeconds(86_400L * runs), CATALOG);
        }

        /** A hand-kept sheet with some days, sometimes a slip, beside the other sheets. */
        private void sheet(TestRun run) {
            String path = SHEETS.get(random.nextInt(SHEETS.size()));
            TestFile sheet = run.officeLog(path).beside("journal.csv", "saison.csv");
            int days = 1 + random.nextInt(DAYS);
            for (int day = 0; day < days; day++) {
                if (random.nextInt(8) > 0) {
                    fill(sheet.day(FIRST.plusDays(day)));
                }
            }
            if (random.nextInt(3) == 0) {
                fill(sheet.day(LocalDate.of(2011, 7, 1 + random.nextInt(3))).doubtful());
            }
            if (random.nextInt(3) == 0) {
                sheet.refusal("2020-07-30", "visiteurs_40", "minimum", "-" + random.nextInt(9));
            }
            done.add(path);
        }

        private TestFile fill(TestFile file) {
            return file.opening(1, null)
                    .visits("FR-40", random.nextInt(50))
                    .place("dim_place", "habas", null, null, "place_kind", null, "mobile")
                    .place(
                            "dim_place",
                            "habas",
                            null,
                            null,
                            "commune",
                            null,
                            random.nextBoolean() ? "Habas" : "Habas-sud");
        }

        private void export(TestRun run) {
            TestFile facebook = run.file("social", "facebook", "facebook-" + random.nextInt(3) + ".csv");
            if (random.nextBoolean()) {
                facebook.exported("2020-07-" + (10 + random.nextInt(20)));
            }
            for (int day = 0; day < DAYS; day += 1 + random.nextInt(3)) {
                facebook.day(FIRST.plusDays(day))
                        .member("social_day", "facebook", null, "followers", 10.0 * random.nextInt(9), null);
            }
        }

        /** The same bytes, read by a program that understands them otherwise. */
        private void period(TestRun run) {
            TestFile log =
                    run.of("2020-07-01", "2020-07-04").officeLog("journal.csv").content("journal");
            for (int day = 2; day < 6; day++) {
                fill(log.day(FIRST.plusDays(day)));
            }
        }

        private void undo() {
            done.add("undo");
            attempt(rework -> rework.undo(preview -> true));
        }

        private void forget() {
            String path = SHEETS.get(random.nextInt(SHEETS.size()));
            Editions editions = Editions.values()[random.nextInt(3)];
            done.add("forget " + path + " " + editions);
            attempt(rework -> rework.forget(path, editions, preview -> random.nextInt(5) > 0));
        }

        private void giveAgain() {
            String path = SHEETS.get(random.nextInt(SHEETS.size()));
            done.add("give again " + path);
            attempt(rework -> rework.giveAgain(path, preview -> true));
        }

        /** No file may be called so, or nothing be left to take back. */
        private void attempt(Consumer<Rework> work) {
            try {
                work.accept(new Rework(home, CATALOG, RebuildListener.SILENT));
            } catch (StoreException e) {
                assertTrue(e.getMessage().matches(".*(Aucun fichier|pas d’édition|rien à annuler).*"), e.getMessage());
            }
        }

        private void confirm() {
            done.add("confirm");
            try (WarehouseReader reader = WarehouseReader.openHead(home, CATALOG)) {
                List<Warning> open = reader.warnings(OFFICE, true, 1, 0);
                if (!open.isEmpty()) {
                    reader.close();
                    WarehouseWriter.confirm(home, CATALOG, Set.of(open.get(0).id()), "vu");
                }
            }
        }

        /** Rows and the sum of their hashes, by table. */
        private Map<String, String> content(String snapshot) {
            try (Session session = new Session(Database.open(home.database(snapshot)))) {
                Map<String, String> content = new TreeMap<>();
                for (String table : session.list("SELECT table_name FROM duckdb_tables()", row -> row.getString(1))) {
                    content.put(
                            table,
                            session.list(
                                            "SELECT count(*) || ' ' || coalesce(sum(hash(r)), 0) FROM " + table
                                                    + " AS r",
                                            row -> row.getString(1))
                                    .get(0));
                }
                return content;
            }
        }
    }
}
