package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is loaded beside the manual's counts, against figures summed from the sample's files by another program. */
class ShownMeasuresIT {

    private static JsonNode get(String path) {
        return Installation.ofSample().json(path);
    }

    private static JsonNode year(String indicator, int year) {
        return get("/indicators/" + indicator + "/series?grain=year&from=" + year + "&to=" + year)
                .at("/observations/0");
    }

    @ParameterizedTest
    @CsvSource({
        "sales-amount, 2018, 1659.6",
        "sales-amount, 2019, 3586.3",
        "sales-amount, 2020, 2689.7",
        "average-sale, 2019, 10.365028901734112",
        "satisfaction, 2018, 4.467333333333333",
        "satisfaction, 2019, 4.4820422535211275",
        "satisfaction, 2020, 4.512173913043477",
        "review-mark, 2020, 4.289285714285715",
        "newsletter-open-rate, 2018, 31.41472954353527",
        "newsletter-open-rate, 2019, 29.933120820051254",
        "newsletter-open-rate, 2020, 30.786963434022258",
        "newsletter-click-rate, 2020, 4.674085850556438",
        "facebook-reach, 2018, 144.55342465753424",
        "facebook-reach, 2020, 552.5601092896175",
        "event-visitors, 2018, 5268",
        "event-visitors, 2019, 7955",
        "press-reach, 2018, 107100",
        "press-reach, 2020, 27300"
    })
    void theYearIsWhatTheFilesSay(String indicator, int year, double expected) {
        assertEquals(expected, year(indicator, year).get("value").asDouble(), 1e-9);
    }

    @Test
    @DisplayName(
            "A mean of nine answers, or the visitors of a programme that nobody counted, would be told as a figure")
    void whatIsNotKnownHasItsReasonAndNoFigure() {
        JsonNode june = get("/indicators/satisfaction/series?grain=month&from=2018-05&to=2018-10");
        assertEquals("suppressed", june.at("/observations/5/status").asText());
        assertTrue(june.at("/observations/5/value").isNull());
        assertEquals("normal", june.at("/observations/0/status").asText());
        assertEquals("partial", year("event-visitors", 2019).get("status").asText());
        assertTrue(year("event-visitors", 2020).get("value").isNull());
        assertEquals("not_reported", year("passages", 2020).get("status").asText());
    }

    @Test
    @DisplayName("A rate that went from 30 to 31 % would be told as a rise of 3 %")
    void theChangeOfARateIsInPoints() {
        JsonNode row =
                get("/indicators/newsletter-open-rate/year-over-year?year=2020").at("/rows/0");
        assertEquals(30.786963434022258 - 29.933120820051254, row.get("change").asDouble(), 1e-9);
        assertTrue(row.get("change_percent").isNull());
        assertFalse(Installation.ofSample()
                .get("/indicateurs/newsletter-open-rate?annee=2020")
                .body()
                .contains("+30,8"));
    }

    @Test
    @DisplayName("A yearly figure that a generator made would stand among those that the office published")
    void whatTheSampleMadeUpIsNamedSo() {
        String page = Installation.ofSample().get("/?annee=2020").body();
        assertTrue(page.contains("Montant des ventes (jours de démonstration)</a>"));
        assertTrue(page.contains("Nb de ventes</a>"));
    }

    @Test
    void everyMeasureCanBeExplained() {
        JsonNode answer = get("/indicators/satisfaction/explain?period=2020");
        assertEquals(4.512173913043477, answer.get("value").asDouble(), 1e-9);
        assertTrue(
                answer.get("exclusions").toString().contains("10"),
                answer.get("exclusions").toString());
        assertTrue(answer.get("files").size() > 0);
    }

    @Test
    @DisplayName("The council would read lines of what the office never measured")
    void onlyWhatTheOfficeHasIsAmongItsResults() {
        Set<String> named = new HashSet<>();
        get("/attainment?year=2020")
                .get("rows")
                .forEach(row -> named.add(row.get("indicator").asText()));
        assertTrue(named.contains("sales-amount") && named.contains("satisfaction"), named::toString);
        assertFalse(named.contains("passages") || named.contains("instagram-reach"), named::toString);
    }
}
