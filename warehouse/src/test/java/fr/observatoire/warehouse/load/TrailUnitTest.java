package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Teams are converted to players only with a declared factor, and only if the players were not counted. */
class TrailUnitTest extends StoreTest {

    private static final String PLAYS = "SELECT date, unit, plays FROM rpt_trail_play ORDER BY date, unit";

    private void load(Catalog catalog) {
        LocalDate june = LocalDate.of(2019, 6, 1);
        TestRun run = run("run-1");
        run.file("terra-aventura", "trail-plays", "terra.csv")
                .record("june teams", june)
                .member("trail_play", "habas", "teams", "plays", 101.0, null)
                .record("june caches", june)
                .member("trail_play", "habas", "caches", "plays", 90.0, null)
                .record("july teams", june.plusMonths(1))
                .member("trail_play", "habas", "teams", "plays", 10.0, null)
                .record("july players", june.plusMonths(1))
                .member("trail_play", "habas", "players", "plays", 42.0, null);
        run.load(catalog);
    }

    private Catalog stated(String... rows) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("config/seeds"));
        Files.write(
                seeds.resolve("ref_trail_unit-office.csv"),
                List.of("office;trail;unit;players;text", String.join("\n", rows)));
        return Catalog.withSample(folder.resolve("config"));
    }

    @Test
    void withoutAStatedFactorNothingIsConverted() {
        load(CATALOG);

        assertEquals(
                List.of("2019-06-01 caches 90", "2019-06-01 teams 101", "2019-07-01 players 42", "2019-07-01 teams 10"),
                query(PLAYS));
    }

    @Test
    void aStatedFactorConvertsWhereThePlayersWereNotCounted() throws IOException {
        load(stated(";;teams;3.5;Comité régional", ";;caches;4;Comité régional"));

        assertEquals(
                List.of(
                        "2019-06-01 caches 90",
                        "2019-06-01 players 354",
                        "2019-06-01 teams 101",
                        "2019-07-01 players 42",
                        "2019-07-01 teams 10"),
                query(PLAYS));
    }

    @Test
    void aFactorThatNobodyStatesIsRefused() {
        assertThrows(CatalogException.class, () -> stated(";;teams;3.5;"));
        assertThrows(CatalogException.class, () -> stated(";;tents;3.5;Comité régional"));
    }
}
