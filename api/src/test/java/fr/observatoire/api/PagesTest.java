package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Indicator;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a client without a browser sees them. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|srcset)=\"(/[^\"#]*)");

    private final RunningServer server = RunningServer.shared();

    @Test
    void theScorecardShowsEveryIndicatorOfTheCatalogue() {
        String page = page("/");
        assertTrue(page.contains("<h1>Tableau de bord 2020</h1>"), "the last year with data");
        for (Indicator indicator : server.catalog.indicators()) {
            assertTrue(page.contains("/indicateurs/" + indicator.code() + "?annee=2020"), indicator.code());
        }
    }

    @Test
    void aRowTellsResultTargetRateStatusAndCaveat() {
        String row = row(page("/?annee=2020"), "visitors-on-site");
        assertTrue(row.contains("2\u202F057 visiteurs"), row);
        assertTrue(row.contains("réduit (Covid)"), row);
        assertTrue(row.contains("4500 visiteurs"), "the target as published: " + row);
        assertTrue(row.contains("46\u00A0%"), row);
        assertTrue(row.contains("non atteint"), row);
        assertTrue(row.contains("attention Covid"), row);
        assertTrue(row.contains("Fréquentation</a>"), "the source: " + row);
    }

    @Test
    void anotherYearIsOneLinkAway() {
        String page = page("/?annee=2018");
        assertTrue(page.contains("<h1>Tableau de bord 2018</h1>"));
        assertTrue(page.contains("href=\"/?annee=2019\""), "the other years");
        assertFalse(page.contains("attention Covid"));
    }

    @Test
    void filtersLeaveWhatAnswersThem() {
        String page = page("/?annee=2020&chapitre=4.4&statut=missed");
        assertTrue(page.contains("indicateurs affichés sur 56"));
        assertTrue(page.contains("/indicateurs/visitors-on-site?"));
        assertFalse(page.contains("id=\"chapitre-5.3\""), "another chapter");
        assertFalse(row(page, "visitors-on-site").contains("non évaluable"));
        assertTrue(
                page.contains("/api/v1/attainment.svg?lang=fr&amp;year=2020&amp;chapter=4.4"), "the chapter's chart");
    }

    @Test
    void aFormSendsItsListsEvenWhereNothingIsChosen() {
        assertTrue(page("/?annee=2020&chapitre=tous&statut=tous").contains("56 indicateurs affichés sur 56"));
    }

    @Test
    void pagesAreFrenchUnlessTheAddressAsksForEnglish() {
        assertTrue(server.get("/", "Accept-Language", "en").body().contains("<html lang=\"fr\">"));
        String english = page("/?annee=2020&lang=en");
        assertTrue(english.contains("<html lang=\"en\">"));
        assertTrue(english.contains("/indicateurs/visitors-on-site?lang=en&amp;annee=2020"), "links keep the language");
        assertTrue(english.contains("href=\"/?annee=2020\""), "the same page in French");
        assertTrue(english.contains("2,057 visitors"));
    }

    /** A screen reader set to English would else spell the manual's own words as English ones. */
    @Test
    void aTargetQuotedFromTheManualIsMarkedAsFrench() {
        String quoted = "<span lang=\"fr\">4500 visiteurs</span>";
        assertTrue(page("/?annee=2020&lang=en").contains(quoted), "scorecard");
        assertTrue(page("/indicateurs/visitors-on-site?annee=2020&lang=en").contains(quoted), "indicator");
    }

    @Test
    void anIndicatorShowsItsChartsInPicturesWordsAndFigures() {
        String page = page("/indicateurs/visitors-on-site?annee=2020");
        assertTrue(page.contains("/api/v1/indicators/visitors-on-site/year-over-year.svg?lang=fr&amp;year=2020"));
        assertTrue(page.contains("Graphique en colonnes. Fréquentation dans les murs 2020"), "text alternative");
        assertTrue(page.contains("<th scope=\"row\">avril</th>"), "data table");
        assertTrue(page.contains("−3,7\u00A0%"), "the rate by opening day");
        assertTrue(page.contains("refusé"), "methods that refuse");
        assertTrue(page.contains("Landes"), "by origin");
    }

    @Test
    void aYearWithoutCrisisHasNoCovidComparison() {
        assertFalse(page("/indicateurs/visitors-on-site?annee=2019").contains("id=\"covid\""));
    }

    @Test
    void sourcesTellTheirFreshnessAndWhatWasRefused() {
        String page = page("/sources");
        assertTrue(page.contains("à rafraîchir"));
        assertTrue(page.contains("31/02/2020"), "the text as read");
        assertTrue(page("/sources?source=web").contains("Aucune ligne refusée"));
    }

    @Test
    void aFigureNamesTheFilesItComesFrom() {
        String page = page("/indicateurs/visitors-on-site?annee=2020");
        assertTrue(page.contains("footfall/journal-2020.csv"), "the file");
        assertTrue(page.contains("SELECT sum(visitors)"), "the query");
        assertTrue(page.contains("/indicators/visitors-on-site/explain?lang=fr&amp;period=2020"), "every line");
    }

    @Test
    void everyIndicatorCanBeTakenAway() {
        String page = page("/telechargements?annee=2019");
        for (Indicator indicator : server.catalog.indicators()) {
            assertTrue(page.contains("/api/v1/indicators/" + indicator.code() + "/series.csv"), indicator.code());
        }
    }

    @Test
    void theAccessibilityStatementIsALinkAwayOnEveryPage() {
        assertTrue(page("/sources?lang=en").contains("href=\"/accessibilite?lang=en\""));
        assertTrue(page("/accessibilite").contains("RGAA 4.1"));
    }

    @Test
    void contradictionsNameTheirPlace() {
        String page = page("/contradictions");
        assertTrue(page.contains("id=\"greeters-2019\""), "the caveats of the scorecard lead here");
        assertTrue(page.contains("§\u00A07.2 du manuel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?annee=20x",
                "/?chapitre=9.9",
                "/?inconnu=1",
                "/sources?debut=-1",
                "/?lang=de",
                "/?annee=%3Cscript%3E"
            })
    void whatAnAddressGetsWrongIsToldOnAPage(String address) {
        HttpResponse<String> answer = server.get(address);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("Revenir au tableau de bord"), answer.body());
        assertFalse(answer.body().contains("<script"), "what the address says is escaped");
        assertFalse(answer.body().contains("at fr.observatoire"), "no stack trace");
    }

    @Test
    void anUnknownIndicatorIsMetWithTheNearest() {
        HttpResponse<String> answer = server.get("/indicateurs/visitor-on-site");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("visitors-on-site"), answer.body());
    }

    @Test
    void aPageThatTheBrowserHoldsIsNotSentAgain() {
        String tag = server.get("/").headers().firstValue("ETag").orElseThrow();
        assertEquals(304, server.get("/", "If-None-Match", tag).statusCode());
        assertEquals(200, server.get("/?lang=en", "If-None-Match", tag).statusCode());
    }

    @Test
    void assetsStayInTheBrowserUntilTheyChange() {
        String page = page("/");
        String css = LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith("/assets/site.css?v="))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = server.get(css);
        assertEquals(
                "text/css; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertEquals(404, server.get("/assets/secret.txt").statusCode());
    }

    /** Follows every link of every kind of page once: pages, charts, downloads, assets, in both languages. */
    @Test
    void everyLinkLeadsSomewhere() {
        Deque<String> open = new ArrayDeque<>(List.of("/", "/?lang=en"));
        Set<String> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            String address = open.pop();
            HttpResponse<String> answer = server.get(address);
            assertEquals(200, answer.statusCode(), address);
            boolean page =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (page) {
                LINK.matcher(answer.body())
                        .results()
                        .map(PagesTest::target)
                        .filter(PagesTest::worthFollowing)
                        .filter(seen::add)
                        .forEach(open::push);
            }
        }
        assertTrue(seen.size() > 60, seen.size() + " addresses");
    }

    private static String target(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }

    /** Of the 56 indicators in three years and two languages, two stand for all. */
    private static boolean worthFollowing(String address) {
        return !address.startsWith("/indicateurs/")
                || address.matches("/indicateurs/(visitors-on-site|web-visitors)\\?(lang=en&)?annee=20(18|20)");
    }

    private String page(String address) {
        HttpResponse<String> answer = server.get(address);
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }

    private static String row(String page, String indicator) {
        int start = page.indexOf("/indicateurs/" + indicator + "?annee", page.indexOf("<table"));
        return page.substring(start, page.indexOf("</tr>", start));
    }
}
