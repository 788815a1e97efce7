package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.FrenchHolidays;
import fr.observatoire.warehouse.comparison.WeekShift;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPairsTest {

    private static final Map<LocalDate, LocalDate> CALENDAR = DayPairs.byCalendar(2020, 2019);

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
        "2020-01-01, 2019-01-01, New Year keeps its name",
        "2020-05-01, 2019-05-01, so does 1 May although Easter moved",
        "2020-07-14, 2019-07-14, and 14 July",
        "2020-12-25, 2019-12-25, and Christmas",
        "2020-04-12, 2019-04-21, Easter",
        "2020-04-13, 2019-04-22, Easter Monday",
        "2020-05-21, 2019-05-30, Ascension",
        "2020-05-31, 2019-06-09, Pentecost",
        "2020-06-01, 2019-06-10, Pentecost Monday",
        "2020-02-29, 2019-03-02, a Saturday opposite a Saturday",
        "2020-08-08, 2019-08-10, a Saturday opposite a Saturday"
    })
    void daysStandOppositeTheirLike(LocalDate day, LocalDate base, String why) {
        assertEquals(base, CALENDAR.get(day), why);
    }

    @Test
    void theLastDaysOfALeapYearHaveNoCounterpart() {
        assertEquals(LocalDate.of(2019, 12, 31), DayPairs.byWeekday(2020, 2019).get(LocalDate.of(2020, 12, 29)));
        assertNull(DayPairs.byWeekday(2020, 2019).get(LocalDate.of(2020, 12, 30)));
        assertNull(CALENDAR.get(LocalDate.of(2020, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({"2020, 2019", "2021, 2020", "2019, 2018", "2020, 2018", "2024, 2019", "2008, 2007"})
    void noDayIsTakenTwiceAndNearlyAllAreTaken(int year, int base) {
        for (Map<LocalDate, LocalDate> pairs :
                Set.of(DayPairs.byCalendar(year, base), DayPairs.byWeekday(year, base))) {
            Set<LocalDate> taken = new HashSet<>(pairs.values());
            assertEquals(pairs.size(), taken.size());
            assertTrue(pairs.size() > 335, pairs.size() + " pairs");
            assertTrue(taken.stream().allMatch(day -> day.getYear() == base));
        }
    }

    @Test
    void weekdaysStandOppositeWeekdays() {
        DayPairs.byWeekday(2020, 2018)
                .forEach((day, base) -> assertEquals(day.getDayOfWeek(), base.getDayOfWeek(), day.toString()));
    }
}
