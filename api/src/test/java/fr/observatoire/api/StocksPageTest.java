package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a guide is told beside its threshold, and before Monday where it must be ordered again. */
class StocksPageTest {

    private static final String STOCKS =
            """
            INSERT INTO file VALUES (7, 'guides', 'guide-stock', 'guides/stock-guides-2020.csv');
            CREATE TABLE moved AS
            SELECT 7 AS file_no, line, date::DATE AS date, guide, label AS guide_label, movement, quantity, alert_threshold
            FROM (VALUES
                (2, '2020-06-30', 'carte', 'Carte <du Pays>', 'inventory', 1400, 300),
                (3, '2020-12-31', 'carte', 'Carte <du Pays>', 'distributed', 1150, 300),
                (4, '2020-12-31', 'accueil', 'Guide d’accueil', 'inventory', 1200, 300),
                (5, '2020-12-31', 'velo', 'Guide du vélo', 'distributed', 20, NULL)
            ) AS t(line, date, guide, label, movement, quantity, alert_threshold);
            INSERT INTO lake.record BY NAME
            SELECT file_no, line, guide || date AS record_key, md5(guide || date)::UUID AS record_digest, date FROM moved;
            INSERT INTO lake.guide_stock BY NAME FROM moved;
            """;

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void load() {
        Home home = new Home(folder);
        SmallWarehouse.publish(home, Catalog.withSample(home.config()), "run-1", STOCKS);
        server = RunningServer.of(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePageTellsWhatIsLeftTheThresholdAndWhatIsToBeDone() {
        String page = server.get("/stocks").body();
        assertTrue(page.contains("Carte &lt;du Pays&gt;"), page);
        assertTrue(page.contains(">250<") && page.contains("sous le seuil\u00A0: à commander"), page);
        assertTrue(page.contains(">1\u202F200<") && page.contains(">suffisant<"), page);
        assertTrue(page.contains("inconnu\u00A0: sans inventaire ou sans seuil"), "the guide that nobody counted");
        assertTrue(server.get("/stocks?lang=en").body().contains("below the threshold: to be ordered"));
    }

    @Test
    void theGuideToBeOrderedIsATaskBeforeMonday() {
        String french = server.get("/").body();
        assertTrue(
                french.contains("Carte &lt;du Pays&gt;\u00A0: stock de 250 au 31 décembre 2020, sous le seuil de 300"),
                french);
        assertFalse(french.contains("Guide d’accueil"), "there is enough of it");
        assertTrue(server.get("/?lang=en").body().contains("href=\"/stocks?lang=en\""));
    }

    @Test
    void theSourcesLeadToItAlsoWhereNoGuideWasEverCounted() {
        assertTrue(server.get("/sources").body().contains("href=\"/stocks\""));
        assertTrue(RunningServer.shared().get("/stocks").body().contains("Aucun guide n’a bougé depuis un an"));
    }
}
