package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.comparison.covid.model.RollingOrigin;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.read.live.PendingBacktests;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers that the council and the partners use, over HTTP, from the rows of the sample. */
class GoldenAnswersIT {

    private static JsonNode get(String path) {
        return Installation.ofSample().json(path);
    }

    private static JsonNode attainment(String indicator, int year) {
        for (JsonNode row : get("/attainment?year=" + year).get("rows")) {
            if (row.get("indicator").asText().equals(indicator)) {
                return row;
            }
        }
        throw new AssertionError(indicator + " is missing from the attainment of " + year);
    }

    private static JsonNode method(String indicator, String method) {
        for (JsonNode answer : get("/indicators/" + indicator + "/covid-adjusted?year=2020&base=2019")
                .get("methods")) {
            if (answer.get("method").asText().equals(method)) {
                return answer;
            }
        }
        throw new AssertionError(method + " is missing");
    }

    @Test
    void salesOf2019AreHeldAgainstTenPercentMoreThan2018() {
        JsonNode row = attainment("sales", 2019);
        assertEquals(346, row.get("result").asDouble());
        assertEquals(171.6, row.get("target").get("threshold").asDouble(), 1e-9);
        assertEquals(10, row.get("target").get("value").asDouble());
        assertEquals("attained", row.get("status").asText());
        assertEquals(346 / 171.6, row.get("rate").asDouble(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "press-releases, 2019",
        "fairs, 2020",
        "working-group-meetings, 2019",
        "sales, 2018",
        "greeters, 2019",
        "seasonal-staff, 2018",
        "individual-meetings, 2018"
    })
    void whatCannotBeAssessedSaysWhy(String indicator, int year) {
        JsonNode row = attainment(indicator, year);
        assertEquals("not_assessable", row.get("status").asText());
        assertTrue(row.get("rate").isNull());
        assertTrue(row.get("reason").asText().length() > 3);
    }

    @ParameterizedTest
    @CsvSource({
        "training-courses, 2018, exceeded_range, 3, 6",
        "training-courses, 2020, attained, 3, 6",
        "project-group-meetings, 2018, exceeded_range, 1, 2",
        "project-group-meetings, 2020, attained, 1, 2"
    })
    void rangesAnswerWithoutARate(String indicator, int year, String status, double min, double max) {
        JsonNode row = attainment(indicator, year);
        assertEquals(status, row.get("status").asText());
        assertEquals(min, row.get("target").get("min").asDouble());
        assertEquals(max, row.get("target").get("max").asDouble());
        assertTrue(row.get("rate").isNull());
    }

    @Test
    void aYearHitByCovidKeepsItsStatusAndCarriesTheFlag() {
        JsonNode row = attainment("visitors-on-site", 2020);
        assertEquals(2057, row.get("result").asDouble());
        assertEquals("reduced_covid", row.get("result_status").asText());
        assertEquals(2057 / 4500.0, row.get("rate").asDouble(), 1e-9);
        assertEquals("missed", row.get("status").asText());
        assertTrue(row.get("covid").asBoolean());
    }

    @Test
    void visitorsFellByHalfButHardlyPerOpeningDay() {
        JsonNode raw = get("/indicators/visitors-on-site/year-over-year?year=2020&base=previous&grain=year")
                .get("rows")
                .get(0);
        assertEquals(-1955, raw.get("change").asDouble());
        assertEquals(-48.73, raw.get("change_percent").asDouble(), 0.005);
        assertEquals("partial", raw.get("comparability").asText());

        JsonNode perDay = method("visitors-on-site", "per-opening-day");
        assertEquals("fragile", perDay.get("verdict").asText());
        assertEquals("composition", perDay.get("reason").asText());
        assertEquals(17.81, perDay.get("value").asDouble(), 0.005);
        assertEquals(18.488, perDay.get("base_value").asDouble(), 0.0005);
        assertEquals(-3.67, perDay.get("change_percent").asDouble(), 0.005);
        assertEquals(0.944, perDay.at("/details/share_days").asDouble(), 0.0005);
        assertEquals(-0.214, perDay.at("/details/share_mix").asDouble(), 0.0005);
        assertEquals(0.270, perDay.at("/details/share_rhythm").asDouble(), 0.0005);
        String said = perDay.get("explanation").asText();
        assertTrue(
                said.contains(
                        "94\u00A0% avec le temps d’accueil (115,5 contre 217), \u221221\u00A0% avec le mélange des mois, "
                                + "27\u00A0% avec le rythme."),
                said);
    }

    @Test
    void counterRequestsRoseAThirdPerOpeningDay() {
        assertEquals(
                -30.91, method("counter-requests", "raw").get("change_percent").asDouble(), 0.005);
        assertEquals(
                29.8,
                method("counter-requests", "per-opening-day")
                        .get("change_percent")
                        .asDouble(),
                0.05);
    }

    @Test
    void theWebSiteHasNoOpeningDays() {
        JsonNode perDay = method("web-sessions", "per-opening-day");
        assertEquals("refused", perDay.get("verdict").asText());
        assertEquals("no_exposure", perDay.get("reason").asText());
        assertEquals(10.81, method("web-sessions", "raw").get("change_percent").asDouble(), 0.005);
    }

    @Test
    void theMeanOfTwoYearsIsABase() {
        JsonNode row = get("/indicators/visitors-on-site/year-over-year?year=2020&base=2018-2019&grain=year")
                .get("rows")
                .get(0);
        assertEquals(4030.5, row.get("base_value").asDouble());
        assertEquals(-48.96, row.get("change_percent").asDouble(), 0.005);
    }

    @Test
    void everyMethodAnswersOrRefusesWithAReason() {
        List<String> methods = new ArrayList<>();
        for (JsonNode answer : get("/indicators/visitors-on-site/covid-adjusted?year=2020&base=2019")
                .get("methods")) {
            methods.add(answer.get("method").asText());
            assertEquals(
                    "refused".equals(answer.get("verdict").asText()),
                    answer.get("value").isNull(),
                    answer::toString);
            assertTrue(
                    !"refused".equals(answer.get("verdict").asText())
                            || !answer.get("reason").asText().isEmpty(),
                    answer::toString);
        }
        assertEquals(
                List.of(
                        "raw",
                        "standardised-rate",
                        "base-year",
                        "like-for-like",
                        "per-opening-day",
                        "calendar-aligned",
                        "counterfactual",
                        "seasonally-adjusted"),
                methods);
    }

    @Test
    void monthsAddUpToTheYearAndAClosedMonthIsNotZero() {
        double sum = 0;
        for (JsonNode row : get("/indicators/visitors-on-site/year-over-year?year=2020&grain=month")
                .get("rows")) {
            sum += row.get("value").asDouble(0);
            if (row.get("period").asText().equals("2020-04")) {
                assertTrue(row.get("value").isNull());
                assertEquals("closed", row.get("status").asText());
                assertNotEquals("comparable", row.get("comparability").asText());
            }
        }
        assertEquals(2057, sum);
    }

    @Test
    void distinctVisitorsAreNeverTheSumOfMonths() {
        double months = 0;
        for (JsonNode month : get("/indicators/web-visitors/series?grain=month&from=2018-01&to=2018-12")
                .get("observations")) {
            months += month.get("value").asDouble();
        }
        assertTrue(months > 9043, "months add up to " + months);
        assertEquals(
                400,
                Installation.ofSample()
                        .get("/api/v1/indicators/web-visitors/series?grain=day")
                        .statusCode());
    }

    @Test
    void theContradictionsOfTheManualAreListedWithTheirPlaces() throws IOException {
        Set<String> listed = new HashSet<>();
        for (JsonNode row : get("/contradictions").get("rows")) {
            listed.add(row.get("indicator").asText() + " " + row.get("year").asInt() + " "
                    + row.get("place").asText());
        }
        for (CSVRecord expected : PublishedFiguresIT.rows("published-alternatives.csv")) {
            String place = expected.get("code") + " " + expected.get("year") + " " + expected.get("place");
            assertTrue(listed.contains(place), () -> place + " is missing from " + listed);
        }
    }

    /** The council reads French, but a remark that the table has only in English would be shown in English. */
    @Test
    void everyRemarkOfTheOtherPlacesIsThereInFrench() throws IOException {
        List<String> english = PublishedFiguresIT.rows("published-alternatives.csv").stream()
                .map(expected -> expected.get("kind"))
                .toList();
        for (JsonNode row : get("/contradictions?lang=fr").get("rows")) {
            assertFalse(english.contains(row.get("note").asText()), row::toString);
        }
    }

    @Test
    void theSecondOfficeHasHistoryEnoughToSayWhatWasLost() {
        JsonNode answer = get("/indicators/visitors-on-site/covid-adjusted?year=2020&base=2019&office=fictitious-002"
                + "&method=counterfactual");
        JsonNode method = answer.get("methods").get(1);
        assertEquals("counterfactual", method.get("method").asText());
        assertEquals("ok", method.get("verdict").asText(), method::toString);
        JsonNode details = method.get("details");
        assertEquals(10, details.get("gate").get("months").asInt(), "March to December");
        assertTrue(details.get("gate").get("relative_error").asDouble() <= 1);
        assertTrue(details.get("gate").get("total_coverage95").asDouble() >= 0.85);
        double lost = details.get("lost").asDouble();
        for (JsonNode interval : details.get("lost_intervals")) {
            assertTrue(interval.get("lower").asDouble() < lost, interval::toString);
            assertTrue(interval.get("upper").asDouble() > lost, interval::toString);
        }
        assertEquals(3, details.get("sensitivity").size(), "a month earlier, as it was, and a month later");
        assertTrue(method.get("warnings").toString().contains("synthetic_days"));
    }

    /** Of the months of crisis only these were open, and each for a part. */
    @Test
    void theSeasonIsTakenOutOfRatesAndTheMonthsUsedAreNamed() {
        String question = "/indicators/visitors-on-site/covid-adjusted%s?year=2020&base=2019&office=fictitious-002"
                + "&method=seasonally-adjusted";
        JsonNode method =
                get(question.formatted("") + "&lang=en").get("methods").get(1);
        assertEquals("fragile", method.get("verdict").asText(), method::toString);
        assertEquals("few_adjusted_months", method.get("reason").asText());
        assertEquals("2020-03, 2020-06, 2020-10", method.get("period").asText());
        assertEquals("2019", method.get("base_period").asText());
        assertEquals(
                "[\"2020-03\",\"2020-06\",\"2020-10\"]",
                method.at("/details/months").toString());
        assertEquals(12, method.at("/details/base_months").size());
        String sentence = method.get("explanation").asText();
        assertTrue(sentence.startsWith("March, June and October 2020, adjusted for season: "), sentence);
        assertTrue(sentence.contains(" per opening day against "), sentence);
        String csv = Installation.ofSample()
                .get("/api/v1" + question.formatted(".csv"))
                .body();
        assertTrue(csv.contains("\"2020-03, 2020-06, 2020-10\",2019,"), csv);
    }

    /** A trial takes a second: the load makes it, not the reader's request. */
    @Test
    void theGateWasTriedWhenTheSnapshotWasPublished() throws IOException {
        Path home = Installation.ofSample().home;
        String live = Files.readString(home.resolve("current")).strip();
        String trials = Files.readString(home.resolve("snapshots").resolve(live).resolve("trials.properties"));
        JsonNode gate = get("/indicators/visitors-on-site/covid-adjusted?year=2020&base=2019&office=fictitious-002"
                        + "&method=counterfactual")
                .at("/methods/1/details/gate");
        assertTrue(
                trials.contains("=" + gate.get("origins").asInt() + " "
                        + gate.get("months").asInt() + " "
                        + gate.get("relative_error").asDouble() + " "),
                trials);
    }

    /** The days open in both years hold halves, and not as many on both sides. */
    @Test
    void likeForLikeSaysHowManyDaysItSetsAgainstHowMany() {
        JsonNode like = method("visitors-on-site", "like-for-like");
        assertEquals(112.5, like.at("/exposure/value").asDouble());
        assertEquals(124, like.at("/exposure/base_value").asDouble());
        double perDay = like.get("value").asDouble() / 112.5;
        double basePerDay = like.get("base_value").asDouble() / 124;
        assertEquals(perDay, like.at("/details/per_day").asDouble(), 1e-9);
        assertEquals(basePerDay, like.at("/details/base_per_day").asDouble(), 1e-9);
        double change = like.at("/details/per_day_change_percent").asDouble();
        assertEquals(100 * (perDay / basePerDay - 1), change, 1e-9);
        String said = like.get("explanation").asText();
        assertTrue(said.contains("(112,5 contre 124, demi-journées comptées)"), said);
        assertTrue(
                said.endsWith(" par jour d’ouverture contre %s, soit %s."
                        .formatted(
                                String.format(Locale.FRANCE, "%.2f", basePerDay),
                                Numbers.in("fr").change(change, 1))),
                said);
    }

    /** Asked of the years themselves, and once: not of each year that is compared with one of them. */
    @Test
    void opening217DaysInTwoYearsRunningIsAskedAboutOnce() {
        List<String> asked = new ArrayList<>();
        get("/warnings?lang=en").get("rows").forEach(row -> {
            if (row.get("code").asText().equals("repeated_year")) {
                asked.add(row.get("text").asText());
            }
        });
        assertEquals(
                List.of("Opening days: 217 in each year (2018, 2019); counted, or taken from the planned calendar?"),
                asked);
    }

    /** After the load of a whole network, the server computes the figures that a small load would have written. */
    @Test
    @Timeout(600)
    void aServerTriesWhatALargeLoadLeftPending() throws Exception {
        Home home = new Home(Installation.ofSample().home);
        Path book = home.root()
                .resolve("snapshots")
                .resolve(home.current().orElseThrow())
                .resolve("trials.properties");
        String atPublication = Files.readString(book);
        Catalog catalog = Catalog.withSample(home.config());
        try {
            Files.writeString(book, "edition=" + RollingOrigin.EDITION + "\npending=fictitious-002\n");
            try (LiveWarehouse live = LiveWarehouse.open(home, catalog);
                    PendingBacktests trials = PendingBacktests.start(live, home, catalog)) {
                while (Files.readString(book).contains("pending")) {
                    Thread.sleep(50);
                }
            }
            assertEquals(figures(atPublication), figures(Files.readString(book)));
        } finally {
            Files.writeString(book, atPublication);
        }
    }

    private static Set<String> figures(String book) {
        return book.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    }

    @Test
    void theHomeOfficeStaysTheDefaultAndIsTooYoungForACounterfactual() {
        JsonNode counterfactual = method("visitors-on-site", "counterfactual");
        assertEquals("refused", counterfactual.get("verdict").asText());
        assertEquals(2057, method("visitors-on-site", "raw").get("value").asDouble());
    }

    @Test
    void theChartOfTheCounterfactualNamesTheLossTheBandAndTheClosures() {
        String svg = Installation.ofSample()
                .get("/api/v1/indicators/visitors-on-site/covid-adjusted.svg?year=2020&office=fictitious-002"
                        + "&method=counterfactual")
                .body();
        for (String said :
                List.of("de moins qu’attendu aux mois de crise", "Attendu sans la crise, juillet 2020", "Fermeture")) {
            assertTrue(svg.contains(said), said);
        }
    }
}
