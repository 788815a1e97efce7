package fr.observatoire.warehouse.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.MethodDetails.Counterfactual;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A few crises that never were, with every build; {@link PlaceboIT} holds the bar over hundreds. */
class PlaceboTest {

    private static final IntStream SEEDS = IntStream.range(0, 4);

    @Test
    void aCrisisThatNeverWasIsNoLoss() {
        long answered = 0;
        long held = 0;
        for (int seed : SEEDS.toArray()) {
            for (PlaceboSeries.Family family : PlaceboSeries.Family.values()) {
                Placebo trial = Placebo.of(PlaceboSeries.of(family, seed), seed);
                answered += trial.answered() ? 1 : 0;
                held += trial.answered() && trial.holdsZero() ? 1 : 0;
            }
        }
        assertTrue(answered >= 10, answered + " answered");
        assertTrue(answered - held <= 2, held + " of " + answered + " hold 0");
    }

    @Test
    void theSameSeriesAndSeedGiveTheSameAnswer() {
        PlaceboSeries series = PlaceboSeries.of(PlaceboSeries.Family.AIRLINE, 2);
        assertEquals(Placebo.of(series, 2), Placebo.of(series, 2));
    }

    /** A loss that is there is seen: half of the visitors of a year stay away. */
    @Test
    void aCrisisThatWasIsSeen() {
        PlaceboSeries calm = PlaceboSeries.of(PlaceboSeries.Family.AIRLINE, 2);
        double[] counts = calm.counts().clone();
        for (int i = counts.length - 12; i < counts.length; i++) {
            counts[i] = Math.rint(counts[i] / 2);
        }
        Counterfactual details = Placebo.of(new PlaceboSeries("hit", calm.first(), calm.days(), counts), 2)
                .details();
        assertTrue(
                details.lostIntervals().get(1).lower() > 0,
                details.lostIntervals().toString());
    }
}
