package fr.observatoire.warehouse.observation;

import static fr.observatoire.warehouse.observation.Coverage.Extent.NONE;
import static fr.observatoire.warehouse.observation.Coverage.Extent.PART;
import static fr.observatoire.warehouse.observation.Coverage.Extent.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static Coverage.Resource resource(Grain unit, String knownUntil, String... days) {
        return new Coverage.Resource(
                unit,
                Arrays.stream(days)
                        .map(LocalDate::parse)
                        .map(day -> new DateRange(day, day))
                        .toList(),
                LocalDate.parse(knownUntil));
    }

    private static Coverage.Extent extent(Coverage coverage, String period) {
        return coverage.of(Period.parse(period));
    }

    @Test
    void aDailyLogIsSilentAboutTheDaysItLacks() {
        Coverage log =
                Coverage.of(List.of(resource(Grain.DAY, "2021-01-05", "2020-03-01", "2020-03-02", "2020-03-05")));

        assertEquals(WHOLE, extent(log, "2020-03-02"));
        assertEquals(NONE, extent(log, "2020-03-03"));
        assertEquals(NONE, extent(log, "2020-02"));
        assertEquals(PART, extent(log, "2020-03"));
        assertEquals(PART, extent(log, "2020"));
    }

    @Test
    void aYearlySheetSpeaksForItsWholeYear() {
        Coverage sheet = Coverage.of(List.of(resource(Grain.YEAR, "2021-01-05", "2018-07-14", "2020-05-01")));

        assertEquals(WHOLE, extent(sheet, "2018-01-02"));
        assertEquals(WHOLE, extent(sheet, "2020"));
        assertEquals(NONE, extent(sheet, "2019"));
        assertEquals(NONE, extent(sheet, "2021-02"));
    }

    @Test
    void aMonthlySheetSpeaksForItsMonths() {
        Coverage sheet = Coverage.of(List.of(resource(Grain.MONTH, "2021-01-05", "2020-04-01", "2020-06-01")));

        assertEquals(WHOLE, extent(sheet, "2020-04-30"));
        assertEquals(NONE, extent(sheet, "2020-05"));
        assertEquals(WHOLE, extent(sheet, "2020"));
    }

    @Test
    void noSheetSpeaksOfDaysAfterItsExport() {
        Coverage sheet = Coverage.of(List.of(resource(Grain.YEAR, "2021-06-15", "2021-02-01")));

        assertEquals(WHOLE, extent(sheet, "2021-05"));
        assertEquals(PART, extent(sheet, "2021-06"));
        assertEquals(NONE, extent(sheet, "2021-07"));
        assertEquals(PART, extent(sheet, "2021"));
        assertEquals(LocalDate.parse("2021-06-15"), sheet.last());
    }

    /** What is planned for December does not make the sheet of November one of December. */
    @Test
    void aDatePlannedAfterTheExportIsNotTheLastKnownDay() {
        Coverage sheet = Coverage.of(List.of(resource(Grain.YEAR, "2021-06-15", "2021-02-01", "2021-12-11")));

        assertEquals(LocalDate.parse("2021-06-15"), sheet.last());
        assertEquals(PART, extent(sheet, "2021-12"));
        assertEquals(PART, extent(sheet, "2021"));
    }

    @Test
    void resourcesCoverTogether() {
        Coverage both = Coverage.of(List.of(
                resource(Grain.DAY, "2021-01-05", "2020-12-30", "2020-12-31"),
                resource(Grain.YEAR, "2021-01-05", "2020-07-14")));

        assertEquals(WHOLE, extent(both, "2020"));
        assertEquals(LocalDate.parse("2020-01-01"), both.first());
    }

    @Test
    void nothingCoversNothing() {
        Coverage nothing = Coverage.of(List.of());

        assertEquals(NONE, extent(nothing, "2020"));
        assertNull(nothing.first());
        assertNull(nothing.last());
    }

    @Test
    @DisplayName("A log that ends before a Sunday on which the office is closed is not cut short by it")
    void usualClosingDaysBesideALogAreKnown() {
        ClosedAround sundays = new ClosedAround(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
        LocalDate exported = LocalDate.parse("2024-01-08");
        DateRange log = new DateRange(LocalDate.parse("2023-01-02"), LocalDate.parse("2023-12-30"));
        Coverage coverage = Coverage.of(
                List.of(new Coverage.Resource(Grain.DAY, List.of(sundays.around(log, exported)), exported)));

        assertEquals(WHOLE, extent(coverage, "2023"));
        assertEquals(NONE, extent(coverage, "2022"), "no day of the year before");
        assertEquals(log.to(), sundays.around(log, log.to()).to(), "nothing is known after the export");
    }
}
