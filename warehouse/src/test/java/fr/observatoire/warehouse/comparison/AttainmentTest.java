package fr.observatoire.warehouse.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.comparison.Attainment.Circumstances;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.target.Target;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TargetTextParser;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manual's results against the manual's targets, and the years that the manual does not show. */
class AttainmentTest {

    private static final Catalog CATALOG = Catalog.withSample(null);
    private static final LocalDate LATER = LocalDate.of(2021, 6, 1);
    private static final LocalDate MIDSUMMER = LocalDate.of(2019, 6, 30);

    private static AttainmentRow assess(String indicator, int year, Observation result, Double before, LocalDate asOf) {
        TypedTarget target = CATALOG.target("pays-orthe-arrigans", indicator, year)
                .map(Target::typed)
                .orElse(null);
        Observation previous = before == null ? null : Observation.of(Period.year(year - 1), before);
        return Attainment.of(
                CATALOG.indicator(indicator), target, result, previous, new Circumstances(3, asOf, year == 2020));
    }

    private static AttainmentRow assess(String indicator, int year, double result) {
        return assess(indicator, year, Observation.of(Period.year(year), result), null, LATER);
    }

    private static AttainmentRow missing(String indicator, int year, ObservationStatus status) {
        return assess(indicator, year, Observation.none(Period.year(year), status), null, LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "opening-days,       2018,  217, 120,   1.808333, ATTAINED",
        "opening-days,       2020, 115.5, 120,  0.9625,   MISSED",
        "visitors-on-site,   2020, 2057, 4500,  0.457111, MISSED",
        "council-meetings,   2018,    3, 3,     1,        ATTAINED",
        "fairs,              2019,    2, 2,     1,        ATTAINED",
        "team-meetings,      2018,   10, 12,    0.833333, MISSED",
        "team-meetings,      2020,   17, 12,    1.416667, ATTAINED",
        "internal-listening, 2020,   13, 12,    1.083333, ATTAINED",
        "facebook-followers, 2020, 1840, 1500,  1.226667, ATTAINED",
        "label-support,      2019,    9, 1,     1,        ATTAINED"
    })
    void a_threshold_gives_a_rate(
            String indicator, int year, double result, double threshold, double rate, Status status) {
        AttainmentRow row = assess(indicator, year, result);

        assertEquals(threshold, row.threshold());
        assertEquals(rate, row.rate(), 1e-6);
        assertEquals(status, row.status());
        assertNull(row.reason());
        assertEquals(year == 2020, row.covid());
    }

    @ParameterizedTest
    @CsvSource({
        "project-group-meetings, 2018,  4, 1, 2, EXCEEDED_RANGE",
        "project-group-meetings, 2020,  1, 1, 2, ATTAINED",
        "project-group-meetings, 2019,  2, 1, 2, ATTAINED",
        "project-group-meetings, 2019,  0, 1, 2, MISSED",
        "training-courses,       2018, 13, 3, 6, EXCEEDED_RANGE",
        "training-courses,       2020,  4, 3, 6, ATTAINED",
        "training-courses,       2020,  2, 3, 6, MISSED"
    })
    void a_range_gives_a_verdict_and_no_rate(
            String indicator, int year, double result, double min, double max, Status status) {
        AttainmentRow row = assess(indicator, year, result);

        assertEquals(min, row.target().min());
        assertEquals(max, row.target().max());
        assertEquals(status, row.status());
        assertNull(row.rate());
        assertNull(row.threshold());
    }

    @Test
    void a_growth_is_held_against_the_year_before() {
        AttainmentRow row = assess("sales", 2019, Observation.of(Period.year(2019), 346), 156.0, LATER);

        assertEquals(171.6, row.threshold());
        assertEquals(10, row.target().value());
        assertEquals(346 / 171.6, row.rate());
        assertEquals(Status.ATTAINED, row.status());
    }

    @Test
    void growth_that_falls_back_is_missed() {
        AttainmentRow row = assess("sales", 2020, Observation.of(Period.year(2020), 266), 346.0, LATER);

        assertEquals(380.6, row.threshold());
        assertEquals(0.69889, row.rate(), 1e-5);
        assertEquals(Status.MISSED, row.status());
    }

    @Test
    void growth_without_a_usable_year_before_says_so() {
        assertReason("no_previous_year", assess("sales", 2018, 156));
        assertReason("previous_year_zero", assess("sales", 2019, Observation.of(Period.year(2019), 346), 0.0, LATER));
        assertReason(
                "previous_year_partial",
                Attainment.of(
                        CATALOG.indicator("sales"),
                        new TypedTarget(TargetRule.GROWTH_ON_PREVIOUS_YEAR, 10.0, null, null, null, "+10%"),
                        Observation.of(Period.year(2019), 346),
                        new Observation(Period.year(2018), null, 80.0, ObservationStatus.PARTIAL),
                        new Circumstances(3, LATER, false)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ATTAINED", "2, 1, ATTAINED", "0, 0, MISSED"})
    void a_yearly_campaign_is_done_or_not(double result, double rate, Status status) {
        AttainmentRow row = assess("annual-interviews", 2019, result);

        assertEquals(rate, row.rate());
        assertEquals(1, row.threshold());
        assertEquals(status, row.status());
    }

    @Test
    void what_cannot_be_assessed_says_why() {
        assertReason("no_target", assess("web-sessions", 2020, 15371));
        assertReason("qualitative", assess("network-meetings", 2020, 20));
        assertReason("as_needed", assess("seasonal-staff", 2019, 0));
        assertReason("not_comparable", assess("working-group-meetings", 2019, 4));
        assertReason("not_reported", missing("press-releases", 2019, ObservationStatus.NOT_REPORTED));
        assertReason("cancelled_covid", missing("fairs", 2020, ObservationStatus.CANCELLED_COVID));
        assertReason("not_distributed", missing("guides-distributed", 2020, ObservationStatus.NOT_DISTRIBUTED));
        assertReason("cancelled_covid", missing("sales", 2020, ObservationStatus.CANCELLED_COVID));
    }

    @Test
    void a_target_that_counts_something_else_keeps_its_figure() {
        assertEquals(3, assess("working-group-meetings", 2019, 4).target().value());
    }

    @Test
    void no_target_is_a_rule_of_its_own() {
        assertEquals(
                TargetRule.NONE, assess("web-sessions", 2020, 15371).target().rule());
    }

    @Test
    void the_covid_flag_stands_beside_the_verdict() {
        AttainmentRow row = missing("fairs", 2020, ObservationStatus.CANCELLED_COVID);

        assertTrue(row.covid());
        assertEquals(Status.NOT_ASSESSABLE, row.status());
    }

    @Test
    void a_running_year_shows_the_target_that_was_voted() {
        AttainmentRow row = running("visitors-on-site", 600);

        assertEquals(Status.IN_PROGRESS, row.status());
        assertEquals(4500, row.threshold());
        assertEquals(600 / 4500.0, row.rate(), 1e-9);
        assertEquals(Status.ALREADY_ATTAINED, running("visitors-on-site", 4500).status());
    }

    @Test
    void what_is_done_once_a_year_is_done_however_often() {
        AttainmentRow row = running("annual-interviews", 10);

        assertEquals(Status.ALREADY_ATTAINED, row.status());
        assertEquals(1, row.rate());
    }

    @Test
    void growth_of_a_running_year_is_that_of_the_whole_year() {
        AttainmentRow row =
                assess("sales", 2019, Observation.of(Period.year(2019), 60), 156.0, LocalDate.of(2019, 3, 31));

        assertEquals(171.6, row.threshold(), 1e-9);
    }

    @Test
    void a_stock_or_a_campaign_is_in_progress() {
        assertEquals(1500, running("facebook-followers", 900).threshold());
        assertEquals(0.6, running("facebook-followers", 900).rate());
        assertEquals(1, running("annual-interviews", 0).threshold());
        assertEquals(Status.IN_PROGRESS, running("annual-interviews", 0).status());
    }

    @Test
    void a_range_of_a_running_year_has_no_verdict_yet() {
        assertEquals(Status.IN_PROGRESS, running("training-courses", 1).status());
        assertNull(running("training-courses", 1).rate());
    }

    @Test
    void the_last_day_of_the_year_ends_it() {
        Observation result = Observation.of(Period.year(2019), 4012);

        assertEquals(
                Status.IN_PROGRESS,
                assess("visitors-on-site", 2019, result, null, LocalDate.of(2019, 12, 30))
                        .status());
        assertEquals(
                Status.MISSED,
                assess("visitors-on-site", 2019, result, null, LocalDate.of(2019, 12, 31))
                        .status());
    }

    @Test
    void a_year_not_begun_is_no_failure() {
        Observation nothing = Observation.of(Period.year(2020), 0);

        assertReason("year_not_begun", assess("visitors-on-site", 2020, nothing, null, LocalDate.of(2019, 12, 31)));
    }

    /** With half a year's files lost, « missed » would blame the office for a missing export. */
    @Test
    void a_past_year_known_in_part_is_neither_praised_nor_blamed() {
        Observation half = new Observation(Period.year(2019), null, 5000.0, ObservationStatus.PARTIAL);

        assertReason("partial", assess("visitors-on-site", 2019, half, null, LATER));
        assertEquals(
                Status.ALREADY_ATTAINED,
                assess("visitors-on-site", 2019, half, null, LocalDate.of(2019, 7, 1))
                        .status());
    }

    /** The words of a council's vote, the result, the year that it is counted from, and what the council is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 par trimestre          | 8   |     | ATTAINED
                    2 par trimestre          | 7   |     | MISSED
                    1 fois par semaine       | 52  |     | ATTAINED
                    1 fois par semaine       | 51  |     | MISSED
                    2 / agent                | 6   |     | ATTAINED
                    2 / agent                | 5   |     | MISSED
                    au plus 5 pannes         | 5   |     | ATTAINED
                    au plus 5 pannes         | 6   |     | MISSED
                    0 panne max              | 0   |     | ATTAINED
                    -10 %                    | 90  | 100 | ATTAINED
                    -10 %                    | 91  | 100 | MISSED
                    -10 % sur 2017           | 90  | 100 | ATTAINED
                    +10 % sur 2017           | 110 | 100 | ATTAINED
                    +10 % sur 2017           | 109 | 100 | MISSED
                    """)
    void a_target_is_kept_as_it_was_voted(String text, double result, Double base, Status status) {
        AttainmentRow row = assess(TargetTextParser.parse(text), result, base, LATER);

        assertEquals(status, row.status());
        assertEquals(text, row.target().text());
        boolean limit = row.target().max() != null;
        assertEquals(limit, row.rate() == null, "six breakdowns of five allowed are no 120 % of a success");
        assertEquals(limit, row.threshold() == null);
    }

    @Test
    void a_limit_that_is_passed_is_out_of_reach_before_the_year_ends() {
        TypedTarget limit = TargetTextParser.parse("au plus 5 pannes");

        assertEquals(Status.IN_PROGRESS, assess(limit, 5, null, MIDSUMMER).status());
        assertEquals(Status.OUT_OF_REACH, assess(limit, 6, null, MIDSUMMER).status());
        assertEquals(
                Status.EXCEEDED_RANGE,
                assess(TargetTextParser.parse("1 à 2 fois /an"), 3, null, MIDSUMMER)
                        .status());
    }

    @Test
    void a_named_year_without_a_result_is_named_as_the_obstacle() {
        assertReason("no_base_year", assess(TargetTextParser.parse("+10 % sur 2017"), 100, null, LATER));
        assertReason("base_year_zero", assess(TargetTextParser.parse("-10 % sur 2017"), 100, 0., LATER));
    }

    /** Due by then, probability, and the word that a council reads; of 4,500 visitors. */
    @ParameterizedTest
    @CsvSource({
        "2200, 0.50, ON_TRACK",
        "2200, 0.49, AT_RISK",
        "2200, 0.05, AT_RISK",
        "2200, 0.04, OUT_OF_REACH",
        "200, 0.99, TOO_EARLY",
        "200, 0.01, TOO_EARLY"
    })
    void a_running_year_says_in_a_word_whether_its_target_is_likely(double due, double probability, Status status) {
        AttainmentRow row = running("visitors-on-site", 600);

        assertEquals(status, row.expecting(expectation(due, probability)).status());
        assertEquals(
                Status.ALREADY_ATTAINED,
                running("visitors-on-site", 4500)
                        .expecting(expectation(due, probability))
                        .status());
    }

    private static AttainmentRow.Expectation expectation(double due, double probability) {
        return new AttainmentRow.Expectation(MIDSUMMER, 600, due, 4000, probability);
    }

    private static AttainmentRow assess(TypedTarget target, double result, Double base, LocalDate asOf) {
        return Attainment.of(
                CATALOG.indicator("malfunctions-fixed"),
                target,
                Observation.of(Period.year(2019), result),
                base == null ? null : Observation.of(Period.year(2018), base),
                new Circumstances(3, asOf, false));
    }

    @Test
    void only_years_are_assessed() {
        Observation month = Observation.of(Period.month(2019, 7), 900);

        assertThrows(IllegalArgumentException.class, () -> assess("visitors-on-site", 2019, month, null, LATER));
    }

    private static AttainmentRow running(String indicator, double toDate) {
        return assess(indicator, 2019, Observation.of(Period.year(2019), toDate), null, LocalDate.of(2019, 3, 31));
    }

    private static void assertReason(String reason, AttainmentRow row) {
        assertEquals(Status.NOT_ASSESSABLE, row.status());
        assertEquals(reason, row.reason());
        assertNull(row.rate());
        assertNull(row.threshold());
    }
}
