package fr.observatoire.api.chart;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Horizontal bars, one in each row, with the name of the row at the left and its figures at the right: for names that
 * are too long to be written below a column.
 *
 * @param columns headings of the data table: the name, the figure, the remark
 * @param axis how the numbers of the value axis are printed; null for no axis
 * @param ceiling longer bars are cut there and marked, so that a bar of 1000 % does not make the others tiny; null for
 *     none
 */
public record BarSpec(Caption caption, List<String> columns, List<Row> rows, Axis axis, Double ceiling)
        implements ChartSpec {

    public BarSpec {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public BarSpec bare() {
        return new BarSpec(caption.bare(), columns, rows, axis, ceiling);
    }

    @Override
    public <T> T match(
            Function<ColumnSpec, T> columns,
            Function<BarSpec, T> bars,
            Function<CourseSpec, T> course,
            Function<CalendarSpec, T> calendars,
            Function<MapSpec, T> maps) {
        return bars.apply(this);
    }

    /** The same with only some of the rows. */
    public BarSpec of(List<Row> some) {
        return new BarSpec(caption, columns, some, axis, ceiling);
    }

    /** The values as drawn. */
    public DoubleStream values() {
        return rows.stream()
                .map(Row::datum)
                .filter(datum -> !datum.isMissing())
                .mapToDouble(datum -> cut(datum.value()));
    }

    public double cut(double value) {
        return cuts(value) ? ceiling : value;
    }

    public boolean cuts(double value) {
        return ceiling != null && value > ceiling;
    }

    /**
     * One bar.
     *
     * @param goal the value that the bar should reach, or null
     * @param mark the sign before the name of the row
     */
    public record Row(String label, ChartColor ink, Datum datum, Goal goal, Mark mark) {}

    /**
     * The value that a bar should reach, on its axis.
     *
     * @param from position of the mark
     * @param to beyond {@code from} for a range, else equal to it
     */
    public record Goal(double from, double to) {

        public static Goal at(double value) {
            return new Goal(value, value);
        }
    }

    /** A sign that shows an outcome by its shape. */
    public enum Mark {
        NONE,
        CHECK,
        CROSS,
        ABOVE,
        PROGRESS,
        UNKNOWN
    }
}
