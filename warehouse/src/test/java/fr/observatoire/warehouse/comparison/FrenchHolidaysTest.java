package fr.observatoire.warehouse.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The weeks name the public holidays that the days of the star have: a day that only one of them knows would be a lie. */
class FrenchHolidaysTest {

    @Test
    void theDaysWithANameAreTheHolidaysOfTheStar() {
        HolidayManager star = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
        for (int year = 2010; year < 2050; year++) {
            List<LocalDate> named = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> FrenchHolidays.publicHoliday(day).isPresent())
                    .toList();
            assertEquals(
                    star.getHolidays(Year.of(year)).stream()
                            .map(Holiday::getDate)
                            .sorted()
                            .toList(),
                    named);
        }
    }

    @Test
    void aHolidayIsNamedInBothLanguages() {
        assertEquals(
                "Fête nationale",
                FrenchHolidays.publicHoliday(LocalDate.of(2026, 7, 14))
                        .orElseThrow()
                        .fr());
        assertEquals(
                "Easter Monday",
                FrenchHolidays.publicHoliday(LocalDate.of(2026, 4, 6))
                        .orElseThrow()
                        .en());
        assertTrue(FrenchHolidays.publicHoliday(LocalDate.of(2026, 4, 5)).isEmpty(), "a Sunday anyway");
    }
}
