package fr.observatoire.api.attainment;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;

/**
 * What became of an indicator since the year before.
 *
 * @param before with a value, not 0
 * @param now with a value
 */
public record YearChange(Indicator indicator, Observation before, Observation now) {

    /** Below this, a change says more about chance than about the year: 2 fairs instead of 1 are no rise of 100 %. */
    private static final double LEAST_BASE = 30;

    private static final double HUNDRED = 100;

    /** In percent of the year before. */
    public double percent() {
        return (now.value() - before.value()) / before.value() * HUNDRED;
    }

    /** Whether the year before counted enough for the percentage to say something. */
    public boolean isTelling() {
        return before.value() >= LEAST_BASE;
    }
}
