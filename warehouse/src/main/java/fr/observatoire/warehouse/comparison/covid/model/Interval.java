package fr.observatoire.warehouse.comparison.covid.model;

/**
 * An interval with a stated coverage.
 *
 * @param level in percent: 80, 95
 */
public record Interval(int level, double lower, double upper) {

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The interval of a sum with something that is known. */
    public Interval plus(double known) {
        return new Interval(level, lower + known, upper + known);
    }
}
