package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** A council was told 62 visitors for January; when a load makes it another figure, the analyst reads both, and the file. */
class FigureRevisionsTest extends StoreTest {

    private static final Instant MONDAY = Instant.parse("2020-03-02T06:00:00Z");

    private int loads;

    /** Each day of January and February with the visitors that the sheet gives it. */
    private List<String> load(String name, String exported, String last, ToIntFunction<LocalDate> visitors) {
        return load(name, exported, log -> TestRun.days("2020-01-01", last)
                .forEach(day -> log.day(day.toString()).opening(1, null).visits("FR-40", visitors.applyAsInt(day))));
    }

    private List<String> load(String name, String exported, Consumer<TestFile> rows) {
        TestRun run = run("run-" + loads);
        TestFile log = run.officeLog(name).exported(exported);
        rows.accept(log);
        return changed(run);
    }

    private List<String> changed(TestRun run) {
        return run.loadAt(MONDAY.plusSeconds(60L * loads++), CATALOG).changed().stream()
                .map(figure -> figure.indicator() + " " + figure.period().code() + " " + figure.before() + " > "
                        + figure.after() + " " + figure.path())
                .toList();
    }

    @Test
    void aCorrectedSheetChangesTheMonthsOfItsDaysTheLargestFirst() {
        assertEquals(
                List.of(), load("journal.csv", "2020-03-01", "2020-02-29", day -> 2), "nothing was published before");
        assertEquals(
                List.of(
                        "visitors-on-site 2020-02 58.0 > 357.0 journal-corrige.csv",
                        "visitors-on-site 2020-01 62.0 > 65.0 journal-corrige.csv"),
                load(
                        "journal-corrige.csv",
                        "2020-03-02",
                        "2020-02-29",
                        day -> day.getDayOfMonth() == 5 ? day.getMonthValue() == 1 ? 5 : 301 : 2));
        assertEquals(
                List.of("pays-orthe-arrigans visitors-on-site 2020-01 62.0 65.0"),
                query("SELECT office, indicator, period, old_value, new_value FROM fct_figure_revision"
                        + " WHERE period = '2020-01'"));
    }

    @Test
    void daysThatAreOnlyAddedChangeNothingThatWasTold() {
        load("journal.csv", "2020-02-10", "2020-02-09", day -> 2);
        assertEquals(List.of(), load("journal-2.csv", "2020-03-01", "2020-02-29", day -> 2));
    }

    /** "Before" is the figure that was published, without the days that the sheet adds. */
    @Test
    void aMonthThatIsCorrectedAndGoesOnIsToldAsItWasPublished() {
        load("journal.csv", "2020-02-10", "2020-02-09", day -> 2);
        assertEquals(
                List.of("visitors-on-site 2020-02 18.0 > 61.0 journal-2.csv"),
                load("journal-2.csv", "2020-03-01", "2020-02-29", day -> day.equals(LocalDate.of(2020, 2, 5)) ? 5 : 2));
    }

    @Test
    void figuresThatFollowFromAChangedOneChangeToo() {
        assertEquals(List.of(), memberships("adhesions.csv", "2021-01-10", 100));
        assertEquals(
                List.of(
                        "partnership-revenue 2019 100.0 > 200.0 adhesions-corrige.csv",
                        "partnership-revenue-growth 2019 0.0 > 100.0 adhesions-corrige.csv",
                        "partnership-revenue-growth 2020 50.0 > -25.0 adhesions-corrige.csv"),
                memberships("adhesions-corrige.csv", "2021-02-10", 200).stream()
                        .filter(figure -> figure.startsWith("partnership-revenue"))
                        .sorted()
                        .toList(),
                "the growth of the year after is told with another base");
    }

    /** A year before the log began is known by what the office declared of it, and a council was told it. */
    @Test
    void aDeclaredYearIsAPublishedFigureWhereNoRowsSayOtherwise() {
        memberships("adhesions.csv", "2021-01-10", 100);
        load("journal.csv", "2020-03-01", "2020-02-29", day -> 2);
        assertEquals(List.of(), declared("releve.csv", "2020-03-02", 8000, 80, 999));
        assertEquals(
                List.of(
                        "partnership-revenue 2017 80.0 > 50.0 releve-corrige.csv",
                        "partnership-revenue-growth 2018 25.0 > 100.0 releve-corrige.csv",
                        "visitors-on-site 2017 8000.0 > 8400.0 releve-corrige.csv"),
                declared("releve-corrige.csv", "2020-03-03", 8400, 50, 111).stream()
                        .sorted()
                        .toList(),
                "of 2020 the log says the figure, whatever the sheet says beside it");
    }

    private List<String> declared(String name, String exported, double visitors, double revenue, double beside) {
        TestRun run = run("run-" + loads);
        TestFile sheet = run.file("declared", "annual-statement", name).exported(exported);
        declare(sheet, 2017, "visitors-on-site", visitors);
        declare(sheet, 2017, "partnership-revenue", revenue);
        declare(sheet, 2020, "visitors-on-site", beside);
        return changed(run);
    }

    private static void declare(TestFile sheet, int year, String indicator, double value) {
        sheet.record(year + "|" + indicator, LocalDate.of(year, 1, 1))
                .member("declared", indicator, null, "value", value, null);
    }

    private List<String> memberships(String name, String exported, double of2019) {
        TestRun run = run("run-" + loads);
        TestFile sheet = run.file("partners", "memberships", name).exported(exported);
        double[] amounts = {100, of2019, 150};
        for (int year = 2018; year <= 2020; year++) {
            sheet.record(year + "|p1", LocalDate.of(year, 1, 1))
                    .member("dim_partner", "p1", null, "commune", null, "Peyrehorade")
                    .member("membership", "p1", "membership", "amount", amounts[year - 2018], null);
        }
        return changed(run);
    }
}
