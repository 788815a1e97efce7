package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.publish.WarehouseWriter;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Session;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A program whose star has one column more, and a catalogue that dropped one indicator and renamed another. */
class UpgradedCatalogTest extends StoreTest {

    private static final String HISTORY = "SELECT indicator, year(date), value FROM rpt_%s ORDER BY ALL";
    private static final String TOLD =
            "SELECT indicator, as_of, total FROM fct_projection WHERE indicator LIKE '%door%'";

    private Path config;
    private Catalog before;
    private Catalog after;

    @BeforeEach
    void readBoth() throws IOException {
        config = folder.resolve("config");
        FileUtils.copyDirectory(new File("src/test/resources/store"), config.toFile());
        indicator("tastings", "");
        indicator("doors", "");
        target("doors");
        before = Catalog.withSample(config);
        Files.delete(config.resolve("indicators/tastings.yml"));
        Files.delete(config.resolve("indicators/doors.yml"));
        indicator("open-doors", "formerly: [doors]");
        after = Catalog.withSample(config);
    }

    private void loadBefore() {
        SampleHistory.load(home, before);
        TestRun run = run("season");
        TestFile log = run.officeLog("journal-saison.csv").exported("2021-09-01");
        TestRun.days("2021-01-01", "2021-08-31")
                .forEach(day -> log.day(day).opening(1, null).visits("FR-40", 3));
        declare(run, "doors", 7);
        assertTrue(run.loadAt(Instant.parse("2021-09-01T08:00:00Z"), before).published());
    }

    private void declare(TestRun run, String indicator, double value) {
        run.file("declared", "declared", "portes-" + indicator + ".xlsx")
                .exported("2021-09-01")
                .record("2019|" + indicator, LocalDate.of(2019, 1, 1))
                .member("declared", indicator, null, "value", value, null);
        run.file("published", "published", "manuel-" + indicator + ".csv")
                .record("2019|" + indicator + "|main", LocalDate.of(2019, 1, 1))
                .member("published", indicator, "main", "chapter", null, "9.1")
                .member("published", indicator, "main", "text", null, "portes")
                .member("published", indicator, "main", "value", value, null);
    }

    private void indicator(String code, String more) throws IOException {
        Files.createDirectories(config.resolve("indicators"));
        Files.writeString(
                config.resolve("indicators/" + code + ".yml"),
                """
                code: %s
                %s
                label: {fr: Portes, en: Doors}
                unit: {fr: visiteurs, en: visitors}
                chapter: "9.1"
                order: 1
                family: footfall
                origin: rows
                aggregation: flow
                fact: rpt_visit
                numerator: sum(visitors)
                where: channel = 'counter'
                grains: [day, month, year]
                sources: [footfall]
                """
                        .formatted(code, more));
    }

    private void target(String indicator) throws IOException {
        Files.createDirectories(config.resolve("targets"));
        Files.writeString(
                config.resolve("targets/targets-doors.csv"),
                "office;indicator;rule;value;text;valid_from;valid_to\n" + OFFICE + ";" + indicator
                        + ";;;900 visiteurs;2018-01-01;\n");
    }

    /** Every figure of a year, by the code of today. */
    private Map<String, String> figures(Catalog catalog) {
        Map<String, String> figures = new TreeMap<>();
        try (WarehouseReader reader = WarehouseReader.open(home, catalog)) {
            reader.years(OFFICE).forEach((cell, figure) -> {
                if (!cell.indicator().equals("tastings")) {
                    figures.put(after.formerCodes().today(cell.indicator()) + " " + cell.year(), line(figure));
                }
            });
        }
        return figures;
    }

    @Test
    @DisplayName("Every figure, target, printed figure and promise is there after the upgrade, under today's code")
    void everythingFollows() {
        loadBefore();
        Map<String, String> figures = figures(before);
        List<String> declared = query(HISTORY.formatted("declared"));
        List<String> told = query(TOLD);
        assertFalse(told.isEmpty(), "the load announces the year that runs");
        try (Session session = new Session(Database.create(home.database(home.live()), folder))) {
            session.run("UPDATE ref_star SET schema_version = 0; ALTER TABLE fct_warning DROP COLUMN text_en");
        }

        WarehouseWriter.catchUp(home, after, RebuildListener.SILENT);

        assertEquals(figures, figures(after));
        assertEquals(renamed(declared), query(HISTORY.formatted("declared")));
        assertEquals(
                List.of("open-doors 2019 7.0"),
                query("SELECT indicator, year(date), value FROM rpt_published" + " WHERE indicator LIKE '%door%'"));
        assertEquals(renamed(told), query(TOLD));
        assertEquals(
                List.of("open-doors 900.0"),
                query("SELECT indicator, value_min FROM fct_target WHERE indicator LIKE '%door%'"));
        assertEquals(List.of("open-doors"), query("SELECT indicator FROM dim_indicator WHERE chapter = '9.1'"));

        String made = home.live();
        WarehouseWriter.catchUp(home, after, RebuildListener.SILENT);
        assertEquals(made, home.live(), "nothing is left to do");
    }

    private static List<String> renamed(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^doors ", "open-doors "))
                .sorted()
                .toList();
    }

    @Test
    @DisplayName(
            "A sheet that names the indicator anew corrects the one that named it before, and does not stand beside it")
    void aSheetUnderTheNewCodeCorrectsTheOld() {
        loadBefore();
        TestRun run = run("corrected");
        run.file("declared", "declared", "portes-doors.xlsx")
                .exported("2021-09-02")
                .record("2019|open-doors", LocalDate.of(2019, 1, 1))
                .member("declared", "open-doors", null, "value", 8.0, null);
        run.load(after);

        String doors = "SELECT indicator, value FROM rpt_declared WHERE indicator LIKE '%door%'";
        assertEquals(List.of("open-doors 8.0"), query(doors));
        new Rework(home, after, RebuildListener.SILENT).rebuild();
        assertEquals(List.of("open-doors 8.0"), query(doors));
    }

    @Test
    @DisplayName("A former code is unknown as before, with the nearest: only links follow it")
    void aFormerCodeIsNoCode() {
        UnknownCodeException unknown = assertThrows(UnknownCodeException.class, () -> after.indicator("doors"));
        assertTrue(unknown.nearest().contains("open-doors"), () -> "" + unknown.nearest());
    }

    @Test
    @DisplayName(
            "A former code that another indicator has or had is refused: whose the old figures are would be chance")
    void aFormerCodeIsOfOneIndicator() throws IOException {
        indicator("tastings", "formerly: [sales]");
        CatalogException taken = assertThrows(CatalogException.class, () -> Catalog.withSample(config));
        assertTrue(taken.getMessage().contains("sales"), taken.getMessage());
        indicator("tastings", "formerly: [doors]");
        CatalogException twice = assertThrows(CatalogException.class, () -> Catalog.withSample(config));
        assertTrue(twice.getMessage().contains("doors"), twice.getMessage());
    }
}
