package fr.observatoire.api.attainment;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;

/**
 * How an indicator changed since the year before.
 *
 * @param before with a value, not 0
 * @param now with a value
 */
public record YearChange(Indicator indicator, Observation before, Observation now) {

    /** Below this a change is mostly chance: 2 fairs instead of 1 should not be called a rise of 100 %. */
    private static final double LEAST_BASE = 30;

    private static final double HUNDRED = 100;

    /** In percent of the year before. */
    public double percent() {
        return (now.value() - before.value()) / before.value() * HUNDRED;
    }

    /** Whether the figure of the year before is large enough for the percentage to mean something. */
    public boolean isTelling() {
        return before.value() >= LEAST_BASE;
    }
}
