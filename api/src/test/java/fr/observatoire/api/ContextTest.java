package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public statistics are shown on a page of their own, and nowhere as a result of the office. */
class ContextTest {

    private static final String SERIES =
            """
            INSERT INTO file VALUES (7, 'insee', 'bdm-series', 'insee/valeurs_mensuelles.csv');
            CREATE TABLE value AS
            SELECT
                7 AS file_no, month(date) + 1 AS line, date::DATE AS date, last_day(date) AS date_to, 'month' AS period_kind,
                '010598413' AS series, 'Nuitées <hôtels> - Landes' AS series_label,
                CASE WHEN month(date) = 12 THEN 'P' ELSE 'A' END AS status, 6200.5 + month(date) AS value
            FROM range(DATE '2020-01-01', DATE '2021-01-01', INTERVAL 1 MONTH) AS t(date)
            WHERE month(date) <> 4
            UNION ALL
            SELECT 7, 20, '2020-07-01', '2020-09-30', 'quarter', '001515942', 'Chômage - Landes', 'Z', 7.1;
            INSERT INTO lake.record BY NAME
            SELECT file_no, line, series || date AS record_key, md5(series || date)::UUID AS record_digest, date FROM value;
            INSERT INTO lake.context BY NAME FROM value;
            """;

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void load() {
        Home home = new Home(folder);
        SmallWarehouse.publish(home, Catalog.withSample(home.config()), "run-1", SERIES);
        server = RunningServer.of(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePageTellsEachSeriesWithItsLastPeriodItsMarkAndItsFile() {
        String page = server.get("/contexte").body();
        assertTrue(page.contains("Nuitées &lt;hôtels&gt; - Landes"), page);
        assertTrue(page.contains("décembre 2020"), "the last period");
        assertTrue(page.contains("6\u202F212,5") && page.contains("provisoire"), "its value and its mark");
        assertTrue(page.contains("Par mois, janvier 2020 à décembre 2020"), "what it covers");
        assertTrue(page.contains("marque Z de l’INSEE"), "a mark that nobody here knows is told as it is");
        assertTrue(page.contains("insee/valeurs_mensuelles.csv"), "where it comes from");
        assertTrue(page.contains("absente de ce qui est chargé"), "April is missing, and is no 0");
        String english = server.get("/contexte?lang=en").body();
        assertTrue(english.contains("By month, January 2020 to December 2020"), english);
        assertTrue(english.contains("These are no results of the office"), english);
    }

    @Test
    void theSourcesLeadToIt() {
        assertTrue(server.get("/sources?lang=en").body().contains("href=\"/contexte?lang=en\""));
    }

    @Test
    void theApiAnswersWithOneSeriesOrAll() {
        assertEquals(12, server.json("/context").get("rows").size());
        JsonNode rows = server.json("/context?series=001515942").get("rows");
        assertEquals("2020-Q3", rows.at("/0/period").asText());
        assertEquals(7.1, rows.at("/0/value").asDouble());
        assertEquals(11, server.json("/context?grain=month").get("rows").size());
        String problem = server.get("/api/v1/context?series=1").body();
        assertTrue(problem.contains("001515942") && problem.contains("010598413"), problem);
        assertEquals(400, server.get("/api/v1/context.svg?series=1").statusCode());
    }

    @Test
    void thePictureIsThatOfTheSeriesAndSaysThatItIsContext() {
        String picture =
                server.get("/api/v1/context.svg?series=001515942&lang=en").body();
        assertTrue(picture.contains("Chômage - Landes: 7.1 (Q3 2020"), picture);
        assertTrue(picture.contains("no result of the office"), picture);
        assertTrue(picture.contains("INSEE, BDM series 001515942"), picture);
        assertFalse(picture.contains("Nuitées"), "another series");
    }

    /** A council reads the scorecard, the catalogue and the report: what the office did not do stands in none of them. */
    @Test
    void noSeriesIsAnIndicator() {
        for (String path :
                new String[] {"/?annee=2020&statut=tous", "/api/v1/indicators", "/api/v1/attainment?year=2020"}) {
            String answer = server.get(path).body();
            assertFalse(answer.contains("Chômage") || answer.contains("010598413"), path);
        }
    }

    @Test
    void anOfficeWithoutSeriesReadsHowToLoadThem() {
        String page = RunningServer.shared().get("/contexte").body();
        assertTrue(page.contains("Aucune série de l’INSEE n’est chargée"), page);
        assertTrue(page.contains("dossier insee"), page);
    }
}
