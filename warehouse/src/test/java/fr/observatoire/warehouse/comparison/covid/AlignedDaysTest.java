package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A change of "2026 against 2025" that is of some of their days must say which, on both sides. */
class AlignedDaysTest {

    /** Open from Tuesday to Saturday from 3 February on, ten visitors a day in the year asked for and eight before. */
    private static InputBuilder office(int year, LocalDate asOf) {
        InputBuilder input =
                new InputBuilder().year(year).base(Base.previous()).crises().asOf(asOf);
        LocalDate.of(year - 2, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            boolean shut = Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY).contains(day.getDayOfWeek())
                    || day.isBefore(LocalDate.of(day.getYear(), 2, 3));
            input.exposure(Period.day(day), shut ? 0 : 1);
            input.value(
                    Period.day(day),
                    shut ? null : Double.valueOf(day.getYear() == year ? 10 : 8),
                    shut ? ObservationStatus.CLOSED : ObservationStatus.NORMAL);
        });
        return input;
    }

    private static void assertCompared(String period, String base, MethodResult result) {
        assertEquals(period, result.period());
        assertEquals(base, result.basePeriod());
        for (String sentence :
                Set.of(result.explanation().fr(), result.explanation().en())) {
            assertTrue(sentence.contains(period) && sentence.contains(base), sentence);
        }
    }

    @Test
    void aYearThatRunsNamesItsDaysAndThoseOfItsBase() {
        InputBuilder input = office(2026, LocalDate.of(2026, 11, 10));
        MethodResult like = input.compare("like-for-like");
        assertCompared("2026-02-03/2026-11-10", "2025-02-04/2025-11-11", like);
        assertEquals(25, like.changePercent(), 1e-9);
        assertCompared("2026-01-02/2026-11-10", "2025-01-02/2025-11-18", input.compare("calendar-aligned"));
        assertCompared(
                "2026-02-03/2026-11-10",
                "2024-02-06/2024-11-12, 2025-02-04/2025-11-11",
                input.base(Base.mean(2024, 2025)).compare("like-for-like"));
    }

    @Test
    void aYearThatIsOverIsNamedAsAWhole() {
        InputBuilder input = office(2025, LocalDate.of(2026, 1, 31));
        assertCompared("2025", "2024", input.compare("like-for-like"));
        assertCompared("2025", "2024", input.compare("calendar-aligned"));
    }
}
