package fr.observatoire.api.chart;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * What the reader should look at instead of the columns below: a line with a band around it, or the line alone.
 *
 * @param name of the line: {@code Attendu sans la crise}
 * @param band what the bands are: {@code intervalles à 80 et 95 %}; null for a line alone, where each range is just the
 *     value
 * @param points one for each category, null where nothing is expected
 */
public record Expectation(String name, String band, List<Point> points) {

    public Expectation {
        // Points may be null, and List.copyOf refuses null.
        points = Collections.unmodifiableList(points);
    }

    /**
     * What is expected of one category.
     *
     * @param text the value and its wider range if it has one, as printed
     */
    public record Point(double value, Range inner, Range outer, String text) {}

    /** Both ends of a range. */
    public record Range(double lower, double upper) {}

    /** The values that the axis must contain. */
    public DoubleStream values() {
        return points.stream()
                .filter(Objects::nonNull)
                .flatMapToDouble(point -> DoubleStream.of(
                        point.value(), point.outer().lower(), point.outer().upper()));
    }
}
