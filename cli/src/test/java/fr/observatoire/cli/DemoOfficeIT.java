package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.period.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
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

        Path until = home.resolve("demo/until.txt");
        FileTime made = Files.getLastModifiedTime(until);
        demo.write(TODAY);
        assertEquals(made, Files.getLastModifiedTime(until), "the same day makes nothing anew");
        assertEquals(TODAY.minusDays(1).toString(), Files.readString(until));

        demo.write(TODAY.plusDays(1));
        assertLoaded(load(exports, TODAY.plusDays(1)));
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
