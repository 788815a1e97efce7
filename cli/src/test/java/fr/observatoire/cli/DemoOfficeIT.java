package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer sees a season that runs, on any day, of an office that says of itself that it does not exist. */
class DemoOfficeIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 30);

    @TempDir
    Path home;

    @Test
    void theYearRunsUpToYesterdayAndGoesOnTheNextDay() throws IOException {
        Installation.copyFolder(Path.of("..", "sample-data", "config"), home.resolve("config"));
        DemoOffice demo = new DemoOffice(home);
        assertTrue(demo.isWanted());
        demo.configure(TODAY);
        assertTrue(catalog().office(DemoOffice.CODE).synthetic(), "every page says that its days are generated");
        Path exports = demo.write(TODAY);
        assertLoaded(load(exports, TODAY));
        assertEquals("pays-orthe-arrigans", catalog().homeOffice().code());
        assertTheMonthToFillInIsUnknown();

        Path until = home.resolve("demo/until.txt");
        FileTime made = Files.getLastModifiedTime(until);
        demo.write(TODAY);
        assertEquals(made, Files.getLastModifiedTime(until), "the same day makes nothing anew");
        assertEquals(TODAY.minusDays(1).toString(), Files.readString(until));

        demo.write(TODAY.plusDays(1));
        assertLoaded(load(exports, TODAY.plusDays(1)));
    }

    /** Of a sheet with a row at the end of each month, a council is not told −100 % before the row is there. */
    private void assertTheMonthToFillInIsUnknown() {
        try (WarehouseReader reader = WarehouseReader.open(new Home(home), catalog())) {
            List<Observation> months = reader.series(new SeriesRequest(
                    DemoOffice.CODE, "guides-distributed", Grain.MONTH, TODAY.minusMonths(1), TODAY, null));
            assertNotNull(months.get(0).value(), "March");
            assertNull(months.get(1).value(), "April");
        }
    }

    /** An office's own home is no demo. */
    @Test
    void anOfficeOfItsOwnGetsNoOfficeThatDoesNotExist() {
        assertFalse(new DemoOffice(home.resolve("own")).isWanted());
    }

    /** In spring nothing is known yet of what happens in summer: such an export is empty, and no other is refused. */
    private static void assertLoaded(EtlReport report) {
        assertTrue(report.published());
        report.refusedFiles().forEach(each -> assertEquals("empty", each.code(), each.file()));
    }

    private EtlReport load(Path exports, LocalDate today) {
        EtlOptions options = new EtlOptions(
                home, Address.of(exports), null, Set.of(), EtlOptions.LOCAL, false, DateRange.ALWAYS, today);
        return new Pipeline(options, catalog(), EtlListener.SILENT).run();
    }

    private Catalog catalog() {
        return Catalog.withSample(home.resolve("config"));
    }
}
