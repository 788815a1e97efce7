package fr.observatoire.sample.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Calendar;
import fr.observatoire.warehouse.catalog.Catalog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearCalendarTest {

    private static final Calendar DECLARED = Catalog.withSample(null).calendar();

    /** All but the long weekend of Ascension Day, which the rule leaves to public holidays. */
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020})
    void schoolHolidaysAreThoseOfZoneA(int year) {
        YearCalendar calendar = new YearCalendar(year);
        long different = calendar.days().stream()
                .filter(day -> calendar.schoolHoliday(day) != declared(day))
                .count();
        assertTrue(different <= 5, different + " days differ from the official calendar");
    }

    private static boolean declared(LocalDate day) {
        return DECLARED.schoolHolidays().stream()
                .filter(holiday ->
                        holiday.zone().contains("A") && !holiday.name().startsWith("Pont"))
                .anyMatch(holiday -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to()));
    }

    @Test
    void closuresAreThoseOfTheHomeOffice() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2022; day = day.plusDays(1)) {
            LocalDate date = day;
            boolean closed = DECLARED.closures("pays-orthe-arrigans").stream()
                    .anyMatch(closure -> !date.isBefore(closure.from()) && !date.isAfter(closure.to()));
            assertEquals(closed, YearCalendar.covidClosure(day), day::toString);
        }
    }

    @Test
    void easterMondayIsAHolidayAndTheDayAfterIsNot() {
        YearCalendar calendar = new YearCalendar(2019);
        assertTrue(calendar.publicHoliday(LocalDate.of(2019, 4, 22)));
        assertFalse(calendar.publicHoliday(LocalDate.of(2019, 4, 23)));
    }
}
