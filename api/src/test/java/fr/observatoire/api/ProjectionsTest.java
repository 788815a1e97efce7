package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
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
        SmallWarehouse.publish(home, Catalog.load(home.config()));
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
        }
    }
}
