package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several tools measure one site: one of them is the reference of a day, and their counts are never added. */
class WebToolTest extends StoreTest {

    private void load(Catalog catalog) {
        TestRun run = run("run-1");
        run.file("web", "google-universal", "audience.csv")
                .day("2020-01-31")
                .member("web_day", "site", "google-universal", "sessions", 90.0, null)
                .day("2020-02-01")
                .member("web_day", "site", "google-universal", "sessions", 80.0, null);
        run.file("web", "matomo", "matomo.csv")
                .day("2020-01-31")
                .member("web_day", "site", "matomo", "sessions", 7.0, null)
                .day("2020-02-01")
                .member("web_day", "site", "matomo", "sessions", 6.0, null);
        run.load(catalog);
    }

    private Catalog configured(String... rows) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("config/seeds"));
        Files.write(
                seeds.resolve("ref_web_tool-office.csv"), List.of("office;site;tool;from", String.join("\n", rows)));
        return Catalog.withSample(folder.resolve("config"));
    }

    @Test
    void withoutConfigurationUniversalAnalyticsIsTheReference() {
        load(CATALOG);

        assertEquals(
                """
                2020-01 90.0 partial
                2020-02 80.0 partial""",
                series("web-sessions", Grain.MONTH, "2020-01-01", "2020-02-29"));
        assertEquals(List.of("4"), query("SELECT count(*) FROM fct_web_day"));
    }

    @Test
    void anOfficeChangesItsReferenceOnADay() throws IOException {
        load(configured(OFFICE + ";;matomo;2020-02-01"));

        assertEquals(
                """
                2020-01 90.0 partial
                2020-02 6.0 partial""",
                series("web-sessions", Grain.MONTH, "2020-01-01", "2020-02-29"));
    }

    @Test
    void theChangeOfToolIsABreakInTheSeriesOfThatOfficeAlone() throws IOException {
        Catalog catalog = configured(OFFICE + ";;matomo;2020-02-01");

        assertEquals(List.of("2017-01-01 TERRITORY", "2020-02-01 TOOL"), breaks(catalog, OFFICE));
        assertEquals(List.of("2023-07-01 TOOL"), breaks(catalog, "fictitious-002"));
        assertFalse(catalog.calendar().breaks(OFFICE).get(1).concerns(catalog.indicator("visitors-on-site")));
        assertTrue(catalog.calendar().breaks(OFFICE).get(1).concerns(catalog.indicator("web-sessions")));
    }

    private static List<String> breaks(Catalog catalog, String office) {
        return catalog.calendar().breaks(office).stream()
                .filter(each -> each.concerns(catalog.indicator("web-sessions")))
                .map(each -> each.date() + " " + each.kind())
                .toList();
    }

    @Test
    void anOfficeWithOneToolHasNothingToDeclare() {
        TestRun run = run("run-1");
        run.file("web", "matomo", "matomo.csv")
                .day("2020-01-31")
                .member("web_day", "site", "matomo", "sessions", 7.0, null);
        run.load(CATALOG);

        assertEquals(List.of("2020-01-31 matomo 7"), query("SELECT date, tool, sessions FROM rpt_web_day"));
    }

    /** The shipped table names Google Analytics 4 from 2023-07 on, for the offices that changed to it. */
    @Test
    void anOfficeThatNeverHadTheNewToolHasItsFiguresAndNoBreak() {
        TestRun run = run("run-1");
        sessions(run, "matomo", "2023-06-30", "2023-07-01");
        LoadReport report = run.load(CATALOG);

        assertEquals(
                """
                2023-06 7.0 partial
                2023-07 7.0 partial""",
                series("web-sessions", Grain.MONTH, "2023-06-01", "2023-07-31"));
        assertEquals(List.of("2017-01-01 TERRITORY"), breaksOfFigures());
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void anOfficeThatChangedItsToolHasABreak() {
        TestRun run = run("run-1");
        sessions(run, "google-universal", "2023-06-30");
        sessions(run, "ga4", "2023-07-01");
        LoadReport report = run.load(CATALOG);

        assertEquals(List.of("2017-01-01 TERRITORY", "2023-07-01 TOOL"), breaksOfFigures());
        assertEquals(List.of(), report.warnings());
    }

    /** The configuration decides; when counted days have no figure because of it, a warning says so and what to do. */
    @Test
    void daysThatOnlyAnotherToolThanTheReferenceCountedAreWarnedOf() throws IOException {
        TestRun run = run("run-1");
        sessions(run, "google-universal", "2023-06-30");
        sessions(run, "matomo", "2023-06-30", "2023-07-01", "2023-07-02");
        LoadReport report = run.load(CATALOG);

        Warning warning = report.warnings().get(0);
        assertEquals(1, report.warnings().size());
        assertEquals("reference_tool_without_data", warning.code());
        assertEquals(
                "« Matomo » a compté des jours du 01/07/2023 au 02/07/2023 pour lesquels l’outil de référence n’a pas de "
                        + "données : ils n’ont aucun chiffre. Charger l’export de l’outil de référence, ou déclarer "
                        + "l’outil « matomo » dans seeds/ref_web_tool.csv.",
                warning.text().typed());
        assertEquals(List.of("2017-01-01 TERRITORY"), breaksOfFigures());

        TestRun next = run("run-2");
        sessions(next, "matomo", "2023-07-03");
        assertEquals(
                List.of(), next.load(configured(OFFICE + ";;matomo;2023-07-01")).warnings());
        assertEquals(List.of("0"), query("SELECT count(*) FROM fct_warning"));
    }

    @Test
    void whatAColleagueNotedNeverAddsToAnExport() {
        months(CATALOG);
        assertEquals("2020-01 900.0 normal", series("web-visitors", Grain.MONTH, "2020-01-01", "2020-01-31"));
    }

    @Test
    void whatAColleagueNotedIsAToolOfItsOwn() throws IOException {
        Catalog catalog = configured(OFFICE + ";;manual;2020-01-01");
        months(catalog);
        assertEquals("2020-01 700.0 normal", series("web-visitors", Grain.MONTH, "2020-01-01", "2020-01-31"));
        assertEquals(
                "Changement d’outil de mesure du site\u00a0: Universal Analytics, puis relevé manuel",
                catalog.calendar().breaks(OFFICE).get(1).text().fr());
    }

    private void months(Catalog catalog) {
        TestRun run = run("run-1");
        month(run.file("web", "google-universal", "audience.csv"), "google-universal", 900.0);
        month(run.file("web", "manual", "releve-web.csv"), "manual", 700.0);
        run.load(catalog);
    }

    private static void month(TestFile file, String tool, double visitors) {
        file.day("2020-01-01")
                .row(
                        "web_period",
                        LocalDate.of(2020, 1, 31),
                        null,
                        null,
                        null,
                        "site",
                        null,
                        tool,
                        "month",
                        "visitors",
                        visitors,
                        null);
    }

    private static void sessions(TestRun run, String tool, String... days) {
        TestFile file = run.file("web", tool, tool + days[0] + ".csv");
        for (String day : days) {
            file.day(day).member("web_day", "site", tool, "sessions", 7.0, null);
        }
    }

    private List<String> breaksOfFigures() {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            return reader.breaks(OFFICE, CATALOG.indicator("web-sessions")).stream()
                    .map(each -> each.date() + " " + each.kind())
                    .toList();
        }
    }

    @Test
    void theRowOfASiteGoesBeforeThatOfItsOffice() throws IOException {
        load(configured(OFFICE + ";;google-universal;2020-02-01", OFFICE + ";site;matomo;"));

        assertEquals(
                List.of("2020-01-31 matomo 7", "2020-02-01 matomo 6"),
                query("SELECT date, tool, sessions FROM rpt_web_day ORDER BY date"));
    }

    @Test
    void aToolThatNobodyKnowsIsRefused() {
        assertThrows(CatalogException.class, () -> configured(OFFICE + ";;urchin;"));
    }

    @Test
    void theReportOfACampaignGivesWayToTheListThatKnowsItsId() {
        TestRun run = run("run-1");
        campaign(run.file("newsletter", "mailchimp-campaigns", "all.csv"), "17671f6028", "Agenda");
        campaign(run.file("newsletter", "mailchimp-campaign-report", "one.csv"), "report-2020-01-31-agenda", "Agenda");
        campaign(run.file("newsletter", "mailchimp-campaign-report", "two.csv"), "report-2020-01-31-fete", "Fête");
        run.load(CATALOG);

        assertEquals(
                List.of("17671f6028", "report-2020-01-31-fete"),
                query("SELECT campaign FROM rpt_newsletter ORDER BY campaign"));
    }

    private static void campaign(TestFile file, String code, String title) {
        file.day("2020-01-31")
                .row("newsletter", null, null, null, null, code, title, null, null, "recipients", 10.0, null);
    }
}
