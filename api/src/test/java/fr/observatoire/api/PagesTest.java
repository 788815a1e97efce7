package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Indicator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a client without a browser sees them. */
class PagesTest {

    private static final Pattern TILE =
            Pattern.compile("class=\"tile [^\"]*\" href=\"([^\"]*)\"[^>]*>\\s*<span class=\"tile-count\">(\\d+)<");

    private static final Pattern RATE = Pattern.compile("class=\"rate-text\">(\\d+)\u00A0%");

    private static final Pattern CHART = Pattern.compile("(?s)<figure class=\"chart\">.*?</figure>");
    private static final Pattern SOURCE =
            Pattern.compile("<source media=\"([^\"]*)\" srcset=\"([^\"]*)\" width=\"(\\d+)\" height=\"(\\d+)\">");

    private final RunningServer server = RunningServer.shared();

    @Test
    void theScorecardShowsEveryIndicatorOfTheManual() {
        String page = page("/");
        assertTrue(page.contains("<h1>Tableau de bord 2020</h1>"), "the last year with data");
        for (Indicator indicator : server.catalog.indicators()) {
            assertEquals(
                    !indicator.additional(),
                    page.contains("/indicateurs/" + indicator.code() + "?annee=2020"),
                    indicator.code() + ": beside the manual only what was measured");
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
    void aRowSetsTheYearBesideTheOneBefore() {
        String row = row(page("/?annee=2020"), "visitors-on-site");
        assertTrue(row.contains(">4\u202F012<span class=\"reason\">−48,7\u00A0% sur un an</span>"), row);
        assertFalse(page("/?annee=2018").contains("sur un an"), "nothing is known of 2017");
    }

    /** The line alone is nothing to those who do not see it. */
    @Test
    void aRowDrawsItsYearsAndSaysThem() {
        String row = row(page("/?annee=2020"), "visitors-on-site");
        assertTrue(page("/?annee=2020").contains("ses années, de 2018 à 2020"), "what the lines are");
        assertTrue(
                row.contains(
                        "<title>2018\u00A0: 4\u202F049\u00A0; 2019\u00A0: 4\u202F012\u00A0; 2020\u00A0: 2\u202F057</title>"),
                row);
        assertTrue(row.contains("class=\"spark-dot\""), "the year shown: " + row);
        assertFalse(page("/?annee=2018").contains("spark-years"), "one year alone is no line");
    }

    @Test
    void theIndicatorsStandByTheirGapWhereAsked() {
        String page = page("/?annee=2020&sort=gap");
        List<Integer> rates = RATE.matcher(page.substring(page.indexOf("<table class=\"scorecard\"")))
                .results()
                .map(rate -> Integer.valueOf(rate.group(1)))
                .toList();
        assertTrue(rates.size() > 3, rates.toString());
        assertEquals(rates.stream().sorted().toList(), rates, "the furthest from its target first");
        assertEquals(
                server.results(),
                page.split("<tr role=\"row\">\\s*<th scope=\"row\"").length - 1,
                "no indicator is lost");
        assertTrue(page("/?annee=2020").contains("href=\"/?annee=2020&amp;sort=gap#indicateurs\""), "one click away");
        for (String kept : List.of(
                "href=\"/?annee=2019&amp;sort=gap\"",
                "href=\"/?annee=2020&amp;sort=gap&amp;lang=en\"",
                "name=\"sort\" value=\"gap\"")) {
            assertTrue(
                    page.contains(kept), "the order is lost on the way to another year, language or filter: " + kept);
        }
        assertEquals(400, server.get("/?sort=ecart").statusCode());
    }

    @Test
    void theTilesAreAllIndicatorsAndEachShowsItsOwn() {
        int sum = 0;
        String page = page("/?annee=2020");
        for (MatchResult tile : TILE.matcher(page).results().toList()) {
            String shown = page(tile.group(1).replace("&amp;", "&"));
            assertTrue(shown.contains(tile.group(2) + " indicateurs affichés sur " + server.results()), tile.group(1));
            sum += Integer.parseInt(tile.group(2));
        }
        assertEquals(server.results(), sum);
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
        assertTrue(page.contains("indicateurs affichés sur " + server.results()));
        assertTrue(page.contains("/indicateurs/visitors-on-site?"));
        assertFalse(page.contains("id=\"chapitre-5.3\""), "another chapter");
        assertFalse(row(page, "visitors-on-site").contains("non évaluable"));
        assertTrue(
                page.contains("/api/v1/attainment.svg?lang=fr&amp;year=2020&amp;chapter=4.4"), "the chapter's chart");
    }

    @Test
    void aFormSendsItsListsEvenWhereNothingIsChosen() {
        int all = server.results();
        assertTrue(page("/?annee=2020&chapitre=tous&statut=tous").contains(all + " indicateurs affichés sur " + all));
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

    /** Otherwise a screen reader set to English would read the French words of the manual as English. */
    @Test
    void aTargetQuotedFromTheManualIsMarkedAsFrench() {
        String quoted = "<span lang=\"fr\">4500 visiteurs</span>";
        assertTrue(page("/?annee=2020&lang=en").contains(quoted), "scorecard");
        assertTrue(page("/indicateurs/visitors-on-site?annee=2020&lang=en").contains(quoted), "indicator");
    }

    /** Empty axes with twelve times "not reported" below looked like a year of noughts. */
    @Test
    void noChartOfAnyIndicatorIsWithoutAFigure() {
        for (Indicator indicator : server.catalog.indicators()) {
            for (int year : new int[] {2018, 2020}) {
                String page = page("/indicateurs/" + indicator.code() + "?annee=" + year);
                CHART.matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .forEach(chart -> assertTrue(
                                chart.matches("(?s).*<td>[^<]*\\d[^<]*</td>.*"),
                                indicator.code() + " " + year + ": " + chart));
            }
        }
    }

    /** On a phone the letters of a chart that was made for a wide screen were as small as those of a bank note. */
    @Test
    void everyScreenGetsAPictureOfItsWidthOnThePaperOfThePage() {
        List<MatchResult> sources = SOURCE.matcher(page("/indicateurs/visitors-on-site?annee=2020"))
                .results()
                .toList();
        assertTrue(sources.size() >= 2 * 9, sources.size() + " sources of two charts or more");
        assertTrue(
                sources.get(0).group(1).contains("dark"),
                "a dark page first: " + sources.get(0).group());
        for (MatchResult source : sources) {
            String svg = server.get(source.group(2).replace("&amp;", "&")).body();
            String size = "width=\"%s\" height=\"%s\"".formatted(source.group(3), source.group(4));
            assertTrue(svg.contains(size), "the page keeps the place of the picture: " + source.group());
            boolean dark = svg.contains("#171c22") || svg.contains("rgb(23,28,34)");
            assertEquals(source.group(1).contains("prefers-color-scheme: dark"), dark, source.group());
        }
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

    /** A chart without a bar and seven refusals would say nothing, at length. */
    /** Seven refusals below an empty chart told less than one sentence. */
    @Test
    void whereNoMethodSaysMoreThanTheRawFigureOneSentenceSaysSoOnThePageAndInThePicture() {
        String sentence = "Aucune comparaison corrigée du Covid ne se calcule pour cet indicateur en 2020";
        String page = page("/indicateurs/council-meetings?annee=2020&lang=fr");
        assertFalse(page.contains("id=\"covid\""));
        assertTrue(page.contains(sentence), page);
        String svg = server.get("/api/v1/indicators/council-meetings/covid-adjusted.svg?year=2020&lang=fr")
                .body();
        String description = svg.substring(svg.indexOf("<desc"), svg.indexOf("</desc>"));
        assertTrue(description.contains(sentence), description);
        assertFalse(description.contains("refusé"), description);
        String nothing = server.get("/api/v1/indicators/newsletters/covid-adjusted.svg?year=2020&lang=fr")
                .body();
        assertTrue(nothing.contains("Aucune comparaison, ni brute ni corrigée du Covid"), "without any figure");
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

    /** Two lines with the same figures would be read as two findings. */
    @Test
    void theReferenceYearIsNotShownWhereItRepeatsTheRawChange() {
        String page = page("/indicateurs/visitors-on-site?annee=2020&lang=en");
        assertFalse(page.contains("<th scope=\"row\" role=\"rowheader\">Base year"), "2019 is the year before");
        assertEquals(2, page.split("\\(leading figure\\)", -1).length, "one method leads");
    }

    @Test
    @DisplayName("A reader of English is told in English what was refused and what looks wrong")
    void sourcesTellWhatWasRefusedInTheReadersLanguage() {
        assertTrue(page("/sources").contains("«\u00a031/02/2020\u00a0» n’est pas une date."), "typeset");
        assertTrue(page("/sources").contains("colonne inconnue «\u00a0météo\u00a0»\u00a0: elle n’est pas lue"));
        assertTrue(page("/sources?lang=en").contains("“31/02/2020” is no date."));
        assertTrue(page("/sources?lang=en").contains("unknown column “météo”: it is not read"));
    }

    @Test
    void aFigureNamesTheFilesItComesFrom() {
        String page = page("/indicateurs/visitors-on-site?annee=2020");
        assertTrue(page.contains("footfall/journal-2020.csv"), "the file");
        assertTrue(page.contains("SELECT sum(visitors)"), "the query");
        assertTrue(page.contains("/indicators/visitors-on-site/explain?lang=fr&amp;period=2020"), "every line");
    }

    /** Each link of a month that is to come, or of which nothing is known, would end on an error page. */
    @Test
    void theShortReportsThatExistCanBeTakenAway() {
        String page = page("/telechargements?annee=2020");
        List<String> reports = Pattern.compile("/api/v1/reports/2020-[^\"]+\\.pdf")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        assertTrue(reports.contains("/api/v1/reports/2020-07.pdf"), page);
        assertTrue(reports.stream().anyMatch(report -> report.contains("2020-S-")), "a season: " + reports);
        for (String report : List.of(reports.get(0), reports.get(reports.size() - 1))) {
            assertEquals(200, server.get(report).statusCode(), report);
        }
        assertFalse(page("/telechargements?annee=2021").contains("/reports/2021-04."), "it has not begun");
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
        assertTrue(page("/docs").contains("href=\"/accessibilite\""));
        assertTrue(
                page("/").contains("Accessibilité\u00A0: non conforme"),
                "the state stands on every page, as the law asks");
    }

    /** The parts that the decree 2019-768 and its model ask for. */
    @Test
    void theAccessibilityStatementHasTheParts() {
        String page = page("/accessibilite");
        for (String part : List.of(
                "article 47 de la loi n°\u00A02005-102",
                "est non conforme au référentiel",
                "<h2>Contenus non accessibles</h2>",
                "<h2>Établissement de cette déclaration</h2>",
                "<h2>Retour d’information et contact</h2>",
                "<h2>Voies de recours</h2>",
                "href=\"https://formulaire.defenseurdesdroits.fr/\"",
                "Libre réponse 71120")) {
            assertTrue(page.contains(part), part);
        }
    }

    @Test
    void whoeverMeetsABarrierFindsWhereToWrite(@TempDir Path home) throws IOException {
        Path offices = Files.createDirectories(home.resolve("config/offices"));
        Files.writeString(
                offices.resolve("pays-orthe-arrigans.yml"),
                """
                code: pays-orthe-arrigans
                name: Office
                epci: "200069417"
                agents: 3
                schoolZone: A
                place: peyrehorade
                home: true
                contact: accueil@office.example
                """);
        try (RunningServer own = new RunningServer(home)) {
            String link = "<a href=\"mailto:accueil@office.example\">accueil@office.example</a>";
            assertTrue(own.get("/accessibilite").body().contains(link));
            assertTrue(own.get("/catalog.jsonld").body().contains("mailto:accueil@office.example"));
        }
        assertFalse(page("/accessibilite").contains("mailto:"), "an office that says no address");
    }

    @Test
    void theApiIsDescribedInBothLanguages() {
        String french = page("/docs");
        String english = page("/docs?lang=en");
        server.description().get("paths").properties().forEach(path -> {
            String summary = path.getValue().at("/get/summary").asText();
            assertTrue(french.contains("GET " + path.getKey() + "<"), path.getKey());
            assertTrue(english.contains(">" + summary + "</h3>"), summary);
            assertFalse(french.contains(">" + summary + "</h3>"), summary);
        });
        assertTrue(french.contains("/api/v1/indicators/visitors-on-site/covid-adjusted.png?year=2020&amp;base=2019"));
        assertTrue(french.contains("<code>rows[].change_percent</code>"), "fields within lists");
    }

    /** A person who types a wrong address gets a page; a program gets an answer in the form of RFC 9457. */
    @Test
    void anUnknownAddressIsMetWithAPageInABrowserAndAProblemElsewhere() {
        HttpResponse<String> person = server.get("/nulle-part?lang=en", "Accept", "text/html,*/*;q=0.8");
        assertEquals(404, person.statusCode());
        assertTrue(person.body().contains("<h1>Error 404</h1>"), person.body());
        assertTrue(person.body().contains("Back to the scorecard"));
        assertTrue(server.get("/nulle-part").body().startsWith("{"));
        assertTrue(server.get("/api/v1/nowhere", "Accept", "text/html").body().startsWith("{"));
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
        HttpResponse<String> again = server.get("/", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals(
                server.get("/").headers().firstValue("Content-Type"),
                again.headers().firstValue("Content-Type"),
                "a cache puts it over its copy's");
        assertEquals(Optional.empty(), again.headers().firstValue("Content-Length"), "a length of 0 is not the page's");
        assertEquals(200, server.get("/?lang=en", "If-None-Match", tag).statusCode());
    }

    @Test
    void assetsStayInTheBrowserUntilTheyChange() {
        String page = page("/");
        String css = LinksIT.LINK
                .matcher(page)
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

    private String page(String address) {
        HttpResponse<String> answer = server.get(address);
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }

    private static String row(String page, String indicator) {
        int start = page.indexOf("/indicateurs/" + indicator + "?annee", page.indexOf("<table class=\"scorecard\""));
        return page.substring(start, page.indexOf("</tr>", start));
    }
}
