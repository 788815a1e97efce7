package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best and the worst weeks are told to a council: no closed week, no half week and no false partner among them. */
class WeeksTest {

    private static final String WEEKS = "/indicators/visitors-on-site/weeks";

    private final RunningServer server = RunningServer.shared();

    private static List<JsonNode> rows(JsonNode answer) {
        return StreamSupport.stream(answer.get("rows").spliterator(), false).toList();
    }

    private JsonNode week(String code, String query) {
        return rows(server.json(WEEKS + query)).stream()
                .filter(row -> row.get("period").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWeekHasItsDatesAndBelongsToItsIsoYear() {
        List<JsonNode> weeks = rows(server.json(WEEKS + "?year=2020"));
        assertEquals(53, weeks.size());
        assertEquals("2019-12-30", weeks.get(0).get("from").asText());
        assertEquals("2021-01-03", weeks.get(52).get("to").asText());
        weeks.forEach(week -> assertEquals(
                DayOfWeek.MONDAY, LocalDate.parse(week.get("from").asText()).getDayOfWeek()));
    }

    @Test
    void week53HasNoPartnerInAYearOf52() {
        JsonNode last = week("2020-W53", "?year=2020");
        assertTrue(last.get("reasons").toString().contains("no_week_53"), last::toString);
        assertTrue(last.get("base_period").isNull() && last.get("change").isNull(), last::toString);
        assertEquals("not_comparable", last.get("comparability").asText());
    }

    @Test
    void theHolidaysOfAWeekAreThoseOfTheCalendar() {
        JsonNode ascension = week("2019-W22", "?year=2019");
        assertEquals("[\"2019-05-30\"]", ascension.get("public_holidays").toString());
        assertEquals(4, ascension.get("school_holidays_a").asInt());
        JsonNode winter = week("2019-W07", "?year=2019");
        assertEquals(2, winter.get("school_holidays_a").asInt(), "from the Saturday");
        assertEquals(7, winter.get("school_holidays_b").asInt());
    }

    /** Easter Monday 2019 is in week 17, that of 2018 in week 14. */
    @Test
    void whatMovedSaysSo() {
        assertTrue(week("2019-W17", "?year=2019").get("reasons").toString().contains("moving_holiday"));
        assertTrue(week("2019-W07", "?year=2019").get("reasons").toString().contains("school_holiday"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "-value", "change", "-change"})
    void weeksWithoutTheFigureComeLastInBothDirections(String sort) {
        String figure = sort.replace("-", "");
        List<Double> known = new ArrayList<>();
        boolean ended = false;
        for (JsonNode row : rows(server.json(WEEKS + "?year=2020&sort=" + sort))) {
            boolean none = row.get(figure).isNull();
            assertFalse(ended && !none, row::toString);
            ended |= none;
            if (!none) {
                known.add((sort.equals(figure) ? 1 : -1) * row.get(figure).asDouble());
            }
        }
        assertTrue(ended && known.size() > 1, sort);
        assertEquals(known.stream().sorted().toList(), known);
    }

    @Test
    void aClosedWeekIsNoZero() {
        JsonNode april = week("2020-W16", "?year=2020");
        assertTrue(april.get("value").isNull());
        assertEquals("closed", april.get("status").asText());
        assertEquals(0, april.get("open_days").asDouble());
    }

    @Test
    void anIndicatorWithoutWeeksNamesItsGrains() {
        JsonNode problem = server.problem(400, "/indicators/council-meetings/weeks?lang=en");
        assertEquals("[\"year\"]", problem.get("allowed").toString());
        assertTrue(problem.get("detail").asText().contains("its grains are: year"), problem::toString);
        assertEquals(
                "sort",
                server.problem(400, WEEKS + "?sort=best").get("parameter").asText());
    }
}
