package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of the resources over HTTP, compared with the figures of the manual. */
class ResourcesTest {

    private final RunningServer server = RunningServer.shared();

    @Test
    void aSeriesHoldsAFigureAndAStatusForEachPeriod() {
        JsonNode series = server.json("/indicators/visitors-on-site/series");
        assertEquals("visitors-on-site", series.at("/indicator/code").asText());
        assertEquals(
                "Fréquentation dans les murs", series.at("/indicator/label").asText());
        assertEquals("visiteurs", series.at("/indicator/unit").asText());
        assertEquals("year", series.get("grain").asText());
        assertEquals(
                "[{\"period\":\"2018\",\"value\":4049,\"status\":\"normal\"},"
                        + "{\"period\":\"2019\",\"value\":4012,\"status\":\"normal\"},"
                        + "{\"period\":\"2020\",\"value\":2057,\"status\":\"reduced_covid\"}]",
                series.get("observations").toString());
    }

    @Test
    void aClosedMonthHasNoValueAndIsNotZero() {
        JsonNode month = server.json("/indicators/visitors-on-site/series?grain=month&from=2020-04&to=2020-04")
                .at("/observations/0");
        assertEquals("2020-04", month.get("period").asText());
        assertTrue(month.get("value").isNull());
        assertEquals("closed", month.get("status").asText());
    }

    @Test
    void aRangeTakesPeriodsOfAnyGrain() {
        JsonNode days = server.json("/indicators/visitors-on-site/series?grain=day&from=2019-Q1&to=2019-W14");
        assertEquals("2019-01-01", days.at("/observations/0/period").asText());
        assertEquals("2019-04-07", last(days.get("observations")).get("period").asText());
        assertEquals(97, days.get("observations").size());
    }

    @Test
    void aPeriodOfAnAnswerIsAPeriodOfTheNextQuestion() {
        JsonNode seasons = server.json("/indicators/visitors-on-site/series?grain=season&from=2019&to=2019");
        assertFalse(seasons.get("observations").isEmpty());
        for (JsonNode season : seasons.get("observations")) {
            String code = season.get("period").asText();
            JsonNode explained = server.json("/indicators/visitors-on-site/explain?period=" + code);
            assertEquals(season.get("value"), explained.get("value"), code);
        }
        JsonNode days = server.json("/indicators/visitors-on-site/series?grain=day&from=2019-S-high&to=2019-S-high");
        assertEquals("2019-07-01", days.at("/observations/0/period").asText());
        assertEquals("2019-08-31", last(days.get("observations")).get("period").asText());
    }

    @Test
    void aBreakdownAddsUpToTheWhole() {
        JsonNode origins = server.json("/indicators/visitors-on-site/series?from=2019&to=2019&by=origin");
        assertEquals("origin", origins.get("by").asText());
        assertEquals(4012, sum(origins.get("observations"), "value"));
        assertTrue(StreamSupport.stream(origins.get("observations").spliterator(), false)
                .anyMatch(row -> row.path("scope").asText().equals("FR-40")));
    }

    @Test
    void distinctVisitorsAnswerAtTheGrainsTheyHave() {
        assertEquals(
                9043,
                server.json("/indicators/web-visitors/series?to=2018")
                        .at("/observations/0/value")
                        .asInt());
        JsonNode problem = server.problem(400, "/indicators/web-visitors/series?grain=day");
        assertEquals("grain", problem.get("parameter").asText());
        assertEquals("[\"month\",\"year\"]", problem.get("allowed").toString());
    }

    @Test
    void yearOverYearSetsAYearBesideItsBase() {
        JsonNode answer = server.json("/indicators/visitors-on-site/year-over-year?year=2020");
        assertEquals("previous", answer.get("base").asText());
        JsonNode row = answer.at("/rows/0");
        assertEquals("2019", row.get("base_period").asText());
        assertEquals(2057, row.get("value").asInt());
        assertEquals(4012, row.get("base_value").asInt());
        assertEquals(-1955, row.get("change").asInt());
        assertEquals(-48.7288, row.get("change_percent").asDouble(), 1e-4);
        assertEquals("reduced_covid", row.get("status").asText());
        assertEquals("partial", row.get("comparability").asText());
        assertTrue(row.get("reasons").toString().contains("closed_days"));
    }

    @Test
    void theMonthsOfAYearAddUpAndClosedOnesAreNotComparable() {
        JsonNode rows = server.json("/indicators/visitors-on-site/year-over-year?year=2020&grain=month")
                .get("rows");
        assertEquals(12, rows.size());
        assertEquals(2057, sum(rows, "value"));
        assertEquals("not_comparable", rows.get(3).get("comparability").asText());
    }

    @Test
    void aYearOfWeeksHasOnlyItsOwn() {
        JsonNode rows = server.json("/indicators/visitors-on-site/year-over-year?year=2020&grain=week")
                .get("rows");
        assertEquals(53, rows.size());
        assertEquals("2020-W01", rows.get(0).get("period").asText());
        assertEquals("2020-W53", last(rows).get("period").asText());
        assertEquals(
                52,
                server.json("/indicators/visitors-on-site/year-over-year?year=2019&grain=week")
                        .get("rows")
                        .size());
    }

    @Test
    void aMeanOfYearsIsABase() {
        JsonNode row = server.json("/indicators/visitors-on-site/year-over-year?year=2020&base=2018-2019")
                .at("/rows/0");
        assertEquals(4030.5, row.get("base_value").asDouble());
        assertEquals(-48.96, row.get("change_percent").asDouble(), 0.005);
    }

    @Test
    void daysAlignByWeekday() {
        JsonNode rows = server.json("/indicators/visitors-on-site/year-over-year?year=2020&grain=day&align=weekday")
                .get("rows");
        assertEquals(366, rows.size());
        assertEquals("2019-01-02", rows.get(0).get("base_period").asText());
    }

    @Test
    void everyCovidMethodSaysItsVerdict() {
        JsonNode methods = server.json("/indicators/visitors-on-site/covid-adjusted?year=2020&base=2019")
                .get("methods");
        JsonNode perDay = method(methods, "per-opening-day");
        assertEquals("fragile", perDay.get("verdict").asText());
        assertEquals("composition", perDay.get("reason").asText());
        assertEquals(17.81, perDay.get("value").asDouble(), 0.005);
        assertEquals(18.488, perDay.get("base_value").asDouble(), 0.0005);
        assertEquals(-3.67, perDay.get("change_percent").asDouble(), 0.005);
        assertEquals(115.5, perDay.at("/exposure/value").asDouble());
        JsonNode web = method(
                server.json("/indicators/web-sessions/covid-adjusted?year=2020").get("methods"), "per-opening-day");
        assertEquals("refused", web.get("verdict").asText());
        assertEquals("no_exposure", web.get("reason").asText());
        assertTrue(web.get("value").isNull());
    }

    @Test
    void attainmentHoldsAYearAgainstItsTargets() {
        JsonNode rows = server.json("/attainment?year=2020").get("rows");
        assertEquals(server.results(), rows.size());
        JsonNode visitors = row(rows, "visitors-on-site");
        assertEquals(2057, visitors.get("result").asInt());
        assertEquals("reduced_covid", visitors.get("result_status").asText());
        assertEquals("4500 visiteurs", visitors.at("/target/text").asText());
        assertEquals(2057 / 4500.0, visitors.get("rate").asDouble());
        assertEquals("missed", visitors.get("status").asText());
        assertTrue(visitors.get("covid").asBoolean());
        JsonNode training = row(rows, "training-courses");
        assertEquals(3, training.at("/target/min").asInt());
        assertEquals(6, training.at("/target/max").asInt());
        assertTrue(training.get("rate").isNull());
        assertEquals("attained", training.get("status").asText());
    }

    @Test
    void aYearBeforeTheCrisisHasNoFlag() {
        JsonNode answer = server.json("/attainment?year=2019&chapter=4.4");
        for (JsonNode row : answer.get("rows")) {
            assertEquals("4.4", row.get("chapter").asText());
            assertFalse(row.get("covid").asBoolean());
        }
    }

    @Test
    void withoutAYearTheLastOneWithDataAnswers() {
        assertEquals(2020, server.json("/attainment").get("year").asInt());
        assertEquals(
                2020,
                server.json("/indicators/visitors-on-site/year-over-year")
                        .get("year")
                        .asInt());
    }

    @Test
    void theCatalogueCanBeAskedByChapterAndSource() {
        JsonNode all = server.json("/indicators").get("indicators");
        assertEquals(server.indicators(), all.size());
        for (JsonNode indicator :
                server.json("/indicators?chapter=4.4&source=footfall").get("indicators")) {
            assertEquals("4.4", indicator.get("chapter").asText());
            assertTrue(indicator.get("sources").toString().contains("footfall"));
        }
        JsonNode one = server.json("/indicators/visitors-on-site?lang=en").get("indicator");
        assertEquals("visitors", one.get("unit").asText());
        assertEquals("at_least", one.at("/target/rule").asText());
        assertEquals(4500, one.at("/target/value").asInt());
        assertFalse(one.get("last_load").isNull());
        assertFalse(one.get("definition").asText().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visitors-on-site?period=2020",
                "visitors-on-site?period=2019-07",
                "visitors-on-site?period=2019-S-high",
                "opening-days?period=2020",
                "council-meetings?period=2020",
                "web-visitors?period=2018"
            })
    void theSqlOfAnExplanationGivesTheFigure(String question, @TempDir Path folder) throws SQLException, IOException {
        JsonNode answer = server.json(question.replaceFirst("(.*)\\?", "/indicators/$1/explain?"));
        Path snapshot =
                server.home.root().resolve("snapshots/" + answer.get("snapshot").asText());
        Path copy = Files.copy(snapshot.resolve("observatoire.duckdb"), folder.resolve("copy.duckdb"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + copy);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(answer.get("sql").asText())) {
            assertTrue(row.next());
            assertEquals(answer.get("value").asDouble(), row.getDouble(1));
        }
        assertFalse(answer.get("files").isEmpty());
        assertFalse(answer.at("/files/0/lines").isEmpty());
    }

    @Test
    void contradictionsAreListedWithTheirPlaces() {
        JsonNode greeters = row(server.json("/contradictions").get("rows"), "greeters");
        assertEquals("7.2", greeters.get("place").asText());
        assertEquals(10, greeters.get("stated").asInt());
        assertEquals(9, greeters.get("computed").asInt());
    }

    @Test
    void sourcesAccountForEveryRowRead() {
        JsonNode footfall = StreamSupport.stream(
                        server.json("/sources").get("rows").spliterator(), false)
                .filter(row -> row.get("source").asText().equals("footfall"))
                .findFirst()
                .orElseThrow();
        assertEquals(1097, footfall.get("rows_read").asInt());
        assertEquals(1096, footfall.get("rows_loaded").asInt());
        assertEquals(1, footfall.get("rows_refused").asInt());
        assertTrue(footfall.get("stale").asBoolean());
    }

    @Test
    void everyAnswerNamesItsSnapshot() {
        String live = server.json("/snapshots").get("snapshot").asText();
        assertEquals(live, server.json("/snapshots").at("/rows/0/id").asText());
        for (String path : new String[] {"/indicators", "/attainment", "/contradictions", "/sources"}) {
            assertEquals(live, server.json(path).get("snapshot").asText());
        }
        assertEquals(
                live,
                server.get("/api/v1/attainment.csv")
                        .headers()
                        .firstValue("Observatoire-Snapshot")
                        .orElseThrow());
    }

    /** A spreadsheet cannot get the log split, the crisis dates and the mark of generated days in another way. */
    @Test
    void theCsvOfTheCovidMethodsCarriesTheirOwnFigures() throws IOException {
        String csv = server.get("/api/v1/indicators/visitors-on-site/covid-adjusted.csv?year=2020&base=2019")
                .body();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, CSVRecord> methods = CSVParser.parse(csv, format).stream()
                .collect(Collectors.toMap(method -> method.get("method"), method -> method));
        CSVRecord perDay = methods.get("per-opening-day");
        assertEquals(0.944, Double.parseDouble(perDay.get("share_days")), 5e-4);
        double others = Double.parseDouble(perDay.get("share_mix")) + Double.parseDouble(perDay.get("share_rhythm"));
        assertEquals(Double.parseDouble(perDay.get("share_rate")), others, 1e-12);
        assertEquals("", methods.get("raw").get("share_days"));
        for (CSVRecord method : methods.values()) {
            assertTrue(method.get("crisis_dates").startsWith("lockdown-1 2020-03-17/2020-05-10"), method::toString);
            assertTrue(method.get("warnings").contains("synthetic_days"), method::toString);
        }
    }

    @Test
    void theFrenchCsvIsForExcel() {
        String csv = server.get("/api/v1/indicators/opening-days/series.csv?profile=fr")
                .body();
        assertTrue(
                csv.startsWith("\uFEFFindicator;period;scope;scope_label;value;status;snapshot;synthetic_days\r\n"),
                csv);
        assertTrue(csv.contains("opening-days;2020;;;115,5;reduced_covid;"), csv);
    }

    @Test
    void chartsAreDrawnAtTheSizeAskedFor() {
        byte[] png = server.bytes(
                        "/api/v1/indicators/visitors-on-site/year-over-year.png?year=2020&width=640&height=400")
                .body();
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
        assertEquals(640, (png[18] & 0xFF) << 8 | png[19] & 0xFF);
        String svg = server.get("/api/v1/indicators/visitors-on-site/covid-adjusted.svg?year=2020")
                .body();
        assertTrue(svg.contains("<title"), svg.substring(0, 300));
        assertNotEquals(
                png.length,
                server.bytes("/api/v1/indicators/visitors-on-site/year-over-year.png?year=2020")
                        .body()
                        .length);
    }

    @Test
    @DisplayName("Warnings are told in the language of the request, also in CSV")
    void warningsSpeakTheLanguageOfTheRequest() {
        String french = server.json("/warnings").findValuesAsText("text").toString();
        assertTrue(french.contains("colonne inconnue «\u00a0météo\u00a0»\u00a0: elle n’est pas lue"), french);
        String english =
                server.json("/warnings?lang=en").findValuesAsText("text").toString();
        assertTrue(english.contains("unknown column “météo”: it is not read"), english);
        assertTrue(server.get("/api/v1/warnings.csv?lang=en").body().contains("it is not read"));
    }

    private static JsonNode method(JsonNode methods, String name) {
        return StreamSupport.stream(methods.spliterator(), false)
                .filter(method -> method.get("method").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode row(JsonNode rows, String indicator) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode last(JsonNode array) {
        return array.get(array.size() - 1);
    }

    private static double sum(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> row.get(field).asDouble(0))
                .sum();
    }
}
