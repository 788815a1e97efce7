package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Three small years of the home office, with one case of each kind: open from Monday to Saturday and closed by the
 * closures of the catalogue, 2 visitors from the Landes and 1 from Spain on each open day, a few outings, stocks,
 * distinct counts, declarations, and what the manual printed.
 */
public final class SampleHistory {

    private SampleHistory() {}

    public static LoadReport load(Home home, Catalog catalog) {
        TestRun run = new TestRun(home, "history");
        log(run, catalog);
        outings(run);
        web(run);
        social(run);
        partners(run);
        events(run);
        declared(run);
        published(run);
        return run.load(catalog);
    }

    private static void log(TestRun run, Catalog catalog) {
        TestFile log = run.officeLog("journal-accueil.csv").exported("2021-01-10");
        for (LocalDate day : TestRun.days("2018-01-01", "2020-12-31")) {
            log.day(day);
            String closed = closedBy(catalog, day);
            log.opening(closed == null ? 1 : 0, closed);
            log.place("enquiry", "peyrehorade", "mail", null, "enquiries", 1.0, null);
            if (closed == null) {
                log.visits("FR-40", 2).visits("ES", 1).enquiries(day.getYear() == 2019 ? 5 : 1);
            }
        }
    }

    private static String closedBy(Catalog catalog, LocalDate day) {
        boolean covid =
                catalog.calendar().closures(StoreTest.OFFICE).stream().anyMatch(closure -> closure.meets(day, day));
        return covid ? "covid" : day.getDayOfWeek() == DayOfWeek.SUNDAY ? "weekly-closing" : null;
    }

    private static void outings(TestRun run) {
        TestFile outings =
                run.file("footfall", "mobile-office", "sorties-otm.csv").exported("2021-01-10");
        for (String day : new String[] {"2019-07-10", "2019-08-14", "2020-08-05"}) {
            outings.day(day)
                    .place("dim_place", "habas", null, null, "place_kind", null, "mobile")
                    .place("opening", "habas", null, null, "fraction", 1.0, null)
                    .place("visit", "habas", "mobile", "unknown", "visitors", 21.0, null);
        }
    }

    private static void web(TestRun run) {
        TestFile web = run.file("web", "audience", "audience.csv").exported("2020-01-10");
        distinct(web, "2019", "2019-01-01", "2019-12-31", "year", 11266);
        distinct(web, "2019-05", "2019-05-01", "2019-05-31", "month", 900);
    }

    private static void distinct(TestFile file, String key, String from, String to, String kind, double visitors) {
        file.record(kind + key, LocalDate.parse(from))
                .row(
                        "web_period",
                        LocalDate.parse(to),
                        null,
                        null,
                        null,
                        "site",
                        null,
                        "google-universal",
                        kind,
                        "visitors",
                        visitors,
                        null);
    }

    private static void social(TestRun run) {
        TestFile social = run.file("social", "facebook", "facebook.csv").exported("2021-01-10");
        social.day("2020-01-15").member("social_day", "facebook", null, "followers", 1210.0, null);
        social.day("2020-01-31").member("social_day", "facebook", null, "followers", 1250.0, null);
        social.day("2020-02-01").member("social_day", "facebook", null, "followers_gained", 4.0, null);
    }

    private static void partners(TestRun run) {
        TestFile memberships =
                run.file("partners", "memberships", "adhesions.csv").exported("2021-01-10");
        double[] revenue = {7020, 8480, 9380};
        for (int year = 2018; year <= 2020; year++) {
            memberships
                    .record(year + "|p1", LocalDate.of(year, 1, 1))
                    .member("dim_partner", "p1", null, "commune", null, "Peyrehorade")
                    .member("membership", "p1", "membership", "amount", revenue[year - 2018], null);
        }
        run.file("partners", "contacts", "contacts.csv")
                .exported("2021-01-10")
                .record("c1", LocalDate.of(2019, 3, 1))
                .member("partner_contact", "p1", "annual-meeting", "contacts", 5.0, null)
                .record("c2", LocalDate.of(2020, 12, 31))
                .member("partner_contact", null, "annual-meeting", "contacts", 0.0, null);
    }

    private static void events(TestRun run) {
        TestFile events = run.file("events", "events", "animations.csv").exported("2021-01-10");
        event(events, "2018-09-01", "fair");
        event(events, "2019-09-01", "fair");
        event(events, "2020-10-10", "autumn-gourmet");
    }

    private static void event(TestFile file, String day, String programme) {
        file.record(day + programme, LocalDate.parse(day))
                .member("event_date", programme + "-1", programme, "dates", 1.0, null)
                .member("event_date", programme + "-1", programme, "commune", null, "Orthevielle");
    }

    private static void declared(TestRun run) {
        TestFile sheet = run.file("declared", "declared", "releve-annuel.xlsx").exported("2021-01-10");
        declare(sheet, 2018, "team-suggestions", 13.0, null);
        declare(sheet, 2018, "malfunctions-fixed", 15.0, null);
        declare(sheet, 2018, "partnership-revenue-growth", 26.0, "normal");
        declare(sheet, 2018, "seasonal-staff", 0.0, null);
        declare(sheet, 2020, "seasonal-staff", null, "cancelled_covid");
        declare(sheet, 2020, "fairs", null, "cancelled_covid");
        declare(sheet, 2020, "visitors-on-site", null, "reduced_covid");
    }

    private static void declare(TestFile file, int year, String indicator, Double value, String status) {
        file.record(year + "|" + indicator, LocalDate.of(year, 1, 1));
        if (value != null) {
            file.member("declared", indicator, null, "value", value, null);
        }
        if (status != null) {
            file.member("declared", indicator, null, "status", null, status);
        }
    }

    private static void published(TestRun run) {
        TestFile manual = run.file("published", "published", "published-indicators.csv");
        print(manual, 2018, "partnership-revenue-growth", "main", 26.0, "7.2", "+26 %", 0);
        print(manual, 2019, "partnership-revenue-growth", "main", 20.8, "7.2", "20,8 %", 1);
        print(manual, 2019, "partnership-revenue", "main", 8481.0, "3.3", "8481", 0);
        print(manual, 2020, "fairs", "main", null, "5.3", "Annulé (Covid)", null);
        print(manual, 2019, "fairs", "alternative", 2.0, "7.2", "2 foires", 0);
    }

    private static void print(
            TestFile file,
            int year,
            String indicator,
            String edition,
            Double value,
            String chapter,
            String text,
            Integer decimals) {
        file.record(year + indicator + edition, LocalDate.of(year, 1, 1))
                .member("published", indicator, edition, "chapter", null, chapter)
                .member("published", indicator, edition, "text", null, text)
                .member("published", indicator, edition, "note", null, "to be confirmed");
        if (value != null) {
            file.member("published", indicator, edition, "value", value, null)
                    .member("published", indicator, edition, "decimals", decimals.doubleValue(), null);
        }
    }
}
