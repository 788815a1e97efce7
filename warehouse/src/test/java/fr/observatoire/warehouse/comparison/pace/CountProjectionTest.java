package fr.observatoire.warehouse.comparison.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.CountProjection.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Newsletters and articles are few: they have a method of their own, and their projection is a whole number. */
class CountProjectionTest {

    private static final double GOLDEN = 1e-6;

    private static final List<Year> THREE_YEARS = List.of(new Year(28, 12), new Year(33, 17), new Year(30, 14));

    @Test
    void figuresAreThoseOfTwoOtherPrograms() {
        CountProjection year = CountProjection.of(17, 181 / 365., THREE_YEARS);

        assertEquals(.47302990, year.share(), GOLDEN);
        assertEquals(34, year.total());
        assertEquals(List.of(new Interval(80, 28, 40), new Interval(95, 26, 43)), year.intervals());
        assertEquals(.82830594, year.probability(30), GOLDEN);
        assertEquals(.33999791, year.probability(36), GOLDEN);
    }

    @Test
    void aTargetThatIsReachedIsCertainAndOneFarAwayIsNot() {
        CountProjection year = CountProjection.of(17, 181 / 365., THREE_YEARS);

        assertEquals(1, year.probability(17));
        assertEquals(1, year.probability(16.5));
        assertEquals(year.probability(18), year.probability(17.2));
        assertEquals(0, year.probability(1000), 1e-9);
    }

    @Test
    void aYearWithoutAnyEventBeforeItStillAnswers() {
        CountProjection year = CountProjection.of(0, .5, List.of(new Year(0, 0)));

        assertEquals(.5, year.share());
        assertEquals(0, year.total());
        assertTrue(year.pace().isEmpty());
        assertTrue(year.probability(1) > 0 && year.probability(1) < .5);
    }
}
