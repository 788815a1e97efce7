package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.access.AccessKey;
import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.access.Scope;
import fr.observatoire.api.config.ServerSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader puts a question together without a script; every address is answered, or says why it is not. */
class ExplorePageTest {

    private static final String VISITORS = "/explorer?indicateur=visitors-on-site";

    private final RunningServer server = RunningServer.shared();

    private String page(String path) {
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    /** A file that is offered and not there would be found by the reader in front of a council. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                VISITORS + "&grain=month&par=origin&de=2019&a=2020&taille=carree",
                VISITORS + "&grain=month&a=2020&base=2019",
                "/explorer?base=&par="
            })
    void everyFileOfAnAnswerIsThere(String address) {
        String page = page(address);
        String files = page.substring(page.indexOf("id=\"fichiers\""));
        List<String> found = all("href=\"(/api/v1/[^\"]+)\"", files);
        assertEquals(7, found.size(), () -> found.toString());
        found.forEach(each -> assertEquals(200, server.bytes(each).statusCode(), each));
        List<String> pictures = all("(?:srcset|src)=\"(/api/v1/[^\"]+)\"", page);
        assertFalse(pictures.isEmpty());
        pictures.forEach(each -> assertEquals(200, server.bytes(each).statusCode(), each));
    }

    @Test
    void theTableIsThatOfTheApiAndTheLineForProgramsAsksForIt() {
        String page = page(VISITORS + "&grain=month&a=2020&base=2019");
        Matcher line = Pattern.compile("curl (?:&#34;|\")http://127.0.0.1:\\d+(/api/v1[^\"&]+(?:&amp;[^\"&]+)*)")
                .matcher(page);
        assertTrue(line.find(), page.substring(page.indexOf("<pre")));
        String address = line.group(1).replace("&amp;", "&").replace(".json", ".html");
        assertEquals(
                "/api/v1/indicators/visitors-on-site/year-over-year.html?lang=fr&year=2020&base=2019&grain=month",
                address);
        List<String> figures =
                all("<td class=\"figure\">([^<]*)</td>", server.get(address).body());
        assertFalse(figures.isEmpty());
        assertEquals(figures, all("<td class=\"figure\">([^<]*)</td>", page), "figure by figure");
        assertFalse(page.contains("Bearer"), "no key is asked for here");
    }

    @Test
    void onlyWhatTheIndicatorCanAnswerIsOffered() {
        server.catalog.indicators().forEach(indicator -> {
            String page = page("/explorer?indicateur=" + indicator.code());
            List<String> offered = all("<option value=\"([^\"]*)\"", page);
            String grains = page.substring(page.indexOf("id=\"grain\""), page.indexOf("id=\"par\""));
            assertEquals(
                    indicator.grains().stream().map(each -> each.code()).toList(),
                    all("<option value=\"([^\"]*)\"", grains),
                    indicator.code());
            assertTrue(offered.containsAll(indicator.by()), indicator.code());
        });
    }

    /** What exists and does not fit is said in words, with a way out that works. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicateur=fairs&grain=day | n’a pas de chiffres par jour",
                "indicateur=fairs&par=origin | ne se répartit pas par origine",
                "indicateur=visitors-on-site&de=2020&a=2018 | vient avant la première",
                "indicateur=visitors-on-site&de=1999&a=2020 | n’a de données que de",
                "indicateur=visitors-on-site&par=origin&base=2019 | porte sur l’ensemble, non sur ses parts",
                "indicateur=visitors-on-site&a=2019&base=2020 | doit être avant l’année comparée, 2019"
            })
    void whatCannotBeAnsweredIsSaidWithAWayOut(String query, String reason) {
        String page = page("/explorer?" + query);
        assertTrue(page.contains(reason), page);
        assertFalse(page.contains("id=\"tableau\""), "no table of nothing");
        List<String> ways = all("href=\"(/explorer[^\"]+)\"", page.substring(page.indexOf("Ce qui peut")));
        assertFalse(ways.isEmpty());
        ways.forEach(way -> assertTrue(page(way).contains("id=\"tableau\""), way));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grain=hour",
                "indicateur=nothing",
                "par=colour",
                "taille=huge",
                "de=20x",
                "base=avant",
                "couleur=1"
            })
    void whatDoesNotExistIsRefusedWithItsReason(String query) {
        HttpResponse<String> answer = server.get("/explorer?" + query);
        assertEquals(400, answer.statusCode(), query);
        assertTrue(answer.body().contains(query.substring(0, query.indexOf('='))), answer.body());
    }

    @Test
    void aComparisonSaysThatItIsAboutTheLastYearAndTheChoiceGoesAlong() {
        String page = page(VISITORS + "&de=2018&a=2020&base=2019");
        assertTrue(page.contains("La comparaison porte sur la dernière année choisie\u00A0: 2020."));
        assertTrue(page.contains("<option value=\"2019\" selected>2019</option>"), page);
        assertTrue(page.contains("href=\"/semaines?base=2019\""), "to the other pages");
        assertFalse(page(VISITORS + "&base=").contains("href=\"/semaines?base"), "nothing was chosen");
        assertTrue(page("/explorer?lang=en").contains("Explore"));
    }

    @Test
    void aServerThatDemandsAKeySaysWhereItGoes(@TempDir Path folder) {
        AccessKey key =
                new AccessKey("01234567", "test", Scope.NETWORK, "0".repeat(64), Instant.EPOCH, null, null, 600);
        AccessPolicy policy = new AccessPolicy(sent -> Optional.of(key), true, 600);
        ServerSettings open = ServerSettings.local("127.0.0.1", 0);
        ServerSettings settings = new ServerSettings(open.host(), 0, policy, open.names(), List.of(), false, false);
        try (RunningServer closed = new RunningServer(folder, settings)) {
            String page =
                    closed.get("/explorer", "Authorization", "Bearer secret").body();
            assertTrue(page.contains("Authorization: Bearer VOTRE_CLE"), page);
            assertFalse(page.contains("secret"), "nobody's own key is printed");
        }
    }
}
