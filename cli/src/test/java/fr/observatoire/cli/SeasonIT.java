package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.warehouse.catalog.Indicator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The line of the season is read beside the pace of the year: both must say the same figures, those of plain SQL over the
 * star, and no day that is not known yet may look like a day without visitors.
 */
class SeasonIT {

    private static final double TOLERANCE = 1e-6;

    private static ServedOffice office;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        office = ServedOffice.valDExemple(folder.resolve("saison été"));
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    private static JsonNode season(String indicator, LocalDate day, String more) {
        office.serve(day);
        return office.json("/indicators/" + indicator + "/season-to-date?lang=fr&year=" + day.getYear() + more);
    }

    private static JsonNode day(JsonNode season, LocalDate day) {
        JsonNode found = season.get("days").get(day.getDayOfYear() - 1);
        assertEquals(day.toString(), found.get("period").asText());
        return found;
    }

    private static double sql(String indicator, LocalDate last) throws SQLException {
        Indicator measured = office.catalog.indicator(indicator);
        return Objects.requireNonNullElse(office.sql(measured, last.withDayOfYear(1), last), 0.);
    }

    @ParameterizedTest
    @CsvSource({
        "visitors-on-site, 2026-04-30",
        "visitors-on-site, 2026-07-18",
        "visitors-on-site, 2026-11-29",
        "visitors-on-site, 2022-06-15",
        "counter-requests, 2026-08-09",
        "sales, 2024-02-28",
        "sales, 2024-02-29"
    })
    void theLineEndsAtThePaceAndIsThatOfPlainSql(String indicator, LocalDate today) throws SQLException {
        JsonNode season = season(indicator, today, "");
        JsonNode pace = office.json("/indicators/" + indicator + "/pace?lang=fr&year=" + today.getYear());
        LocalDate last = LocalDate.parse(season.get("as_of").asText());
        JsonNode end = day(season, last);

        assertEquals(pace.get("as_of"), season.get("as_of"));
        assertEquals(pace.get("to_date").asDouble(), end.get("value").asDouble(), TOLERANCE);
        assertBase(pace.get("changes").get(0), end.get("previous"));
        assertBase(pace.get("changes").get(1), end.get("reference"));
        for (LocalDate date = last; date.getYear() == last.getYear(); date = date.minusDays(17)) {
            JsonNode sums = day(season, date);
            assertEquals(sql(indicator, date), sums.get("value").asDouble(), TOLERANCE, date + " of the year");
            assertEquals(
                    sql(indicator, date.minusYears(1)), sums.get("previous").asDouble(), TOLERANCE);
            assertTrue(sums.get("lowest").asDouble() <= sums.get("highest").asDouble());
        }
    }

    /** A base that was closed on all these dates has no figure in a table, and a line that has not risen yet. */
    private static void assertBase(JsonNode change, JsonNode sum) {
        assertEquals(change.get("base_value").asDouble(0), sum.asDouble(), TOLERANCE);
    }

    @Test
    void aDayThatIsNotKnownYetIsNotZero() {
        JsonNode season = season("visitors-on-site", LocalDate.of(2026, 4, 30), "");
        for (LocalDate day = LocalDate.of(2026, 5, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            assertTrue(day(season, day).get("value").isNull(), day.toString());
            assertEquals("not_reported", day(season, day).get("status").asText());
            assertFalse(day(season, day).get("previous").isNull(), "the year before is known to its end");
        }
    }

    @Test
    void aLeapDayIsHeldAgainstTheSameDateOfAYearThatHasNone() {
        JsonNode season = season("opening-days", LocalDate.of(2024, 6, 30), "");
        assertEquals(366, season.get("days").size());
        assertEquals(
                day(season, LocalDate.of(2024, 2, 28)).get("previous"),
                day(season, LocalDate.of(2024, 2, 29)).get("previous"));
    }

    @Test
    void theReferenceCanBeAMean() throws SQLException {
        JsonNode season = season("visitors-on-site", LocalDate.of(2026, 7, 18), "&base=2018-2019");
        double mean = (sql("visitors-on-site", LocalDate.of(2018, 7, 18))
                        + sql("visitors-on-site", LocalDate.of(2019, 7, 18)))
                / 2;
        JsonNode end = day(season, LocalDate.of(2026, 7, 18));
        assertEquals(mean, end.get("reference").asDouble(), TOLERANCE);
        String change = "sur la moyenne 2018-2019";
        assertTrue(season.get("sentence").asText().contains(change), season.toString());
    }

    /** A false line would be worse than none. */
    @ParameterizedTest
    @CsvSource({
        "facebook-followers, 2026-04-30, not_additive",
        "newsletters, 2026-04-30, not_by_day",
        "visitors-on-site, 2027-01-04, year_not_begun"
    })
    void whereNoLineCanBeDrawnTheReasonIsSaid(String indicator, LocalDate day, String reason) {
        JsonNode season = season(indicator, day, "");
        assertEquals(reason, season.get("reason").asText());
        assertEquals(0, season.get("days").size());
        String svg =
                office.text("/api/v1/indicators/" + indicator + "/season-to-date.svg?lang=fr&year=" + day.getYear());
        assertTrue(svg.contains("role=\"img\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-30 | Au 30 avril, 331 visiteurs",
                "2020-10-31 | Au 31 octobre, 2 350 visiteurs",
                "2022-06-15 | sur 2021 (année de crise)",
                "2024-02-29 | sans comparaison avec 2023 (fermé)"
            })
    void theChartIsTitledWithTheSentenceOfTheAnswer(LocalDate day, String part) {
        String sentence = season("visitors-on-site", day, "").get("sentence").asText();
        assertTrue(plain(sentence).contains(part), sentence);
        String svg =
                office.text("/api/v1/indicators/visitors-on-site/season-to-date.svg?lang=fr&year=" + day.getYear());
        assertTrue(plain(svg).contains("<title>" + plain(sentence) + "</title>"), sentence);
    }

    private static String item(String page, String indicator) {
        return Stream.of(page.split("<li class=\"key-figure\">"))
                .skip(1)
                .map(item -> item.substring(0, item.indexOf("</li>")))
                .filter(item -> item.contains("/indicateurs/" + indicator + "?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(indicator + " is no key figure"));
    }

    /** The raw change of a crisis year does not stand alone: beside it stands what the chart of the methods says. */
    private void assertSeenThroughTheCrisis(String added, String year) {
        assertEquals(year.startsWith("year=2020"), !added.isEmpty(), added);
        String chart = office.text("/api/v1/indicators/visitors-on-site/covid-adjusted.svg?" + year);
        assertTrue(chart.contains(added.replaceFirst("^[\\s\\u00A0]*;?\\s*", "")), added);
    }

    /** Sentence, key figures and picture of the first screen are those that a partner reads from the API. */
    @ParameterizedTest
    @CsvSource({"2026-11-29, fr", "2026-04-30, en", "2020-10-31, fr", "2022-06-15, en"})
    void theFirstScreenSaysWhatTheApiAnswers(LocalDate day, String lang) {
        office.serve(day);
        String year = "year=" + day.getYear() + "&lang=" + lang;
        String page = office.text("/?annee=" + day.getYear() + "&lang=" + lang);
        String sentence = office.json("/indicators/visitors-on-site/season-to-date?" + year)
                .get("sentence")
                .asText();

        String told = page.split("class=\"season-sentence\">")[1].split("</h2>")[0];
        assertTrue(told.startsWith(sentence), told);
        assertSeenThroughTheCrisis(told.substring(sentence.length()), year);
        assertTrue(page.length() < 300_000, "a page that a telephone loads in the field");
        for (String indicator : List.of("visitors-on-site", "counter-requests", "sales", "opening-days")) {
            JsonNode pace = office.json("/indicators/" + indicator + "/pace?" + year);
            String item = item(page, indicator);
            String figure = Numbers.in(lang).number(pace.get("to_date").asDouble(), 0);
            assertTrue(item.contains(">" + figure + " "), figure + " in " + item);
            for (JsonNode change : pace.get("changes")) {
                String percent =
                        Numbers.in(lang).change(change.get("change_percent").asDouble(), 1);
                boolean count = change.get("change_form").asText().equals("count");
                assertTrue(count || item.contains(percent), percent + " in " + item);
            }
        }
        Matcher picture =
                Pattern.compile("<img src=\"([^\"]*season-to-date[^\"]*)\"").matcher(page);
        assertTrue(picture.find(), "the chart of the season");
        String svg = office.text(picture.group(1).replace("&amp;", "&"));
        assertTrue(svg.contains(": ") && svg.contains("<desc"), "its words are in the picture");
    }

    @Test
    void theBaseIsChosenInTheAddress() {
        office.serve(LocalDate.of(2026, 11, 29));
        String page = office.text("/?annee=2026&base=2018-2019");
        assertTrue(page.contains("sur la moyenne 2018-2019"));
        assertTrue(
                page.contains("/?base=2018-2019&amp;annee=2026\" aria-current=\"true\""), "the choice that is shown");
        assertTrue(
                page.contains("season-to-date.svg?lang=fr&amp;year=2026&amp;base=2018-2019"), "chart and page agree");
        assertTrue(page.contains("/?base=2018-2019&amp;annee=2025"), "the choice goes on to another year");
        assertTrue(
                office.text("/?annee=2017&base=2018-2019").contains("En 2017"),
                "a base that is not before the year is none, and no mistake");
        String indicator = office.text("/indicateurs/visitors-on-site?annee=2026&base=2018-2019");
        assertTrue(indicator.contains("year-over-year.svg?lang=fr&amp;year=2026&amp;base=2018-2019"), indicator);
        assertTrue(office.text("/sources?base=2018-2019").contains("/?base=2018-2019"), "and through the other pages");
        assertFalse(office.text("/?annee=2018").contains("base=2016-2017"), "2016 was never loaded");
    }

    /** A source that is late is the first thing to do, and its way out is told. */
    @Test
    void whatIsLateIsToBeDoneBeforeMonday() {
        office.serve(LocalDate.of(2026, 12, 31));
        String page = office.text("/?annee=2026");
        String tasks = page.substring(page.indexOf("<ul class=\"tasks\">"));
        tasks = tasks.substring(0, tasks.indexOf("</ul>"));
        int late = 0;
        for (JsonNode source : office.json("/sources").get("rows")) {
            late += source.get("stale").asBoolean()
                            && !source.get("fresh_until").isNull()
                    ? 1
                    : 0;
        }
        assertTrue(late > 0, "a month without a load");
        assertEquals(Math.min(6, late), tasks.split("en retard").length - 1);
        assertFalse(office.text("/?annee=2019").contains("class=\"tasks\""), "a year that is over has nothing to do");
    }

    /** Weeks after its end would be compared without their holidays, and nobody would know. */
    @Test
    void aSchoolCalendarThatEndsWithinTheYearIsToBeExtended() {
        office.serve(LocalDate.of(2026, 11, 28));
        String french = office.text("/?annee=2026");
        assertTrue(french.contains("Vacances scolaires\u00A0: connues jusqu’au 17 mai 2026 seulement"), french);
        assertTrue(office.text("/?annee=2026&lang=en").contains("School holidays: known until 17 May 2026 only"));
    }

    private static String plain(String text) {
        return text.replaceAll("<title[^>]*>", "<title>").replaceAll("[\\u202F\\u00A0]", " ");
    }
}
