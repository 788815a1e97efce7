package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.attainment.Leading;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office chose to show, everywhere that lists indicators; everything else answers as before, byte by byte. */
class ChosenIndicatorsTest {

    private static final List<String> OTHERS = List.of(
            "/api/v1/indicators/counter-requests/series?grain=month&from=2019-01-01&to=2019-12-31",
            "/api/v1/indicators/sales/series?grain=year",
            "/api/v1/indicators/opening-days/year-over-year?year=2020",
            "/api/v1/attainment?year=2019&chapter=6.4",
            "/api/v1/contradictions",
            "/indicateurs/newsletters?annee=2019");

    @TempDir
    static Path folder;

    private static Map<String, String> before;
    private static RunningServer server;

    @BeforeAll
    static void chooseAfterALoad() throws IOException {
        RunningServer plain = new RunningServer(folder);
        before = OTHERS.stream()
                .collect(Collectors.toMap(path -> path, path -> plain.get(path).body()));
        Path chosen = Files.createDirectories(plain.home.config().resolve("presentation"));
        Files.writeString(
                chosen.resolve("indicators.csv"),
                """
                office;indicator;show;place;label_fr;label_en
                pays-orthe-arrigans;sales;non;;;
                pays-orthe-arrigans;visitors-off-site;;1;Rencontrés au marché & ailleurs;Met at the market & elsewhere
                """);
        Files.writeString(
                chosen.resolve("chapters.csv"),
                """
                office;chapter;show;place;label_fr;label_en
                pays-orthe-arrigans;7.2;non;;;
                pays-orthe-arrigans;4.4;;1;Accueil;Welcome
                """);
        server = plain.again();
        plain.close();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theListsOfTheApiHaveWhatIsShownInItsOrder() {
        List<String> codes = Stream.of("/indicators", "/attainment?year=2019")
                .map(server::json)
                .map(answer -> answer.has("rows")
                        ? answer.get("rows").findValuesAsText("indicator")
                        : answer.get("indicators").findValuesAsText("code"))
                .peek(list -> assertEquals("visitors-off-site", list.get(0)))
                .flatMap(List::stream)
                .toList();

        assertFalse(codes.contains("sales"));
        assertEquals(
                "Rencontrés au marché & ailleurs",
                server.json("/indicators/visitors-off-site?lang=fr")
                        .at("/indicator/label")
                        .asText());
    }

    @Test
    void thePagesHaveWhatIsShownAndSayThatATargetIsHidden() {
        String page = server.get("/?annee=2019&lang=fr").body();

        assertTrue(page.contains("Rencontrés au marché &amp; ailleurs"));
        assertTrue(page.indexOf("Chapitre 4.4 : Accueil") < page.indexOf("Chapitre 3.3"));
        assertFalse(page.contains("Chapitre 7.2"));
        String hidden = page.substring(page.indexOf("pas montrés ici, au choix de l’office"));
        assertTrue(hidden.contains("/indicateurs/sales"), "a council must not take the other targets for all");
        assertFalse(page.substring(0, page.length() - hidden.length()).contains("/indicateurs/sales"));
        assertFalse(server.get("/explorer?lang=fr").body().contains("value=\"sales\""));
        assertFalse(server.get("/telechargements?lang=fr").body().contains("/indicators/sales/"));
    }

    @Test
    void whatTheOfficePutFirstLeads() {
        Catalog whole = Catalog.withSample(server.home.config());

        List<String> chosen = Leading.order(whole.chosenBy("pays-orthe-arrigans")).stream()
                .map(Indicator::code)
                .limit(3)
                .toList();

        assertEquals(List.of("visitors-off-site", "visitors-on-site", "counter-requests"), chosen);
        assertEquals("visitors-on-site", Leading.order(whole).get(0).code(), "without a choice the visitors lead");
    }

    @Test
    void theWorkbookSaysThatATargetIsHidden() throws IOException {
        byte[] bytes = server.bytes("/api/v1/reports/2019.xlsx?lang=fr").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> said = new ArrayList<>();
            workbook.getSheetAt(0)
                    .forEach(row -> said.add(
                            row.getCell(0) == null ? "" : row.getCell(0).toString()));
            String last = said.get(said.size() - 1);
            assertTrue(last.contains("pas montrés, au choix de l’office"), last);
            assertTrue(last.contains("Nb de ventes"), last);
        }
    }

    @Test
    void whatIsHiddenIsFoundByAnAddressThatWasPrinted() {
        assertEquals(200, server.get("/indicateurs/sales?annee=2019").statusCode());
        assertEquals(
                200, server.get("/indicateurs/partnership-revenue?annee=2019").statusCode());
        assertEquals(400, server.get("/?annee=2019&chapitre=7.2").statusCode());
    }

    @Test
    void everythingElseAnswersAsBefore() {
        before.forEach((path, body) -> assertEquals(body, server.get(path).body(), path));
    }
}
