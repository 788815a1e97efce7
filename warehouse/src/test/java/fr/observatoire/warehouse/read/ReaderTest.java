package fr.observatoire.warehouse.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.load.LoadReport;
import fr.observatoire.warehouse.load.SampleHistory;
import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Explanation.FileUse;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind the figures: explanations, contradictions, sources. */
class ReaderTest {

    @TempDir
    static Path folder;

    private static Home home;
    private static LoadReport report;
    private static WarehouseReader reader;

    @BeforeAll
    static void load() {
        home = new Home(folder);
        report = SampleHistory.load(home, StoreTest.CATALOG);
        reader = WarehouseReader.open(home, StoreTest.CATALOG);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static Explanation explain(String indicator, String period) {
        return reader.explain(StoreTest.OFFICE, indicator, Period.parse(period));
    }

    @Test
    void theSqlOfAnExplanationGivesItsFigure() {
        List<String> wrong = new ArrayList<>();
        try (Session session = new Session(Database.open(home.database(report.snapshotId())))) {
            for (Indicator indicator : StoreTest.CATALOG.indicators()) {
                for (Period period : periods(indicator)) {
                    Explanation explanation = reader.explain(StoreTest.OFFICE, indicator.code(), period);
                    Double recomputed = session.list(explanation.sql(), row -> Session.number(row, "value"))
                            .get(0);
                    Double figure = explanation.observation().value();
                    if (recomputed == null ? figure != null : figure == null || Math.abs(recomputed - figure) > 1e-9) {
                        wrong.add(indicator.code() + " " + period + " " + recomputed + ": " + explanation);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Period> periods(Indicator indicator) {
        List<Period> periods = new ArrayList<>(
                IntStream.rangeClosed(2017, 2021).mapToObj(Period::year).toList());
        if (indicator.grains().contains(Grain.MONTH)) {
            periods.addAll(List.of(Period.month(2020, 3), Period.month(2020, 4)));
        }
        return periods;
    }

    @Test
    void anExplanationNamesFilesAndLines() {
        Explanation explanation = explain("visitors-on-site", "2018-01-02");

        assertEquals("sum(visitors) from rpt_visit where channel = 'counter'", explanation.formula());
        assertEquals(2, explanation.rows());
        FileUse file = explanation.files().get(0);
        assertEquals(
                List.of("journal-accueil.csv", "footfall", "office-log", report.snapshotId()),
                List.of(file.path(), file.source(), file.resource(), file.snapshot()));
        assertEquals(List.of(3), file.lines());
        assertEquals(LocalDate.of(2021, 1, 10), file.exportDate());
    }

    @Test
    void linesAreCountedInFullAndShownInPart() {
        FileUse log = explain("visitors-on-site", "2019").files().get(0);

        assertEquals(313, log.totalLines());
        assertEquals(100, log.lines().size());
        assertEquals(626, log.rows());
    }

    @Test
    void aDerivedFigureNamesTheFilesOfItsInputs() {
        Explanation explanation = explain("partnership-revenue-growth", "2019");

        assertEquals("100 x (partnership-revenue / partnership-revenue [-1] - 1)", explanation.formula());
        assertEquals(
                List.of("adhesions.csv"),
                explanation.files().stream().map(FileUse::path).toList());
        assertEquals(2, explanation.rows());
    }

    @Test
    void aClosedMonthIsExplained() {
        assertTrue(explain("visitors-on-site", "2020-04").exclusions().stream()
                .anyMatch(text -> text.fr().startsWith("Aucune ouverture")));
    }

    @Test
    void contradictionsAreReported() {
        List<String> found = reader.contradictions(StoreTest.OFFICE).stream()
                .map(c ->
                        c.kind().code() + " " + c.indicator() + " " + c.year() + " " + c.stated() + " " + c.computed())
                .toList();

        assertEquals(
                List.of(
                        "published partnership-revenue 2019 8481.0 8480.0",
                        "alternative fairs 2019 2.0 1.0",
                        "structural counter-requests 2019 939.0 1565.0"),
                found);
    }

    @Test
    void aSourceIsFreshAsLongAsItsContractSays() {
        SourceStatus footfall = source("footfall", LocalDate.of(2021, 1, 14));
        assertEquals(LocalDate.of(2021, 1, 14), footfall.freshUntil());
        assertFalse(footfall.stale());
        assertEquals(LocalDate.of(2018, 1, 1), footfall.coversFrom());
        assertEquals(LocalDate.of(2020, 12, 31), footfall.coversTo());
        assertEquals(2, footfall.files());
        assertEquals(1099, footfall.rowsLoaded());
        assertTrue(source("footfall", LocalDate.of(2021, 1, 15)).stale());
    }

    @Test
    void aSourceWithoutFilesIsListed() {
        SourceStatus guides = source("guides", LocalDate.of(2021, 1, 15));
        assertEquals(0, guides.files());
        assertNull(guides.lastLoad());
    }

    private static SourceStatus source(String name, LocalDate today) {
        return reader.sources(StoreTest.OFFICE, today).stream()
                .filter(source -> source.source().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSnapshotSaysWhatItIs() {
        assertEquals(report.snapshotId(), reader.snapshot().id());
        assertEquals(StoreTest.CATALOG.version(), reader.snapshot().catalogVersion());
        assertEquals(List.of(reader.snapshot()), reader.snapshots());
    }
}
