package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarTest {

    private static final String HOME = "pays-orthe-arrigans";
    private static final Catalog CATALOG = Catalog.withSample(null);
    private static final Calendar CALENDAR = CATALOG.calendar();

    @ParameterizedTest
    @CsvSource({"2017, false", "2018, false", "2019, false", "2020, true", "2021, true", "2022, false"})
    void the_covid_flag_of_a_year(int year, boolean hit) {
        assertEquals(hit, CALENDAR.hitByCrisis(HOME, Period.year(year)));
    }

    @ParameterizedTest
    @CsvSource({"2020-02, false", "2020-03, true", "2020-04, true", "2020-07, false", "2020-09, false", "2020-10, true"
    })
    void the_covid_flag_of_a_month(String month, boolean hit) {
        assertEquals(hit, CALENDAR.hitByCrisis(HOME, Period.parse(month)));
    }

    /** The days of two crises of one kind would be counted twice. */
    @ParameterizedTest
    @EnumSource
    void crises_of_a_kind_follow_each_other_without_overlap(Crisis.Kind kind) {
        List<Crisis> crises = CALENDAR.crises().stream()
                .filter(crisis -> crisis.kind() == kind)
                .toList();

        assertFalse(crises.isEmpty());
        for (int i = 1; i < crises.size(); i++) {
            assertTrue(
                    crises.get(i - 1).to().isBefore(crises.get(i).from()),
                    crises.get(i).code());
        }
    }

    /** A date that a council doubts can be looked up. */
    @Test
    void every_crisis_names_a_decree_a_law_or_a_statistic() {
        for (Crisis crisis : CALENDAR.crises()) {
            String source = crisis.source().fr();
            assertTrue(
                    source.matches(crisis.kind() == Crisis.Kind.DEMAND ? "Eurostat, .+" : "Décrets? n° \\d{4}-\\d+ .+"),
                    source);
        }
    }

    /**
     * In January 2022 residents slept in hotels 18 % less often than in 2019, under the pass; in the autumn before as
     * often, under the same pass. The year 2022 as a whole was as 2019: a base to compare with.
     */
    @ParameterizedTest
    @CsvSource({
        "2021-06, true",
        "2021-07, false",
        "2021-10, false",
        "2021-12, false",
        "2022-01, true",
        "2022-02, false",
        "2022-Q1, false",
        "2022, false"
    })
    void a_rule_or_weak_demand_alone_is_no_crisis(String period, boolean hit) {
        assertEquals(hit, CALENDAR.hitByCrisis(HOME, Period.parse(period)));
    }

    @Test
    void the_days_of_crisis_come_in_three_stretches() {
        assertEquals(
                List.of(
                        new DateRange(LocalDate.of(2020, 3, 17), LocalDate.of(2020, 6, 21)),
                        new DateRange(LocalDate.of(2020, 10, 30), LocalDate.of(2021, 6, 19)),
                        new DateRange(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 31))),
                CALENDAR.crisisDays(HOME).stretches());
    }

    @Test
    void a_recovery_is_measured_from_the_last_year_before_the_latest_crisis() {
        assertEquals(OptionalInt.of(2019), CALENDAR.lastYearBeforeCrisis(HOME, 2026));
        assertEquals(OptionalInt.of(2019), CALENDAR.lastYearBeforeCrisis(HOME, 2021));
        assertEquals(OptionalInt.empty(), CALENDAR.lastYearBeforeCrisis(HOME, 2020));
    }

    /** The manual: « fermeture entre le 17/03 et le 08/06 - du 31/10 au 08/02/21 »; both ends are closed days. */
    @Test
    void closures_hold_both_their_ends_and_cross_the_year() {
        List<Closure> closures = CALENDAR.closures(HOME);

        assertEquals(2, closures.size());
        assertEquals("peyrehorade", closures.get(0).place());
        assertTrue(closures.get(0).meets(LocalDate.of(2020, 6, 8), LocalDate.of(2020, 6, 8)));
        assertFalse(closures.get(0).meets(LocalDate.of(2020, 6, 9), LocalDate.of(2020, 6, 30)));
        assertEquals(LocalDate.of(2020, 10, 31), closures.get(1).from());
        assertEquals(LocalDate.of(2021, 2, 8), closures.get(1).to());
    }

    @Test
    void the_high_season_and_its_wings_fill_the_season() {
        List<Season> seasons = CALENDAR.seasons(HOME);
        Period opening = season(seasons, "opening").in(2020);

        assertEquals(
                Period.season(2020, "high", LocalDate.of(2020, 7, 1), LocalDate.of(2020, 8, 31)),
                season(seasons, "high").in(2020));
        assertEquals(
                opening.days(),
                seasons.stream()
                        .filter(season -> !season.code().equals("opening"))
                        .mapToInt(season -> season.in(2020).days())
                        .sum());
    }

    @Test
    void a_winter_season_ends_in_the_next_year() {
        Season winter =
                new Season(HOME, "winter", new Text("Hiver", "Winter"), MonthDay.of(12, 15), MonthDay.of(2, 29));

        assertEquals(LocalDate.of(2020, 2, 29), winter.in(2019).end());
        assertEquals(LocalDate.of(2021, 2, 28), winter.in(2020).end());
    }

    /** Official calendars name the day of return: Monday 4 May 2020 is a school day, Sunday 3 May is not. */
    @ParameterizedTest
    @CsvSource({
        "A, 2020-04-17, false",
        "A, 2020-04-18, true",
        "A, 2020-05-03, true",
        "A, 2020-05-04, false",
        "C, 2020-04-18, true",
        "B, 2020-04-27, false",
        "A, 2021-07-06, false",
        "A, 2021-07-07, true"
    })
    void school_holidays_include_their_last_free_day(String zone, LocalDate day, boolean free) {
        assertEquals(
                free,
                CALENDAR.schoolHolidays().stream()
                        .filter(holiday -> holiday.zone().equals(zone))
                        .anyMatch(holiday -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to())));
    }

    /** Else the council reads of +37 % where it is still a quarter below the time before the crisis. */
    @ParameterizedTest
    @CsvSource({"2020,", "2021,2019", "2022,2019", "2023,", "2026,"})
    void a_year_after_a_crisis_is_compared_with_the_last_one_before_it(int year, Integer reference) {
        OptionalInt expected = reference == null ? OptionalInt.empty() : OptionalInt.of(reference);

        assertEquals(expected, CALENDAR.referenceYear(HOME, year));
    }

    @Test
    void the_merger_of_2017_breaks_every_series() {
        Break merger = CALENDAR.breaks(HOME).get(0);

        assertEquals(LocalDate.of(2017, 1, 1), merger.date());
        assertEquals(Break.Kind.TERRITORY, merger.kind());
        assertTrue(CATALOG.indicators().stream().allMatch(merger::concerns));
    }

    @Test
    void a_break_of_one_family_leaves_the_others() {
        Break tool =
                new Break(HOME, null, "web", LocalDate.of(2023, 7, 1), Break.Kind.TOOL, new Text("Matomo", "Matomo"));

        assertTrue(tool.concerns(CATALOG.indicator("web-sessions")));
        assertFalse(tool.concerns(CATALOG.indicator("newsletters")));
    }

    private static Season season(List<Season> seasons, String code) {
        return seasons.stream()
                .filter(season -> season.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
