package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.FrenchHolidays;
import fr.observatoire.warehouse.comparison.WeekShift;
import fr.observatoire.warehouse.comparison.covid.DayPairs.BaseDay;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPairsTest {

    /** Dates of the Bureau des longitudes, including the earliest and the latest possible Easter. */
    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2018-04-01",
        "2019-04-21",
        "2020-04-12",
        "2021-04-04",
        "2022-04-17",
        "2024-03-31",
        "2038-04-25"
    })
    void easterFallsWhereTheCalendarSays(LocalDate sunday) {
        assertEquals(sunday, FrenchHolidays.easter(sunday.getYear()));
    }

    @ParameterizedTest
    @CsvSource({"2020-05-21", "2020-06-01", "2020-07-14", "2019-04-22", "2021-05-13"})
    void publicHolidaysAreKnown(LocalDate day) {
        assertTrue(FrenchHolidays.isHoliday(day));
    }

    @Test
    void ordinaryDaysAreNoHolidays() {
        assertFalse(FrenchHolidays.isHoliday(LocalDate.of(2020, 6, 2)));
        assertFalse(FrenchHolidays.isHoliday(LocalDate.of(2020, 4, 10)), "Good Friday is one in Alsace alone");
    }

    @ParameterizedTest
    @CsvSource({"2020, 2019, 364", "2021, 2020, 364", "2020, 2018, 728", "2020, 2015, 1827", "2020, 2010, 3654"})
    void theShiftIsTheNearestNumberOfWeeks(int year, int base, int days) {
        assertEquals(days, WeekShift.days(year, base));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-11, 2020-08-05, 1, 2020-08-12, 6, the date lies six days after one Wednesday",
        "2020-08-08, 2019-08-03, 2, 2019-08-10, 5, a Saturday between two Saturdays",
        "2020-02-29, 2019-02-23, 1, 2019-03-02, 6, 29 February stands at 1 March",
        "2021-07-13, 2020-07-07, 4, 2020-07-21, 3, the Tuesday between is 14 July",
        "2020-04-14, 2019-04-09, 2, 2019-04-16, 5, Easter moves and takes no ordinary day with it"
    })
    void ordinaryDaysStandBetweenTheSameWeekdaysAroundTheirDate(
            LocalDate day, LocalDate before, int share, LocalDate after, int other, String why) {
        List<BaseDay> bases = opposite(day, before.getYear());
        assertEquals(List.of(before, after), bases.stream().map(BaseDay::day).toList(), why);
        assertEquals(share / 7., bases.get(0).share(), 1e-12, why);
        assertEquals(other / 7., bases.get(1).share(), 1e-12, why);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-08, 2016-06-08, Wednesday 8 June in both years",
        "2020-12-30, 2019-12-18, the next Wednesday is of another year and the last one Christmas",
        "2021-01-02, 2020-01-04, the last Saturday is of another year"
    })
    void oneDayStandsAloneWhereThereIsNoOther(LocalDate day, LocalDate base, String why) {
        assertEquals(List.of(new BaseDay(base, 1)), opposite(day, base.getYear()), why);
    }

    @Test
    void theLastDaysOfALeapYearHaveNoDayAWholeNumberOfWeeksEarlier() {
        Map<LocalDate, List<BaseDay>> pairs = DayPairs.byWeekday(2020, 2019);
        assertEquals(List.of(new BaseDay(LocalDate.of(2019, 12, 31), 1)), pairs.get(LocalDate.of(2020, 12, 29)));
        assertNull(pairs.get(LocalDate.of(2020, 12, 30)));
    }

    @ParameterizedTest
    @CsvSource({"2020, 2019", "2021, 2020", "2019, 2018", "2020, 2018", "2024, 2019", "2008, 2007"})
    void likeStandsOppositeLike(int year, int base) {
        Map<LocalDate, List<BaseDay>> ordinary = DayPairs.ofOrdinaryDays(year, base);
        assertTrue(ordinary.size() >= Year.of(year).length() - 13, ordinary.size() + " days");
        ordinary.forEach((day, bases) -> bases.forEach(opposite -> {
            assertFalse(FrenchHolidays.isHoliday(day) || FrenchHolidays.isHoliday(opposite.day()), day.toString());
            assertSameWeekday(day, opposite, base);
        }));
        Map<LocalDate, List<BaseDay>> shifted = DayPairs.byWeekday(year, base);
        Set<LocalDate> taken = new HashSet<>();
        shifted.forEach((day, bases) -> {
            assertSameWeekday(day, bases.get(0), base);
            assertTrue(taken.add(bases.get(0).day()), day + ": no day of the base is used twice");
        });
        assertTrue(shifted.size() > 360, shifted.size() + " days");
    }

    private static void assertSameWeekday(LocalDate day, BaseDay opposite, int base) {
        assertEquals(day.getDayOfWeek(), opposite.day().getDayOfWeek(), day.toString());
        assertEquals(base, opposite.day().getYear(), day.toString());
    }

    private static List<BaseDay> opposite(LocalDate day, int base) {
        return DayPairs.ofOrdinaryDays(day.getYear(), base).get(day);
    }
}
