package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.Rework;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The peers of an office were told the class of its figure: who sees it change after a correction would learn more. */
class ToldClassesTest extends StoreTest {

    private int loads;

    /** The year 2019 up to a day, with so many visitors a day. */
    private void load(Catalog catalog, String last, int visitors, String now) {
        TestRun run = run("run-" + loads);
        TestFile log = run.officeLog("journal-" + loads++ + ".csv").exported(now);
        TestRun.days("2019-01-01", last)
                .forEach(day -> log.day(day.toString()).opening(1, null).visits("FR-40", visitors));
        run.loadAt(Instant.parse(now + "T06:00:00Z"), catalog);
    }

    private List<String> told() {
        return query("SELECT year, at_least, below FROM fct_told_class WHERE indicator = 'visitors-on-site'");
    }

    private Catalog network() throws IOException {
        Path offices = Files.createDirectories(folder.resolve("config/offices"));
        Path seeds = Files.createDirectories(folder.resolve("config/seeds"));
        for (String code : List.of("dax", "hossegor", "mimizan", "capbreton", "seignosse")) {
            Files.writeString(
                    offices.resolve(code + ".yml"),
                    """
                    code: %s
                    name: Office de %1$s
                    epci: "200000000"
                    agents: 2
                    schoolZone: A
                    place: seat-%1$s
                    fictitious: true
                    synthetic: true
                    """
                            .formatted(code));
            Files.writeString(
                    seeds.resolve("dim_place-" + code + ".csv"),
                    "office;place;label;place_kind;commune;insee\n%s;seat-%1$s;Office;office;Dax;40088\n"
                            .formatted(code));
        }
        return Catalog.withSample(folder.resolve("config"));
    }

    @Test
    void theFirstClassOfAYearThatIsOverStays() throws IOException {
        Catalog catalog = network();
        load(catalog, "2019-12-31", 1, "2020-02-01");
        assertEquals(List.of(), told(), "365 visitors are told as they are");
        load(catalog, "2019-12-31", 2, "2020-03-01");
        assertEquals(List.of("2019 320.0 560.0"), told());
        load(catalog, "2019-12-31", 5, "2020-04-01");
        assertEquals(List.of("2019 320.0 560.0"), told(), "it was told once");
        new Rework(home, catalog, RebuildListener.SILENT).rebuild();
        assertEquals(List.of("2019 320.0 560.0"), told(), "also when the star is made anew");
    }

    /** The seven months of July's load were told to nobody. */
    @Test
    void aYearThatRanWasNotTold() throws IOException {
        Catalog catalog = network();
        load(catalog, "2019-07-31", 1, "2019-08-01");
        load(catalog, "2019-12-31", 2, "2020-02-01");
        assertEquals(List.of(), told());
    }

    @Test
    void anOfficeWithoutPeersTellsNobody() {
        load(CATALOG, "2019-12-31", 1, "2020-02-01");
        load(CATALOG, "2019-12-31", 2, "2020-03-01");
        assertEquals(List.of(), told());
    }
}
