package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series as an index and as a trend, in the forms of the series. */
class MeasuresTest {

    private static final String SERIES = "/indicators/visitors-on-site/series";

    private final RunningServer server = RunningServer.shared();

    /** 2057 visitors after 4012. */
    @Test
    void theIndexIsInPercentOfTheReferenceYear() {
        JsonNode answer = server.json(SERIES + "?measure=index");
        assertEquals("index", answer.get("measure").asText());
        assertEquals(2019, answer.get("reference_year").asInt());
        assertTrue(answer.get("note").asText().startsWith("Indice, 2019 = 100"), answer::toString);
        JsonNode years = answer.get("observations");
        assertEquals(100 * 2057. / 4012, years.get(2).get("value").asDouble(), 1e-9);
        assertEquals("2019", years.get(2).get("base_period").asText());
        assertTrue(years.get(2).get("reasons").toString().contains("closed_days"));
        assertTrue(years.get(0).get("value").isNull());
        assertEquals("before_reference_year", years.get(0).at("/reasons/0").asText());
    }

    @Test
    void aClosedMonthHasNoIndex() {
        JsonNode april = server.json(SERIES + "?measure=index&grain=month&from=2020-04&to=2020-04")
                .at("/observations/0");
        assertTrue(april.get("value").isNull());
        assertEquals("closed", april.get("status").asText());
        assertEquals("closed", april.at("/reasons/0").asText());
    }

    @Test
    void threeYearsAreTooShortForATrendAndTheAnswerSaysSo() {
        JsonNode french = server.json(SERIES + "?measure=trend");
        assertEquals("month", french.get("grain").asText());
        assertTrue(french.get("note").asText().startsWith("Moins de 36 mois"), french::toString);
        assertTrue(server.json(SERIES + "?measure=trend&lang=en")
                .get("note")
                .asText()
                .startsWith("Fewer than 36 months"));
        french.get("observations").forEach(row -> {
            assertTrue(row.get("value").isNull());
            assertEquals("too_few_clean_months", row.at("/reasons/0").asText());
        });
    }

    /** Programs of partners read the columns by their place. */
    @Test
    void theColumnsOfTheFiguresAreAsTheyWere() {
        String header = "indicator,period,scope,scope_label,value,status";
        assertTrue(server.get("/api/v1" + SERIES + ".csv").body().startsWith(header + ",snapshot,synthetic_days\n")
                || server.get("/api/v1" + SERIES + ".csv").body().contains(header + ",snapshot,synthetic_days\r\n"));
        String index = server.get("/api/v1" + SERIES + ".csv?measure=index").body();
        assertTrue(index.contains(header + ",base_period,reasons,snapshot,synthetic_days,measure"), index);
        assertFalse(server.json(SERIES).get("observations").get(0).has("reasons"));
        assertEquals(server.json(SERIES), server.json(SERIES + "?measure=value"));
    }

    @Test
    void aCubeNamesTheUnitOfTheIndex() {
        assertEquals(
                "2019 = 100",
                server.json(SERIES + ".jsonstat?measure=index")
                        .at("/dimension/measure/category/unit/value/label")
                        .asText());
    }

    @Test
    void theChartIsOfTheMeasure() {
        String index = server.get("/api/v1" + SERIES + ".svg?measure=index").body();
        assertTrue(index.contains("indice 51 (2019 = 100)"), index);
        String trend = server.get("/api/v1" + SERIES + ".svg?measure=trend").body();
        assertTrue(trend.contains("pas de tendance"), trend);
        assertTrue(trend.contains("Moins de 36 mois"), trend);
    }

    @ParameterizedTest
    @CsvSource({
        "?measure=indx, measure, [\"value\"; \"index\"; \"trend\"]",
        "?measure=index&grain=day, grain, [\"month\"; \"year\"]",
        "?measure=trend&grain=year, grain, [\"month\"]",
        "?measure=index&by=origin, by,"
    })
    void whatDoesNotGoTogetherIsRefusedWithWhatDoes(String query, String parameter, String allowed) {
        JsonNode problem = server.problem(400, SERIES + query);
        assertEquals(parameter, problem.get("parameter").asText());
        if (allowed != null) {
            assertEquals(allowed.replace("; ", ","), problem.get("allowed").toString());
        }
    }

    /** Facts of the year alone have no months. */
    @Test
    void anIndicatorWithoutMonthsHasNoTrend() {
        for (JsonNode indicator : server.json("/indicators").get("indicators")) {
            if (!indicator.get("grains").toString().contains("month")) {
                String series = "/indicators/" + indicator.get("code").asText() + "/series";
                assertFalse(server.problem(400, series + "?measure=trend")
                        .get("allowed")
                        .toString()
                        .contains("trend"));
                return;
            }
        }
        throw new AssertionError("every indicator has months");
    }
}
