package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.warehouse.catalog.Indicator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A director asks every week: will we reach the target? On days of a year that runs, of one after a crisis and of one that
 * a crisis hits, the answer is the one that SQL over the star gives.
 */
class PaceIT {

    private static final double TOLERANCE = 1e-9;

    private static ServedOffice office;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        office = ServedOffice.valDExemple(folder);
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    private static JsonNode pace(String indicator, LocalDate day) {
        office.serve(day);
        return office.json("/indicators/" + indicator + "/pace?lang=fr&year=" + day.getYear());
    }

    private static List<Integer> years(JsonNode pace) {
        List<Integer> years = new ArrayList<>();
        pace.get("years_used").forEach(year -> years.add(year.asInt()));
        return years;
    }

    /** What a normal year has on one side of the date, at this year's days of opening. */
    private static double normal(Indicator indicator, LocalDate day, List<Integer> clean, boolean elapsed)
            throws SQLException {
        String last = clean.stream()
                .skip(Math.max(0, clean.size() - 4))
                .map(year -> "(" + year + ", 0.5 ** " + (clean.size() - 1 - clean.indexOf(year)) + ")")
                .collect(Collectors.joining(", "));
        String side =
                "strftime(date, '%m%d') <= '" + "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth()) + "'";
        String where = indicator.where() == null ? "" : " AND (" + indicator.where() + ")";
        String open = indicator.exposure() == null
                ? "SELECT date, 1.0 / day(last_day(date)) AS n FROM (SELECT unnest(generate_series(DATE '2015-01-01',"
                        + " DATE '2026-12-31', INTERVAL 1 DAY))::DATE AS date)"
                : "SELECT date, fraction AS n FROM rpt_opening WHERE office = '" + office.office
                        + "' AND place_kind = 'office'";
        int planned = clean.get(clean.size() - 1);
        return office.number(
                """
                WITH weights(y, w) AS (VALUES %s),
                open AS (SELECT year(date) AS y, month(date) AS m, %s AS e, sum(n) AS days FROM (%s) GROUP BY ALL),
                counted AS (SELECT year(date) AS y, month(date) AS m, %s AS e, (%s)::DOUBLE AS n
                    FROM %s WHERE office = ?%s GROUP BY ALL),
                rate AS (SELECT m, e, coalesce(sum(w * coalesce(n, 0)) / nullif(sum(w * days), 0), 0) AS r
                    FROM open JOIN weights USING (y) LEFT JOIN counted USING (y, m, e) GROUP BY ALL)
                SELECT coalesce(sum(days * r), 0) FROM open JOIN rate USING (m, e) WHERE e = ? AND y = ?
                """
                        .formatted(last, side, open, side, indicator.numerator(), indicator.fact(), where),
                office.office,
                elapsed,
                elapsed ? day.getYear() : planned);
    }

    @ParameterizedTest
    @CsvSource({
        "visitors-on-site, 2026-04-30", "visitors-on-site, 2026-07-18", "visitors-on-site, 2022-06-15",
        "visitors-on-site, 2019-03-31", "counter-requests, 2026-08-09", "sales, 2024-02-28",
        "written-requests, 2026-04-30", "written-requests, 2024-09-12"
    })
    void theProjectionIsThatOfPlainSql(String code, LocalDate day) throws SQLException {
        JsonNode pace = pace(code, day);
        Indicator indicator = office.catalog.indicator(code);
        List<Integer> clean = years(pace);

        double counted = Objects.requireNonNullElse(office.sql(indicator, day.withDayOfYear(1), day), 0.);
        double due = normal(indicator, day, clean, true);
        double rest = normal(indicator, day, clean, false);
        double share = due / (due + rest);
        double credible = due == 0 ? 0 : share / (share + .2);
        double projected = Math.exp(Math.log(rest + .5) + credible * Math.log((counted + .5) / (due + .5))) - .5;

        assertEquals(day.toString(), pace.get("as_of").asText());
        assertEquals(counted, pace.get("to_date").asDouble(), TOLERANCE);
        assertEquals(share, pace.get("share_normally_reached").asDouble(), TOLERANCE);
        assertEquals(due == 0, pace.get("pace").isNull());
        assertEquals(due == 0 ? 0 : counted / due, pace.get("pace").asDouble(), TOLERANCE);
        assertEquals(counted + projected, pace.at("/projection/total").asDouble(), TOLERANCE * (counted + projected));
        assertTrue(clean.stream().noneMatch(year -> year == 2020 || year == 2021), "years of a crisis are no measure");
    }

    @Test
    void theChangesAreThoseOfYearOverYearSinceTheYearBeforeAndSince2019() {
        JsonNode changes = pace("visitors-on-site", LocalDate.of(2026, 4, 30)).get("changes");
        assertEquals("2025-01-01/2025-04-30", changes.get(0).get("base_period").asText());
        assertEquals("2019-01-01/2019-04-30", changes.get(1).get("base_period").asText());
        for (JsonNode change : changes) {
            String base = change.get("base_period").asText().substring(0, 4);
            JsonNode row = office.json("/indicators/visitors-on-site/year-over-year?year=2026&grain=year&base=" + base)
                    .get("rows")
                    .get(0);
            assertEquals(row.get("base_value"), change.get("base_value"));
            assertEquals(row.get("change_percent"), change.get("change_percent"));
        }
    }

    @Test
    void theDayOnWhichATargetWasReachedIsTheFirstOneWithIt() throws SQLException {
        JsonNode pace = pace("opening-days", LocalDate.of(2026, 11, 28));
        LocalDate reached = LocalDate.parse(pace.get("passed_on").asText());
        Indicator days = office.catalog.indicator("opening-days");
        double target = pace.at("/target/threshold").asDouble();
        assertTrue(office.sql(days, LocalDate.of(2026, 1, 1), reached) >= target);
        assertTrue(office.sql(days, LocalDate.of(2026, 1, 1), reached.minusDays(1)) < target);
        assertTrue(pace.get("explanation").asText().contains("atteint le"), pace.toString());
        assertEquals(1, pace.get("probability").asDouble());
    }

    @Test
    void newslettersAreCountedOneByOne() throws SQLException {
        LocalDate day = LocalDate.of(2026, 6, 30);
        JsonNode pace = pace("newsletters", day);
        Indicator newsletters = office.catalog.indicator("newsletters");
        double events = 0;
        double toDate = 0;
        List<Integer> clean = years(pace);
        for (int year : clean) {
            events += office.sql(newsletters, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            toDate += office.sql(newsletters, LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
        }
        double share = (toDate + 2 * 181 / 365.) / (events + 2);
        assertEquals(share, pace.get("share_normally_reached").asDouble(), TOLERANCE);
        assertEquals(0, pace.at("/projection/total").asDouble() % 1);
        assertEquals(
                office.sql(newsletters, LocalDate.of(2026, 1, 1), day),
                pace.get("to_date").asDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "facebook-followers, 2026-04-30, not_additive",
        "web-visitors, 2026-04-30, not_additive",
        "council-meetings, 2026-04-30, not_additive",
        "visitors-on-site, 2017-06-30, no_clean_year",
        "visitors-on-site, 2027-01-04, year_not_begun"
    })
    void whereNoShareIsDueTheReasonIsSaid(String code, LocalDate day, String reason) {
        JsonNode pace = pace(code, day);
        assertEquals("refused", pace.get("verdict").asText());
        assertEquals(reason, pace.get("reasons").get(0).asText());
        assertTrue(pace.get("projection").isNull());
        assertFalse(pace.get("explanation").asText().isBlank());
    }

    @Test
    void aYearThatIsOverIsNotProjected() {
        office.serve(LocalDate.of(2026, 4, 30));
        JsonNode pace = office.json("/indicators/visitors-on-site/pace?year=2025");
        assertEquals("year_over", pace.get("reasons").get(0).asText());
        assertEquals(4390, pace.get("to_date").asDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, ok, ''",
        "2018-05-31, fragile, few_clean_years",
        "2022-06-15, fragile, years_between",
        "2020-10-31, fragile, crisis"
    })
    void aWeakerGroundIsSaid(LocalDate day, String verdict, String reason) {
        JsonNode pace = pace("visitors-on-site", day);
        assertEquals(verdict, pace.get("verdict").asText(), pace.toString());
        assertTrue(reason.isEmpty() || pace.get("reasons").toString().contains(reason), pace.toString());
    }

    /** One figure in four places. */
    @Test
    void attainmentTableChartAndAnswerSayTheSame() {
        JsonNode pace = pace("visitors-on-site", LocalDate.of(2026, 4, 30));
        JsonNode row = row(office.json("/attainment?year=2026"), "visitors-on-site");
        assertEquals(pace.get("due"), row.get("due"));
        assertEquals(pace.get("probability"), row.get("probability"));
        assertEquals(pace.at("/projection/total"), row.get("projection"));

        String csv = office.text("/api/v1/indicators/visitors-on-site/pace.csv?year=2026");
        assertTrue(csv.contains("," + pace.at("/projection/total").asText() + ","), csv);
        String svg = office.text("/api/v1/indicators/visitors-on-site/pace.svg?year=2026&lang=fr");
        String words = svg.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertTrue(words.contains("au 30 avril"), words);
        assertTrue(office.text("/?annee=2026&lang=fr").contains("de l’attendu au 30 avril"));
    }

    /** Read against what came a year later, an announcement must be the one that was made then. */
    @Test
    void whatALoadAnnouncedIsKeptWithItsSnapshot() {
        JsonNode pace = pace("written-requests", LocalDate.of(2026, 11, 29));
        JsonNode announced = row(office.json("/projections?year=2026"), "written-requests");
        assertEquals(pace.get("snapshot"), announced.get("announced_in"));
        assertEquals(pace.get("as_of"), announced.get("as_of"));
        assertEquals(pace.at("/projection/total"), announced.get("total"));
        assertEquals(pace.at("/projection/intervals/0/lower"), announced.get("lower80"));
        assertEquals(pace.at("/projection/intervals/1/upper"), announced.get("upper95"));
        assertTrue(announced.get("outcome").isNull(), "the year runs");
        office.serve(LocalDate.of(2027, 2, 1));
        assertTrue(
                row(office.json("/projections?year=2026"), "written-requests")
                        .get("outcome")
                        .isNull(),
                "the last month of the year was never loaded");
    }

    /** 4 318 visitors are the end of the season: "environ 4 320 à la fin de l'année" beside it is another figure. */
    @Test
    void aSeasonThatIsOverIsNotRounded() {
        office.serve(LocalDate.of(2026, 11, 29));
        for (String lang : List.of("fr", "en")) {
            String words = office.text("/api/v1/indicators/visitors-on-site/pace.svg?year=2026&lang=" + lang)
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("[\\u202F,]", "");
            assertTrue(words.contains("4318"), words);
            assertFalse(words.contains("4320"), words);
        }
    }

    private static JsonNode row(JsonNode answer, String indicator) {
        for (JsonNode row : answer.get("rows")) {
            if (row.get("indicator").asText().equals(indicator)) {
                return row;
            }
        }
        throw new AssertionError(indicator + " in " + answer);
    }
}
