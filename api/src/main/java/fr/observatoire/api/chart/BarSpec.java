package fr.observatoire.api.chart;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Bars lying down, one a row, with the row's name at the left and its figures at the right: for names too long to stand
 * below a column.
 *
 * @param columns headings of the data table: the name, the figure, the remark
 * @param axis how the numbers of the value axis are printed; null for no axis
 * @param ceiling bars are cut there, with a mark, so that one of 1000 % does not flatten the others; null for none
 */
public record BarSpec(Caption caption, List<String> columns, List<Row> rows, Axis axis, Double ceiling)
        implements ChartSpec {

    public BarSpec {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public BarSpec bare() {
        return new BarSpec(caption.bare(), columns, rows, axis, ceiling);
    }

    @Override
    public <T> T match(Function<ColumnSpec, T> columns, Function<BarSpec, T> bars) {
        return bars.apply(this);
    }

    /** The same with some of the rows. */
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
     * @param goal what the bar is to reach, or null
     * @param mark the sign before the row's name
     */
    public record Row(String label, ChartColor ink, Datum datum, Goal goal, Mark mark) {}

    /**
     * What a bar is to reach, on its axis.
     *
     * @param from a tick there
     * @param to beyond {@code from} for a range, else equal to it
     */
    public record Goal(double from, double to) {

        public static Goal at(double value) {
            return new Goal(value, value);
        }
    }

    /** A sign that says an outcome by its shape. */
    public enum Mark {
        NONE,
        CHECK,
        CROSS,
        ABOVE,
        PROGRESS,
        UNKNOWN
    }
}
