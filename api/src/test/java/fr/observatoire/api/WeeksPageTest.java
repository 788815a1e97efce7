package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the weeks and its picture say what the API says, to eyes and to a screen reader. */
class WeeksPageTest {

    private static final String WEEKS = "/indicators/visitors-on-site/weeks";

    private final RunningServer server = RunningServer.shared();

    private String page(String path) {
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static List<String> rows(String page, String section) {
        String rest = page.substring(page.indexOf("id=\"" + section + "\""));
        String body = rest.substring(rest.indexOf("<tbody"), rest.indexOf("</tbody>"));
        return Pattern.compile("(?s)<tr role.*?</tr>")
                .matcher(body)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theBestWeekIsThatOfTheApiWithItsChange() {
        JsonNode best = server.json(WEEKS + "?year=2019&sort=-value").at("/rows/0");
        String row = rows(page("/semaines?annee=2019"), "meilleures").get(0);
        assertTrue(row.contains(best.get("value").asInt() + " visiteurs"), row);
        assertTrue(row.contains("du "), row);
        assertFalse(best.get("change").isNull());
    }

    @Test
    void noWeekIsBothBestAndWorstAndNoClosedOneIsThere() {
        String page = page("/semaines?annee=2020");
        List<String> best = rows(page, "meilleures");
        List<String> worst = rows(page, "faibles");
        assertTrue(best.stream().noneMatch(worst::contains));
        worst.forEach(row -> assertFalse(row.contains("fermé"), row));
    }

    @Test
    void visitorsPerOpenDayAreThoseOfTheApi() {
        JsonNode kinds = server.json(WEEKS + "?year=2019").get("holidays");
        assertEquals(3, kinds.size());
        List<String> rows = rows(page("/semaines?annee=2019"), "vacances");
        for (int at = 0; at < kinds.size(); at++) {
            double rate = kinds.get(at).get("per_open_day").asDouble();
            assertEquals(
                    kinds.get(at).get("value").asDouble()
                            / kinds.get(at).get("open_days").asDouble(),
                    rate,
                    1e-9);
            String printed = String.format(Locale.FRANCE, "%.1f", rate).replaceAll(",0$", "");
            assertTrue(rows.get(at).contains(">" + printed + "<"), printed + " in " + rows.get(at));
        }
    }

    @Test
    void theBasesOfTheYearAreOfferedAndTheMenuLeadsHere() {
        String page = page("/semaines?annee=2021&base=2019");
        assertTrue(page.contains("aria-current=\"true\">2019</a>"), "2020 was hit");
        assertTrue(page.contains(">moyenne 2018-2019</a>"));
        assertFalse(page("/semaines?annee=2018").contains("base="), "nothing before 2018 is loaded");
        assertTrue(page("/").contains("href=\"/semaines\""));
        assertTrue(page("/semaines?annee=2020&lang=en").contains("Best weeks"));
        assertTrue(page("/?base=2019").contains("href=\"/semaines?base=2019\""), "the choice goes along");
        assertEquals(400, server.get("/semaines?base=avant").statusCode());
    }

    @Test
    void thePictureIsACalendarWithAnAlternativeAndATable() {
        String svg = server.get("/api/v1" + WEEKS + ".svg?year=2019&lang=en").body();
        assertTrue(svg.contains("Calendar.") && svg.contains("Bastille Day"), "what the picture says");
        String page = page("/semaines?annee=2019");
        assertTrue(page.contains("Calendrier. Fréquentation dans les murs 2019"), "the alternative");
        assertTrue(page.contains("<th scope=\"col\">Zone A</th>"), "the table has the holidays");
        assertTrue(
                server.bytes("/api/v1" + WEEKS + ".png?year=2019&width=340&height=1400")
                                .body()
                                .length
                        > 1000,
                "the form of a phone");
    }
}
