package fr.observatoire.api.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VintageTest {

    private static final LocalDate NOW = LocalDate.of(2021, 3, 1);

    /** With a future day, a year that is not over would be judged as if it were over. */
    @Test
    void nobodyReadsFromTheFuture() {
        assertEquals(NOW, new Vintage("asOf", null, LocalDate.of(2099, 12, 31)).today(null, NOW));
        assertEquals(LocalDate.of(2021, 2, 1), new Vintage("asOf", null, LocalDate.of(2021, 2, 1)).today(null, NOW));
    }
}
