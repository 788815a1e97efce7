package fr.observatoire.warehouse.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2020, YEAR, 2020-01-01, 2020-12-31, 366",
        "2019, YEAR, 2019-01-01, 2019-12-31, 365",
        "2020-Q1, QUARTER, 2020-01-01, 2020-03-31, 91",
        "2020-Q4, QUARTER, 2020-10-01, 2020-12-31, 92",
        "2020-02, MONTH, 2020-02-01, 2020-02-29, 29",
        "1900-02, MONTH, 1900-02-01, 1900-02-28, 28",
        "2020-12, MONTH, 2020-12-01, 2020-12-31, 31",
        "2020-W01, WEEK, 2019-12-30, 2020-01-05, 7",
        "2020-W53, WEEK, 2020-12-28, 2021-01-03, 7",
        "2015-W53, WEEK, 2015-12-28, 2016-01-03, 7",
        "2021-W01, WEEK, 2021-01-04, 2021-01-10, 7",
        "2020-02-29, DAY, 2020-02-29, 2020-02-29, 1",
        "0001, YEAR, 0001-01-01, 0001-12-31, 365"
    })
    void codesNameTheirDays(String code, Grain grain, LocalDate start, LocalDate end, int days) {
        Period period = Period.parse(code);
        assertEquals(new Period(grain, code, start, end), period);
        assertEquals(days, period.days());
        assertEquals(code, period.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "20",
                "20200",
                "2020-",
                "2020-13",
                "2020-00",
                "2020-1",
                "2020-Q0",
                "2020-Q5",
                "2020-q1",
                "2020-W00",
                "2020-W54",
                "2021-W53",
                "2019-W53",
                "2020-W1",
                "2019-02-29",
                "2020-02-30",
                "2020-4-13",
                "2020-04-13T00:00",
                "13/04/2020",
                "2020-S-high",
                "-2020",
                "+2020",
                "2020 ",
                "٢٠٢٠"
            })
    void whatIsNoPeriodIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Period.parse(text));
    }

    @ParameterizedTest
    @EnumSource(names = "SEASON", mode = EnumSource.Mode.EXCLUDE)
    void everyDayOfFortyYearsLiesInThePeriodItsCodeNames(Grain grain) {
        LocalDate last = LocalDate.of(2039, 12, 31);
        for (LocalDate day = LocalDate.of(2000, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            Period period = Period.containing(grain, day);
            assertTrue(period.contains(day));
            assertEquals(period, Period.parse(period.code()));
            assertEquals(period.end().plusDays(1), period.next().start());
        }
    }

    @Test
    void seasonsHaveNoCalendar() {
        assertThrows(IllegalArgumentException.class, () -> Period.containing(Grain.SEASON, LocalDate.of(2020, 7, 1)));
    }

    @Test
    void aWinterCrossesTheYearAndCountsToTheOneItBeginsIn() {
        Period winter = Period.season(2019, "winter", LocalDate.of(2019, 11, 1), LocalDate.of(2020, 3, 31));
        assertEquals("2019-S-winter", winter.code());
        assertTrue(winter.contains(LocalDate.of(2020, 2, 29)));
        assertEquals(152, winter.days());
    }

    @Test
    void weeksOfAYearCoverItsEdges() {
        List<Period> weeks = Period.covering(Grain.WEEK, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        assertEquals(53, weeks.size());
        assertEquals("2020-W01", weeks.get(0).code());
        assertEquals("2020-W53", weeks.get(52).code());
    }

    @Test
    void aRangeThatRunsBackwardsCoversNothing() {
        assertEquals(List.of(), Period.covering(Grain.DAY, LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1)));
    }

    @Test
    void periodsMeetWhenTheyShareADay() {
        Period march = Period.month(2020, 3);
        assertTrue(march.meets(LocalDate.of(2020, 3, 31), LocalDate.of(2020, 6, 8)));
        assertTrue(march.meets(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 3, 1)));
        assertFalse(march.meets(LocalDate.of(2020, 4, 1), LocalDate.of(2020, 6, 8)));
        assertFalse(march.contains(LocalDate.of(2020, 2, 29)));
    }

    @Test
    void periodsSortByTheirFirstDayThenByTheirLast() {
        TreeSet<Period> sorted =
                new TreeSet<>(List.of(Period.year(2020), Period.month(2020, 2), Period.month(2020, 1)));
        assertEquals(
                List.of("2020-01", "2020", "2020-02"),
                sorted.stream().map(Period::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void grainsReadTheirOwnCodes(Grain grain) {
        assertEquals(grain, Grain.of(grain.code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Month", "MONTH", "decade"})
    void otherGrainsAreRefused(String code) {
        assertThrows(IllegalArgumentException.class, () -> Grain.of(code));
    }
}
