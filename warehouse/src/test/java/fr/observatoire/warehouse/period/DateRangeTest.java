package fr.observatoire.warehouse.period;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate JULY = LocalDate.of(2019, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2019, 8, 1);

    @Test
    void whatOverlapsIsMetAndWhatIsOfNoDayOnlyByAlways() {
        DateRange july = DateRange.of(JULY, LocalDate.of(2019, 7, 31));
        assertTrue(july.meets(JULY.minusDays(9), JULY));
        assertFalse(july.meets(AUGUST, AUGUST));
        assertFalse(july.meets(null, null));
        assertTrue(DateRange.ALWAYS.meets(null, null));
    }

    @Test
    void anEndThatIsNotGivenIsOpen() {
        assertTrue(DateRange.of(JULY, null).meets(AUGUST.plusYears(9), AUGUST.plusYears(9)));
        assertFalse(DateRange.of(JULY, null).isAlways());
        assertTrue(DateRange.of(null, null).isAlways());
    }

    @Test
    void noRangeEndsBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> DateRange.of(AUGUST, JULY));
    }
}
