package fr.observatoire.warehouse.observation;

import static fr.observatoire.warehouse.observation.Coverage.Extent.NONE;
import static fr.observatoire.warehouse.observation.Coverage.Extent.PART;
import static fr.observatoire.warehouse.observation.Coverage.Extent.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
}
