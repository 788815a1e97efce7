package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.config.ServerSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Origins are those of the series, over the days of the comparison, and what is no origin has no share. */
class OriginsTest {

    private static final String VISITORS = "/indicators/visitors-on-site/";

    private final RunningServer server = RunningServer.shared();

    private static double sum(JsonNode rows, String field) {
        double sum = 0;
        for (JsonNode row : rows) {
            sum += row.get(field).asDouble();
        }
        return sum;
    }

    @Test
    void theFiguresAreThoseOfTheSeriesAndOfTheComparison() {
        JsonNode origins = server.json(VISITORS + "origins?year=2020&base=2019");
        JsonNode series = server.json(VISITORS + "series?from=2020&to=2020&by=origin");
        for (JsonNode one : series.get("observations")) {
            for (JsonNode row : origins.get("rows")) {
                if (row.get("origin").equals(one.get("scope"))) {
                    assertEquals(one.get("value"), row.get("value"), row.toString());
                }
            }
        }
        JsonNode year =
                server.json(VISITORS + "year-over-year?year=2020&base=2019").at("/rows/0");
        for (String field : new String[] {"value", "base_value", "comparability", "reasons"}) {
            assertEquals(year.get(field), origins.get(field), field);
        }
        assertEquals(origins.get("value").asDouble(), sum(origins.get("rows"), "value"), 1e-9);
        assertEquals(origins.get("base_value").asDouble(), sum(origins.get("rows"), "base_value"), 1e-9);
    }

    @Test
    void sharesAreThoseOfTheKnownOriginsAndTheirChangesAreInPoints() {
        JsonNode origins = server.json(VISITORS + "origins?year=2020&base=2019");
        double known = 0;
        for (JsonNode row : origins.get("rows")) {
            boolean origin = row.get("kind").asText().matches("departement|country");
            assertEquals(origin, !row.get("share").isNull(), row.toString());
            if (origin) {
                known += row.get("value").asDouble();
                assertEquals(
                        row.get("share").asDouble() - row.get("base_share").asDouble(),
                        row.get("change").asDouble(),
                        1e-9,
                        row.toString());
            }
        }
        assertEquals(known, origins.get("known").asDouble(), 1e-9);
        assertEquals(100, sum(origins.get("rows"), "share"), 1e-9);
        assertEquals(100, sum(origins.get("rows"), "base_share"), 1e-9);
        assertEquals(0, sum(origins.get("rows"), "change"), 1e-9);
    }

    /** A year of ten months beside a whole one would move every share. */
    @Test
    void aRunningYearIsHeldAgainstTheSameDates(@TempDir Path folder) {
        LocalDate today = LocalDate.of(2020, 8, 10);
        try (RunningServer summer = new RunningServer(folder, ServerSettings.local("127.0.0.1", 0), today)) {
            JsonNode origins = summer.json(VISITORS + "origins?year=2020&base=2019");
            JsonNode year =
                    summer.json(VISITORS + "year-over-year?year=2020&base=2019").at("/rows/0");
            assertEquals(
                    "2019-01-01/2019-" + origins.get("until").asText().substring(5),
                    origins.get("base_period").asText());
            assertEquals(year.get("value").asDouble(), sum(origins.get("rows"), "value"), 1e-9);
            assertEquals(year.get("base_value").asDouble(), sum(origins.get("rows"), "base_value"), 1e-9);
            String page = summer.get("/origines?annee=2020&base=2019").body();
            assertTrue(page.contains("2019 au 10 août"), page);
        }
    }

    /** A month without an origin must move no share, and be seen. */
    @Test
    void thePageHoldsWhatIsNoOriginApartAndSaysOfHowManyItIsKnown(@TempDir Path folder) {
        try (RunningServer other = new RunningServer(folder)) {
            SmallWarehouse.publish(
                    other.home,
                    other.catalog,
                    "run-default",
                    "UPDATE lake.visit SET origin = 'default' WHERE month(date) = 7");
            try (RunningServer again = other.again()) {
                String page = again.get("/origines?annee=2020&base=2019").body();
                String shares = page.substring(page.indexOf("id=\"parts\""), page.indexOf("id=\"apart\""));
                String apart = page.substring(page.indexOf("id=\"apart\""));
                assertTrue(shares.contains("Origine connue de "), shares);
                assertTrue(shares.contains("Landes") && !shares.contains("Valeur par défaut"), shares);
                assertTrue(apart.contains("Valeur par défaut") && !apart.contains("Landes"), apart);
                JsonNode rows =
                        again.json(VISITORS + "origins?year=2020&base=2019").get("rows");
                assertEquals(100, sum(rows, "share"), 1e-9, "of the known ones");
            }
        }
    }

    @Test
    void thePageIsInTheMenuInBothLanguagesAndKeepsTheBase() {
        assertTrue(server.get("/").body().contains("href=\"/origines\""));
        String page = server.get("/origines?annee=2021&base=2019&lang=en").body();
        assertTrue(page.contains("aria-current=\"true\">2019</a>"), "the base that was chosen");
        assertTrue(page.contains("Change of the share"), page);
        assertEquals(400, server.get("/origines?indicateur=fairs").statusCode());
    }

    @Test
    void thePictureSaysWhatItShowsAndNeedsNothingFromOutside() {
        String svg = server.get("/api/v1" + VISITORS + "origins.svg?year=2020&base=2019&lang=en")
                .body();
        assertTrue(svg.contains("Map.") && svg.contains("Landes: "), "in words");
        assertFalse(svg.contains("<image") || svg.contains("href"), "no tiles");
        assertTrue(server.bytes("/api/v1" + VISITORS + "origins.pdf?year=2020").body().length > 1000);
        assertTrue(
                server.bytes("/api/v1" + VISITORS + "origins.png?year=2020&width=340&height=900&theme=dark")
                                .body()
                                .length
                        > 1000,
                "the form of a phone");
    }

    @Test
    void whatHasNoOriginsSaysWhichIndicatorsHave() {
        JsonNode problem = server.problem(400, "/indicators/fairs/origins?lang=en");
        assertTrue(problem.get("detail").asText().contains("visitors-on-site"), problem.toString());
    }
}
