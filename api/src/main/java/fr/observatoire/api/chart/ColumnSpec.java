package fr.observatoire.api.chart;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Vertical columns: categories from left to right, and in each category one column for each series. Several series of
 * days or weeks are lines.
 *
 * @param heading what the categories are: {@code Mois}
 * @param categories from left to right
 * @param series one to four; each has one datum for each category
 * @param axis how the numbers of the value axis are printed; null for no axis, when every column carries its value
 * @param bands shaded stretches and lines behind the columns
 * @param target the line that should be reached, or null
 * @param expectation what the reader should look at instead of the columns, or null
 */
public record ColumnSpec(
        Caption caption,
        String heading,
        List<Category> categories,
        List<Series> series,
        Axis axis,
        List<Band> bands,
        Target target,
        Expectation expectation)
        implements ChartSpec {

    private static final int MOST_SERIES = 4;
    private static final int MOST_LABELLED = 24;

    public ColumnSpec {
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

    /** Without an expectation. */
    public ColumnSpec(
            Caption caption,
            String heading,
            List<Category> categories,
            List<Series> series,
            Axis axis,
            List<Band> bands,
            Target target) {
        this(caption, heading, categories, series, axis, bands, target, null);
    }

    /** The same with another title. */
    public ColumnSpec titled(String title) {
        Caption other = new Caption(caption.lang(), title, caption.subtitle(), caption.notes(), caption.foot());
        return new ColumnSpec(other, heading, categories, series, axis, bands, target, expectation);
    }

    /** The same with other columns, and what must be known of them. */
    public ColumnSpec with(List<Series> others, List<String> notes) {
        Caption other = new Caption(caption.lang(), caption.title(), caption.subtitle(), notes, caption.foot());
        return new ColumnSpec(other, heading, categories, others, axis, bands, target, expectation);
    }

    /** The same with other names below the columns. */
    public ColumnSpec with(List<Category> others) {
        return new ColumnSpec(caption, heading, others, series, axis, bands, target, expectation);
    }

    @Override
    public boolean isEmpty() {
        return values().findAny().isEmpty() && expectation == null;
    }

    @Override
    public ColumnSpec bare() {
        return new ColumnSpec(caption.bare(), heading, categories, series, axis, bands, target, expectation);
    }

    @Override
    public <T> T match(
            Function<ColumnSpec, T> columns,
            Function<BarSpec, T> bars,
            Function<CourseSpec, T> course,
            Function<CalendarSpec, T> calendars,
            Function<MapSpec, T> maps) {
        return columns.apply(this);
    }

    /** Whether the columns are days or weeks: then there are too many thin columns for a text at each. */
    public boolean dense() {
        return dense(categories.size());
    }

    public static boolean dense(int categories) {
        return categories > MOST_LABELLED;
    }

    /**
     * Whether the series are drawn as lines: columns of several series that stand for days or weeks are too close
     * together to be told apart.
     */
    public boolean lines() {
        return dense() && series.size() > 1;
    }

    /** Whether all values are whole, as counts are. */
    public boolean wholeNumbers() {
        return values().allMatch(value -> value == Math.rint(value));
    }

    public DoubleStream values() {
        return series.stream()
                .flatMap(one -> one.data().stream())
                .filter(datum -> !datum.isMissing())
                .mapToDouble(Datum::value);
    }

    /**
     * A place for one column of each series.
     *
     * @param label below the columns; blank when there is no room for all
     * @param name the full name, for the table
     */
    public record Category(String label, String name) {

        public static Category of(String name) {
            return new Category(name, name);
        }
    }

    /** The columns of one colour. */
    public record Series(String name, ChartColor ink, List<Datum> data) {

        public Series {
            data = List.copyOf(data);
        }

        /** How its columns are filled; taken from a gap only when there are no values. */
        public Datum.Fill fill() {
            return data.stream()
                    .filter(datum -> !datum.isMissing())
                    .findFirst()
                    .orElse(data.get(0))
                    .fill();
        }
    }

    /**
     * A shaded stretch of the category axis.
     *
     * @param from in categories from the left edge: {@code 2.5} is the middle of the third
     * @param to likewise; equal to {@code from} for a line, which means that the figures on its two sides were measured
     *     in different ways
     * @param label its name, always shown
     */
    public record Band(double from, double to, String label) {

        public boolean isLine() {
            return from == to;
        }

        /** The same, some categories further right. */
        public Band moved(double categories) {
            return new Band(from + categories, to + categories, label);
        }
    }

    /**
     * A line that should be reached.
     *
     * @param label with its value: {@code Objectif : 4 500}
     */
    public record Target(double value, String label) {}
}
