package fr.observatoire.warehouse.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.catalog.Closure;
import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.covid.InputBuilder;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearOverYearTest {

    private static final Text TEXT = new Text("", "");
    private static final LocalDate LATER = LocalDate.of(2022, 1, 31);

    private Alignment alignment = Alignment.DATE;
    private LocalDate asOf = LATER;
    private boolean percentage;
    private List<Observation> exposure = List.of();
    private List<Observation> exposureDays = List.of();
    private List<Observation> days = List.of();
    private RangeFigures ranges;
    private Predicate<LocalDate> covered = day -> true;
    private List<Crisis> crises = List.of();
    private List<Closure> closures = List.of();
    private List<Break> breaks = List.of();
    private Counting counting = Counting.ONE;
    private SchoolDays school = SchoolDays.UNKNOWN;

    private YearOverYearRow row(Observation current, Base base, Observation... history) {
        return YearOverYear.compare(
                        List.of(current),
                        base,
                        List.of(history),
                        new YearOverYearContext(
                                percentage,
                                alignment,
                                asOf,
                                exposure,
                                exposureDays,
                                ranges == null ? DayRanges.of(days) : ranges,
                                covered,
                                crises,
                                closures,
                                breaks,
                                counting,
                                school))
                .get(0);
    }

    private YearOverYearRow row(String period, double value, String basePeriod, double baseValue) {
        return row(
                Observation.of(Period.parse(period), value),
                Base.previous(),
                Observation.of(Period.parse(basePeriod), baseValue));
    }

    private static void assertVerdict(Comparability verdict, YearOverYearRow row, String... reasons) {
        assertEquals(List.of(reasons), row.reasons());
        assertEquals(verdict, row.comparability());
    }

    /** Every day from the first to the last, with its day of the year as value. */
    private static List<Observation> days(LocalDate from, LocalDate to) {
        List<Observation> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(Observation.of(Period.day(day), day.getDayOfYear()));
        }
        return days;
    }

    @Test
    void twoOrdinaryYearsAreComparable() {
        YearOverYearRow row = row("2019", 4012, "2018", 4049);
        assertEquals(-37, row.change());
        assertEquals(-.9138, row.changePercent(), 1e-4);
        assertEquals("2018", row.basePeriod());
        assertVerdict(Comparability.COMPARABLE, row);
    }

    @Test
    void theManualsYearOfCovidIsPartialForItsClosedDays() {
        exposure = List.of(Observation.of(Period.year(2019), 217), Observation.of(Period.year(2020), 115.5));
        crises = List.of(InputBuilder.COVID);
        Observation reduced = new Observation(Period.year(2020), null, 2057., ObservationStatus.REDUCED_COVID);
        YearOverYearRow row = row(reduced, Base.previous(), Observation.of(Period.year(2019), 4012));
        assertEquals(-1955, row.change());
        assertEquals(-48.73, row.changePercent(), .005);
        assertVerdict(Comparability.PARTIAL, row, "closed_days", "crisis");
    }

    @Test
    void theMeanOfTwoYearsIsABaseAndNeedsBoth() {
        Observation current = Observation.of(Period.year(2020), 2057);
        Observation first = Observation.of(Period.year(2018), 4049);
        YearOverYearRow row = row(current, Base.mean(2018, 2019), first, Observation.of(Period.year(2019), 4012));
        assertEquals(4030.5, row.baseValue());
        assertEquals("2018-2019", row.basePeriod());
        assertEquals(-48.96, row.changePercent(), .005);
        YearOverYearRow half = row(current, Base.mean(2018, 2019), first);
        assertNull(half.baseValue());
        assertNull(half.change());
        assertVerdict(Comparability.NOT_COMPARABLE, half, "base_missing");
    }

    @Test
    void aClosedMonthIsNotComparable() {
        Observation april = Observation.none(Period.month(2020, 4), ObservationStatus.CLOSED);
        YearOverYearRow row = row(april, Base.previous(), Observation.of(Period.month(2019, 4), 300));
        assertNull(row.change());
        assertEquals(Comparability.NOT_COMPARABLE, row.comparability());
        assertTrue(row.reasons().contains("closed"));
        YearOverYearRow after = row(
                Observation.of(Period.month(2021, 4), 250),
                Base.previous(),
                Observation.none(Period.month(2020, 4), ObservationStatus.CLOSED));
        assertEquals(Comparability.NOT_COMPARABLE, after.comparability());
        assertTrue(after.reasons().contains("base_closed"));
    }

    @Test
    void aZeroIsAFigureAndAMissingOneIsNot() {
        YearOverYearRow toZero = row("2020-02-03", 0, "2019-02-03", 12);
        assertEquals(-100, toZero.changePercent());
        YearOverYearRow fromZero = row("2020-02-03", 5, "2019-02-03", 0);
        assertEquals(5, fromZero.change());
        assertNull(fromZero.changePercent());
        assertTrue(fromZero.reasons().contains("base_zero"));
        YearOverYearRow missing =
                row(Observation.none(Period.year(2020), ObservationStatus.NOT_REPORTED), Base.previous());
        assertVerdict(Comparability.NOT_COMPARABLE, missing, "no_figure", "base_missing");
    }

    @Test
    void aPercentageChangesInPoints() {
        percentage = true;
        YearOverYearRow row = row("2020", 20, "2019", 26);
        assertEquals(-6, row.change());
        assertNull(row.changePercent());
        assertEquals(0, row("2020", 0, "2019", 0).change());
    }

    /** 16 newsletters and then 20 are four more; "+25 %" would be a finding where there is none. */
    @Test
    void aSmallBaseIsToldAsACount() {
        assertEquals(ChangeForm.COUNT, row("2020", 20, "2019", 16).changeForm());
        assertEquals(25, row("2020", 20, "2019", 16).changePercent(), "the number stays for those who compute");
        assertEquals(ChangeForm.COUNT, row("2020", 300, "2019", 29).changeForm());
        assertEquals(ChangeForm.PERCENT, row("2020", 2, "2019", 30).changeForm());
        assertEquals(ChangeForm.COUNT, row("2020", 4, "2019", 0).changeForm());
        percentage = true;
        assertEquals(ChangeForm.POINTS, row("2020", 20, "2019", 16).changeForm());
        assertEquals(ChangeForm.POINTS, row("2020", 20, "2019", 0).changeForm());
    }

    @Test
    void aYearToDateIsHeldAgainstTheSameDates() {
        asOf = LocalDate.of(2020, 3, 31);
        days = days(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 3, 31));
        Observation running = new Observation(Period.year(2020), null, 91. * 92 / 2, ObservationStatus.PARTIAL);
        YearOverYearRow row = row(running, Base.previous(), Observation.of(Period.year(2019), 66795));
        assertEquals("2019-01-01/2019-03-31", row.basePeriod());
        assertEquals(90 * 91 / 2, row.baseValue());
        assertEquals(91, row.change());
        assertVerdict(Comparability.ADJUSTED, row, "year_to_date");
    }

    /** A snapshot that is read as of an earlier day must not count later days on one side only. */
    @Test
    void whatIsAfterTheLastKnownDayCountsOnNeitherSide() {
        asOf = LocalDate.of(2020, 3, 15);
        days = days(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31));
        YearOverYearRow row = row("2020", 67161, "2019", 66795);
        assertEquals("2019-01-01/2019-03-15", row.basePeriod());
        assertEquals(75 * 76 / 2, row.value());
        assertEquals(74 * 75 / 2, row.baseValue());
        assertVerdict(Comparability.ADJUSTED, row, "year_to_date");
    }

    @Test
    void aMonthOfWhichOnlyLaterDaysHaveAFigureHasNone() {
        asOf = LocalDate.of(2020, 3, 2);
        ranges = (from, to) ->
                Optional.of(Observation.none(Period.season(2020, "cut", from, to), ObservationStatus.NOT_REPORTED));
        YearOverYearRow row = row("2020-03", 40, "2019-03", 35);
        assertNull(row.value());
        assertNull(row.change());
    }

    @Test
    void figuresThatBeganLateStayAPart() {
        asOf = LocalDate.of(2020, 3, 31);
        days = days(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 3, 31)).stream()
                .filter(day -> day.period().code().compareTo("2020-01-20") > 0
                        || day.period().code().startsWith("2019"))
                .toList();
        Observation running = new Observation(Period.year(2020), null, 5000., ObservationStatus.PARTIAL);
        YearOverYearRow row = row(running, Base.previous(), Observation.of(Period.year(2019), 66795));
        assertVerdict(Comparability.NOT_COMPARABLE, row, "partial_source", "year_to_date");
        assertNull(row.change());
    }

    /** A trail opened in June 2019: its next, whole year is no growth of 1,071 %. */
    @Test
    void aYearIsNotComparedWithAPartOfOne() {
        days = days(LocalDate.of(2019, 6, 1), LocalDate.of(2020, 12, 31));
        covered = day -> !day.isBefore(LocalDate.of(2019, 6, 1));
        YearOverYearRow row = row("2020", 4310, "2019", 368);
        assertVerdict(Comparability.NOT_COMPARABLE, row, "base_partial_source");
        assertNull(row.changePercent());
        assertEquals(17, Math.round(row("2020-07", 431, "2019-07", 368).changePercent()));
    }

    /** A log that lost a week of July is not below the July before. */
    @Test
    void aLostWeekIsNoFall() {
        days = days(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31));
        covered = day -> day.isBefore(LocalDate.of(2020, 7, 13)) || day.isAfter(LocalDate.of(2020, 7, 19));
        assertVerdict(Comparability.NOT_COMPARABLE, row("2020-07", 300, "2019-07", 400), "partial_source");
    }

    /** Else an office whose log has its open days only could compare no two years with another week of holidays. */
    @Test
    void aWeekOfHolidaysIsNoLossWhereTheLogLeavesClosedDaysOut() {
        days = days(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31));
        LocalDate holidays = LocalDate.of(2019, 11, 4);
        covered = day -> day.getDayOfWeek().getValue() > 1
                && day.getDayOfWeek().getValue() < 7
                && (day.isBefore(holidays) || day.isAfter(holidays.plusDays(6)));
        assertVerdict(Comparability.COMPARABLE, row("2019", 300, "2018", 400));
    }

    @Test
    void aRefusedLineOrAClosedSeasonHidesNoComparison() {
        days = days(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 10, 31));
        covered = day -> day.getMonthValue() > 3 && day.getMonthValue() < 11 && day.getDayOfYear() != 200;
        assertVerdict(Comparability.COMPARABLE, row("2020", 300, "2019", 400));
    }

    /** July by weekday: half of the opening days are missing, as by date. */
    @Test
    void closuresShowInAMovedBaseToo() {
        alignment = Alignment.WEEKDAY;
        days = days(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31));
        exposureDays = days.stream()
                .map(day -> Observation.of(
                        day.period(),
                        day.period().start().getYear() == 2020
                                        && day.period().start().getDayOfMonth() > 15
                                ? 0
                                : 1))
                .toList();
        YearOverYearRow row = row("2020-07", 300, "2019-07", 600);
        assertVerdict(Comparability.PARTIAL, row, "closed_days", "weekday_aligned");
    }

    @Test
    void theTwentyNinthOfFebruaryEndsOnTheTwentyEighth() {
        asOf = LocalDate.of(2020, 2, 29);
        days = days(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));
        YearOverYearRow row = row("2020", 3000, "2019", 66795);
        assertEquals("2019-01-01/2019-02-28", row.basePeriod());
    }

    @Test
    void withoutDatesARunningYearIsNotComparedWithAWholeOne() {
        asOf = LocalDate.of(2020, 3, 31);
        YearOverYearRow row = row("2020", 3000, "2019", 9000);
        assertEquals("2019", row.basePeriod());
        assertNull(row.change());
        assertNull(row.changePercent());
        assertVerdict(Comparability.NOT_COMPARABLE, row, "period_not_over");
    }

    @Test
    void oneUnknownDayInTheBaseForbidsTheSameDates() {
        asOf = LocalDate.of(2020, 3, 31);
        days = days(LocalDate.of(2019, 1, 2), LocalDate.of(2019, 12, 31));
        assertEquals(
                Comparability.NOT_COMPARABLE, row("2020", 3000, "2019", 9000).comparability());
    }

    @Test
    void aSourceThatCoversAPartSaysSo() {
        Observation part = new Observation(Period.year(2019), null, 500., ObservationStatus.PARTIAL);
        YearOverYearRow row = row(Observation.of(Period.year(2020), 900), Base.previous(), part);
        assertVerdict(Comparability.NOT_COMPARABLE, row, "base_partial_source");
        assertEquals(ObservationStatus.PARTIAL, row.baseStatus());
    }

    @ParameterizedTest
    @CsvSource({"TOOL, break_tool", "DEFINITION, break_definition", "TERRITORY, break_territory"})
    void aBreakBetweenTheTwoIsNamed(Break.Kind kind, String reason) {
        breaks = List.of(new Break("o", null, null, LocalDate.of(2017, 1, 1), kind, TEXT));
        assertVerdict(Comparability.BREAK, row("2017", 90, "2016", 60), reason);
        assertVerdict(Comparability.COMPARABLE, row("2018", 95, "2017", 90));
        assertVerdict(Comparability.COMPARABLE, row("2016", 60, "2015", 61));
    }

    @Test
    void theTotalOfTwoCountersIsNoGrowthOfTheTotalOfOne() {
        counting = (from, to) -> switch (from.getYear()) {
            case 2017 -> Set.of();
            case 2018 -> Set.of("gave");
            default -> Set.of("gave", "lac");
        };
        YearOverYearRow row = row("2019", 90, "2018", 60);
        assertVerdict(Comparability.NOT_COMPARABLE, row, "break_counters");
        assertNull(row.change());
        assertVerdict(Comparability.COMPARABLE, row("2020", 95, "2019", 90));
        assertVerdict(Comparability.COMPARABLE, row("2018", 60, "2017", 61));
    }

    @Test
    void aClosureThatCrossesTheYearEndTouchesBothYears() {
        closures = List.of(
                new Closure("o", "office", LocalDate.of(2020, 10, 31), LocalDate.of(2021, 2, 8), "covid", TEXT));
        assertVerdict(Comparability.PARTIAL, row("2021", 90, "2020", 60), "closed_days", "base_closed_days");
        assertVerdict(Comparability.PARTIAL, row("2021-02", 9, "2020-02", 6), "closed_days", "leap_day");
        assertVerdict(Comparability.COMPARABLE, row("2021-03", 9, "2020-03", 6));
    }

    @Test
    void aFewOpeningDaysMoreAreTheCalendarAndManyAreClosures() {
        exposure = List.of(Observation.of(Period.month(2019, 3), 21), Observation.of(Period.month(2020, 3), 22));
        assertVerdict(Comparability.COMPARABLE, row("2020-03", 90, "2019-03", 60));
        exposure = List.of(Observation.of(Period.month(2019, 3), 12), Observation.of(Period.month(2020, 3), 22));
        assertVerdict(Comparability.PARTIAL, row("2020-03", 90, "2019-03", 60), "base_closed_days");
    }

    @Test
    void week53HasNoCounterpartInAYearOf52() {
        YearOverYearRow row = row(Observation.of(Period.parse("2020-W53"), 8), Base.previous());
        assertVerdict(Comparability.NOT_COMPARABLE, row, "no_week_53");
        YearOverYearRow other = row(
                Observation.of(Period.parse("2020-W53"), 8),
                Base.year(2015),
                Observation.of(Period.parse("2015-W53"), 4));
        assertEquals(100, other.changePercent());
    }

    @Test
    void theLeapDayHasNoCounterpartByDate() {
        YearOverYearRow row = row(Observation.of(Period.parse("2020-02-29"), 8), Base.previous());
        assertVerdict(Comparability.NOT_COMPARABLE, row, "no_leap_day");
    }

    @Test
    void byWeekdayTheLeapDayIsASaturdayLikeAnother() {
        alignment = Alignment.WEEKDAY;
        YearOverYearRow row = row("2020-02-29", 8, "2019-03-02", 4);
        assertEquals("2019-03-02", row.basePeriod());
        assertEquals(100, row.changePercent());
        assertVerdict(Comparability.COMPARABLE, row);
    }

    @Test
    void daysOfTheSameDateAreOtherWeekdays() {
        assertVerdict(Comparability.COMPARABLE, row("2020-02-28", 8, "2019-02-28", 4), "weekday_differs");
        assertVerdict(
                Comparability.COMPARABLE, row("2020-04-13", 8, "2019-04-13", 4), "public_holiday", "weekday_differs");
    }

    @Test
    void monthsAlignedByWeekdaySumTheShiftedDays() {
        alignment = Alignment.WEEKDAY;
        days = days(LocalDate.of(2018, 12, 25), LocalDate.of(2019, 12, 31));
        YearOverYearRow row = row("2020-02", 1000, "2019-02", 900);
        assertEquals("2019-02-02/2019-03-02", row.basePeriod());
        assertEquals((33 + 61) * 29 / 2.0, row.baseValue());
        assertVerdict(Comparability.ADJUSTED, row, "weekday_aligned");
    }

    @Test
    void februaryOfALeapYearIsADayLonger() {
        assertVerdict(Comparability.COMPARABLE, row("2020-02", 29, "2019-02", 28), "leap_day");
        assertVerdict(Comparability.COMPARABLE, row("2020", 366, "2019", 365));
    }

    @Test
    void easterMovesBetweenMonths() {
        assertVerdict(Comparability.COMPARABLE, row("2018-04", 30, "2017-04", 30));
        assertVerdict(Comparability.COMPARABLE, row("2016-03", 30, "2015-03", 30), "moving_holiday");
        assertVerdict(Comparability.COMPARABLE, row("2020-06", 30, "2019-06", 30), "moving_holiday");
    }

    /** 14 July 2019 is in week 28, that of 2020 in week 29; week 16 has Easter Sunday in 2019 and its Monday in 2020. */
    @Test
    void weeksWithTheSameNumberNeedNotHaveTheSameHolidays() {
        assertVerdict(Comparability.COMPARABLE, row("2020-W28", 30, "2019-W28", 20), "fixed_holiday");
        assertVerdict(Comparability.COMPARABLE, row("2020-W16", 30, "2019-W16", 20), "moving_holiday");
        assertVerdict(Comparability.COMPARABLE, row("2020-W32", 30, "2019-W32", 20));
        school = days -> OptionalInt.of(days.from().getYear() == 2020 ? 7 : 2);
        assertVerdict(Comparability.COMPARABLE, row("2020-W32", 30, "2019-W32", 20), "school_holiday");
    }

    @Test
    void seasonsFindTheirNamesake() {
        Period current = Period.season(2020, "winter", LocalDate.of(2020, 11, 1), LocalDate.of(2021, 3, 31));
        Period base = Period.season(2019, "winter", LocalDate.of(2019, 11, 1), LocalDate.of(2020, 3, 31));
        YearOverYearRow row = row(Observation.of(current, 50), Base.previous(), Observation.of(base, 100));
        assertEquals("2019-S-winter", row.basePeriod());
        assertEquals(-50, row.changePercent());
    }

    /** On 30 March the season of this year has begun and that of the year before had not: there are no same dates. */
    @Test
    void aSeasonThatBeganLaterInTheBaseHasNoSameDates() {
        asOf = LocalDate.of(2020, 3, 30);
        days = days(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 3, 30));
        Period current = Period.season(2020, "opening", LocalDate.of(2020, 3, 28), LocalDate.of(2020, 10, 31));
        Period base = Period.season(2019, "opening", LocalDate.of(2019, 4, 6), LocalDate.of(2019, 10, 31));
        YearOverYearRow row = row(Observation.of(current, 5), Base.previous(), Observation.of(base, 100));
        assertNull(row.change());
        assertEquals(Comparability.NOT_COMPARABLE, row.comparability());
    }

    @Test
    void rowsComeInOrderOfTime() {
        List<Observation> months = Stream.of("2020-03", "2020-01", "2020-02")
                .map(code -> Observation.of(Period.parse(code), 1))
                .toList();
        YearOverYearContext context = new YearOverYearContext(
                false,
                Alignment.DATE,
                LATER,
                List.of(),
                List.of(),
                RangeFigures.NONE,
                day -> true,
                List.of(),
                List.of(),
                List.of(),
                Counting.ONE,
                SchoolDays.UNKNOWN);
        assertEquals(
                List.of("2020-01", "2020-02", "2020-03"),
                YearOverYear.compare(months, Base.previous(), List.of(), context).stream()
                        .map(row -> row.period().code())
                        .toList());
    }

    @Test
    void everyReasonReadsInBothLanguages() {
        for (ComparabilityReason reason : ComparabilityReason.values()) {
            assertTrue(reason.text().fr().length() > 3 && reason.text().en().length() > 3, reason.code());
        }
    }
}
