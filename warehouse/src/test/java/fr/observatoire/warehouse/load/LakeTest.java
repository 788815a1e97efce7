package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.WarehouseWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LakeTest extends StoreTest {

    @Test
    @DisplayName("What an attempt wrote that did not count lies beside the files of the run, and is counted by nobody")
    void filesThatTheManifestDoesNotNameAreNotRead() throws IOException {
        TestRun run = run("run-1");
        run.officeLog("journal.csv").day("2020-01-02").opening(1, null).visits("ES", 12);
        Manifest manifest = run.manifest();
        Path lake = home.lakeRun("run-1");
        Files.copy(lake.resolve("visit-00000-0.parquet"), lake.resolve("visit-00000-1.parquet"));

        WarehouseWriter.load(home, CATALOG, manifest, RebuildListener.SILENT);

        assertEquals(List.of("2020-01-02 12"), query("SELECT date, visitors FROM fct_visit"));
    }

    @Test
    @DisplayName("Attributes of a place stand in one row, and only those that the record states are kept")
    void attributesOfOneRowAreKeptApart() {
        TestRun run = run("run-1");
        run.file("footfall", "mobile-office", "sorties.csv")
                .day("2020-07-02")
                .place("dim_place", "habas", null, null, "label", null, "Lac")
                .place("dim_place", "habas", null, null, "place_kind", null, "mobile");
        run.load(CATALOG);

        assertEquals(
                List.of("label Lac", "place_kind mobile"),
                query("SELECT attribute, text FROM fct_attribute ORDER BY ALL"));
    }
}
