package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.period.Period;

/**
 * A published figure that a load changed.
 *
 * @param period month; year, where the indicator has no months
 * @param after null when nothing is left of it
 * @param path the file that changed most of it, or null
 */
public record ChangedFigure(String office, String indicator, Period period, double before, Double after, String path) {

    /** How much it changed. */
    double size() {
        return Math.abs((after == null ? 0 : after) - before);
    }
}
