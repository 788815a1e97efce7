package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A home of an earlier version, whose tables have the sentences in French only. */
class UpgradeTest extends StoreTest {

    private static final List<String> ENGLISH =
            List.of("fct_refusal reason_en", "fct_warning text_en", "dim_file reason_en");
    private static final Text REFUSAL = new Text("Motif en français.", "Reason in English.");

    private String warning;

    @BeforeEach
    void loadBefore() {
        TestRun run = run("before");
        run.officeLog("journal.csv")
                .day("2020-01-02")
                .opening(1, null)
                .warning("gap", "trou")
                .refusal("2020-01-04", "visiteurs_40", "minimum", "-5");
        run.officeLog("sorties.csv")
                .refusal("2020-01-05", "visiteurs_40", "minimum", "-6")
                .refusedWhole("tolérance");
        warning = run.load(CATALOG).warnings().get(0).id();
        forgetEnglish();
    }

    private void forgetEnglish() {
        String file = home.current().orElseThrow();
        try (Session session = new Session(Database.create(home.database(file), folder))) {
            for (String column : ENGLISH) {
                String table = column.split(" ")[0];
                session.run("ALTER TABLE " + table + " DROP COLUMN " + column.split(" ")[1]);
            }
        }
        assertTrue(query("SELECT table_name FROM duckdb_columns() WHERE column_name LIKE '%\\_en' ESCAPE '\\' "
                        + "AND table_name IN ('fct_refusal', 'fct_warning', 'dim_file')")
                .isEmpty());
    }

    @Test
    @DisplayName("Its snapshot answers before anything new is loaded, in French: else a new version serves nothing")
    void isReadAsItIs() {
        assertEquals(List.of(new Text("trou", "trou")), warnings());
        assertEquals(
                List.of("Motif en français.", "Motif en français."),
                refusals().stream().map(Text::en).toList());
        assertEquals(
                List.of(new Text("tolérance", "tolérance")),
                List.copyOf(WarehouseWriter.knownFiles(home, CATALOG).refused().values()));
    }

    @Test
    @DisplayName("It takes the next load, whose sentences are in both languages; those of before stay French")
    void takesTheNextLoad() {
        TestRun run = run("after");
        run.officeLog("journal-2.csv")
                .day("2020-02-02")
                .opening(1, null)
                .warning("gap", "autre trou")
                .refusal("2020-02-04", "visiteurs_40", "minimum", "-7");
        run.officeLog("sorties-2.csv")
                .refusal("2020-02-05", "visiteurs_40", "minimum", "-8")
                .refusedWhole("en-tête");
        assertTrue(run.load(CATALOG).published());

        assertEquals(
                Set.of(new Text("trou", "trou"), new Text("autre trou", "in English: autre trou")),
                Set.copyOf(warnings()));
        Text before = new Text(REFUSAL.typed(), REFUSAL.typed());
        assertEquals(List.of(REFUSAL, REFUSAL, before, before), refusals());
        assertEquals(
                Set.of(new Text("tolérance", "tolérance"), new Text("en-tête", "in English: en-tête")),
                Set.copyOf(WarehouseWriter.knownFiles(home, CATALOG).refused().values()));
    }

    @Test
    @DisplayName("Its warnings are confirmed by the ids that they had")
    void confirmsItsWarnings() {
        WarehouseWriter.confirm(home, CATALOG, Set.of(warning), null);
        assertEquals(List.of(), warnings());
    }

    private List<Text> warnings() {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            return reader.warnings(OFFICE, true, 10, 0).stream()
                    .map(one -> one.text())
                    .toList();
        }
    }

    private List<Text> refusals() {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            return reader.refusals(OFFICE, null, 10, 0).stream()
                    .map(one -> one.reason())
                    .toList();
        }
    }
}
