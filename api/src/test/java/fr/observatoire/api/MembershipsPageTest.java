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

/** Members that were kept and lost are told by commune, in no year that cannot tell it, and nobody by name. */
class MembershipsPageTest {

    private static final String MEMBERS =
            """
            INSERT INTO file VALUES (7, 'partners', 'memberships', 'partners/adhesions.csv');
            CREATE TABLE member AS
            SELECT
                7 AS file_no, (row_number() OVER ())::INTEGER AS line, make_date(year, 1, 1) AS date,
                'P' || nr AS partner, 'Maison ' || nr AS name, commune, 'membership' AS kind
            FROM (
                SELECT 2019 AS year, unnest(range(1, 7)) AS nr, 'Dax' AS commune
                UNION ALL SELECT 2019, unnest(range(7, 11)), 'Pouillon'
                UNION ALL SELECT 2020, unnest([1, 2, 3, 4, 20]), 'Dax'
                UNION ALL SELECT 2020, unnest(range(7, 11)), 'Pouillon'
                UNION ALL SELECT 2021, unnest([1, 2]), 'Dax'
                UNION ALL SELECT 2022, unnest([1]), 'Dax'
            );
            INSERT INTO lake.record BY NAME
            SELECT file_no, line, year(date) || partner AS record_key, md5(year(date) || partner)::UUID AS record_digest, date
            FROM member;
            INSERT INTO lake.membership BY NAME SELECT file_no, line, date, partner, kind FROM member;
            INSERT INTO lake.dim_partner BY NAME SELECT file_no, line, date, partner, name, commune FROM member;
            """;

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void load() {
        Home home = new Home(folder);
        SmallWarehouse.publish(home, Catalog.withSample(home.config()), "run-1", MEMBERS);
        server = RunningServer.of(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aYearThatIsOverTellsWhoWasKeptAndWhoWasLost() {
        String page = server.get("/adhesions?annee=2020").body();
        assertTrue(page.contains("Des 10 adhérents de 2019, 8 le sont aussi en 2020"), page);
        assertTrue(page.contains(">Perdus<"), page);
        assertTrue(page.replaceAll("\\s+", " ").matches(".*>Dax</th>.*>6<.*>4<.*>2<.*>1<.*>Pouillon</th>.*"), page);
        assertFalse(page.contains("Maison"), "a name of a member");
        assertTrue(server.get("/adhesions?annee=2020&lang=en")
                .body()
                .contains("Of the 10 members of 2019, 8 are members"));
    }

    /** The clock says 1 March 2021: whoever has not renewed yet is not lost, and 2022 has not begun. */
    @Test
    void aYearThatRunsCallsNobodyLost() {
        String page = server.get("/adhesions").body();
        assertTrue(page.contains("Pas encore réadhérents") && page.contains("1er mars 2021"), page);
        assertFalse(page.contains(">Perdus<"), page);
        assertFalse(page.contains("annee=2022"), "the members of a year to come");
    }

    @Test
    void theFirstYearHasNothingToBeHeldAgainst() {
        String page = server.get("/adhesions?annee=2019").body();
        assertTrue(page.contains("Les adhésions de 2018 ne sont pas chargées"), page);
        assertFalse(page.contains("<table"), page);
    }

    @Test
    void theSourcesLeadToItAlsoWhereNobodyJoined() {
        assertTrue(server.get("/sources").body().contains("href=\"/adhesions\""));
        assertTrue(RunningServer.shared().get("/adhesions").body().contains("Aucune adhésion n’est chargée"));
    }
}
