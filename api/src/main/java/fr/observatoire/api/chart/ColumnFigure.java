package fr.observatoire.api.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Upright columns: categories from left to right, side by side within a category one column a series.
 *
 * @param categories labels below the columns
 * @param series one to four; each has one datum a category
 * @param axis how the numbers of the value axis are printed; null for no axis, when every column carries its value
 * @param bands shaded stretches behind the columns
 * @param target the line to reach, or null
 */
public record ColumnFigure(
        Caption caption, List<String> categories, List<Series> series, Axis axis, List<Band> bands, Target target)
        implements Figure {

    private static final int MOST_SERIES = 4;

    public ColumnFigure {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        bands = List.copyOf(bands);
        if (series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException(series.size() + " series, 1 to " + MOST_SERIES + " expected");
        }
        for (Series one : series) {
            if (one.data().size() != categories.size()) {
                throw new IllegalArgumentException(
                        one.name() + ": " + one.data().size() + " data, " + categories.size() + " expected");
            }
        }
    }

    /** Whether all values are whole, as counts are. */
    boolean wholeNumbers() {
        return values().allMatch(value -> value == Math.rint(value));
    }

    DoubleStream values() {
        return series.stream()
                .flatMap(one -> one.data().stream())
                .filter(datum -> !datum.isMissing())
                .mapToDouble(Datum::value);
    }

    /** A run of columns of one colour. */
    public record Series(String name, Ink ink, List<Datum> data) {

        public Series {
            data = List.copyOf(data);
        }
    }

    /**
     * A shaded stretch of the category axis.
     *
     * @param from in categories from the left edge: {@code 2.5} is the middle of the third
     * @param to likewise; beyond {@code from}
     * @param label its name, always shown
     */
    public record Band(double from, double to, String label) {}

    /**
     * A line to reach.
     *
     * @param label with its value: {@code Objectif : 4 500}
     */
    public record Target(double value, String label) {}
}
