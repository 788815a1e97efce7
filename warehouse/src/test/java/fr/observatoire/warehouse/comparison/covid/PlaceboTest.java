package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Invented crises, tested by their intervals only; {@link PlaceboIT} tests the whole method. */
class PlaceboTest {

    private static final int SEEDS = 60;
    private static final PlaceboSeries AIRLINE = PlaceboSeries.of(PlaceboSeries.Family.AIRLINE, 2);

    @Test
    void aCrisisThatNeverWasIsNoLoss() {
        List<Interval> intervals = Arrays.stream(PlaceboSeries.Family.values())
                .flatMap(family -> IntStream.range(0, SEEDS)
                        .mapToObj(seed -> Placebo.interval(PlaceboSeries.of(family, seed), seed)))
                .toList();
        long held = intervals.stream().filter(interval -> interval.contains(0)).count();
        assertTrue(held >= .9 * intervals.size(), held + " of " + intervals.size() + " hold 0");
    }

    @Test
    void theSameSeriesAndSeedGiveTheSameInterval() {
        assertEquals(Placebo.interval(AIRLINE, 2), Placebo.interval(AIRLINE, 2));
    }

    /** A real loss is found: half of the visitors of a year do not come. */
    @Test
    void aCrisisThatWasIsSeen() {
        double[] counts = AIRLINE.counts().clone();
        for (int i = counts.length - 12; i < counts.length; i++) {
            counts[i] = Math.rint(counts[i] / 2);
        }
        PlaceboSeries hit = new PlaceboSeries("hit", AIRLINE.first(), AIRLINE.days(), counts);
        assertTrue(Placebo.interval(hit, 2).lower() > 0);
    }
}
