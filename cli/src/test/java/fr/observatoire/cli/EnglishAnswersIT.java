package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API and the pages in English: a partner without French meets no sentence of the program's in it. */
class EnglishAnswersIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?annee=2020",
                "/indicateurs/visitors-on-site?annee=2020",
                "/indicateurs/facebook-followers?annee=2019",
                "/semaines?annee=2020",
                "/origines?annee=2020",
                "/offices?annee=2020",
                "/explorer?grain=month&par=origin",
                "/explorer?par=origin&base=2019",
                "/sources?",
                "/contradictions?",
                "/telechargements?",
                "/accessibilite?",
                "/indicateurs/nowhere?",
                "/api/v1/indicators.html?",
                "/api/v1/indicators/visitors-on-site/series.html?grain=month&from=2020&to=2020",
                "/api/v1/indicators/visitors-on-site/series.svg?grain=month&from=2020&to=2020",
                "/api/v1/indicators/visitors-on-site/year-over-year.svg?year=2020&grain=month",
                "/api/v1/indicators/visitors-on-site/covid-adjusted.html?year=2020&base=2019",
                "/api/v1/indicators/visitors-on-site/covid-adjusted.svg?year=2020&base=2019",
                "/api/v1/indicators/visitors-on-site/covid-adjusted?year=2020&base=2019",
                "/api/v1/indicators/visitors-on-site/weeks.svg?year=2020",
                "/api/v1/indicators/visitors-on-site/origins.svg?year=2020",
                "/api/v1/indicators/visitors-on-site/origins.html?year=2020",
                "/api/v1/indicators/visitors-on-site/weeks.html?year=2020",
                "/api/v1/indicators/visitors-on-site/outlook.html?",
                "/api/v1/projections.html?",
                "/api/v1/indicators/visitors-on-site/explain?period=2020",
                "/api/v1/attainment.svg?year=2020",
                "/api/v1/attainment.jsonstat?year=2020",
                "/api/v1/contradictions.html?",
                "/api/v1/sources.html?",
                "/api/v1/attainment?year=twenty",
                "/api/v1/indicators/nowhere?",
                "/api/v1/indicators?page=0"
            })
    void saysNothingInFrench(String path) {
        HttpResponse<String> answer = Installation.ofSample().get(path + (path.endsWith("?") ? "" : "&") + "lang=en");
        assertTrue(answer.body().length() > 100, answer.body());
        assertEquals(List.of(), French.sentences(answer.body()), () -> answer.statusCode() + " " + answer.body());
    }
}
