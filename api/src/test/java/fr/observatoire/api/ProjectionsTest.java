package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises are read against what came: an interval that missed must not be said to have held. */
class ProjectionsTest {

    @TempDir
    Path folder;

    @Test
    void theYearsResultTellsWhichIntervalsHeld() throws SQLException {
        Home home = new Home(folder);
        SmallWarehouse.publish(home, Catalog.withSample(home.config()));
        try (Connection star = DriverManager.getConnection("jdbc:duckdb:" + home.database(home.live()));
                Statement statement = star.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO fct_projection SELECT max(load_key), 'pays-orthe-arrigans', 'visitors-on-site',
                        '2019-06-30', 'ok', 1500, .4, 3800, 3700, 4000, 3600, 4100, 4500, .01 FROM dim_load
                    """);
        }
        try (RunningServer server = RunningServer.of(home)) {
            JsonNode rows = server.json("/projections?year=2019").get("rows");
            assertEquals(1, rows.size());
            assertEquals(4012, rows.get(0).get("outcome").asDouble());
            assertEquals(false, rows.get(0).get("held80").asBoolean(), "4 012 is above 4 000");
            assertEquals(true, rows.get(0).get("held95").asBoolean());
            assertTrue(server.json("/projections?year=2020").get("rows").isEmpty());
            assertTrue(
                    server.json("/projections?year=2020").at("/kept/held80").isNull(),
                    "no promise, and none kept or broken");
            JsonNode whole = server.json("/projections");
            assertEquals(1, whole.at("/kept/settled").asInt());
            assertEquals(0, whole.at("/kept/held80").asDouble());
            assertEquals(1, whole.at("/kept/held95").asDouble());
            assertTrue(whole.get("note").isNull(), "one office loses nothing");
            assertTrue(
                    server.get("/api/v1/projections.html?lang=fr").body().contains("Annonces dont l’issue est connue"));
        }
    }

    /** The loads of a network are silent about projections: the answer is not. */
    @Test
    void aNetworkIsToldThatLargeLoadsAnnounceNothing() throws IOException {
        Offices.add(folder, "office-1", "office-2", "office-3", "office-4", "office-5");
        try (RunningServer server = new RunningServer(folder)) {
            assertTrue(server.json("/projections?lang=en").get("note").asText().contains("more than 5 offices"));
        }
    }
}
