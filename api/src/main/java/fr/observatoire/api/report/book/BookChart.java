package fr.observatoire.api.report.book;

import java.util.Collections;
import java.util.List;

/**
 * A chart of a workbook and the table that it is drawn from.
 *
 * @param kind how it is drawn
 * @param title what it shows
 * @param heads of the table's columns: what the rows are, then the name of each series
 * @param rows of the table, in order
 * @param unit of the values, beside their axis
 * @param percent whether the values are ratios, shown in percent
 */
public record BookChart(Kind kind, String title, List<String> heads, List<Row> rows, String unit, boolean percent) {

    public BookChart {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** How a chart is drawn. */
    public enum Kind {
        /** The first series is the one that the chart is about. */
        LINES,
        /** Lying, the first on top. */
        BARS
    }

    /**
     * A row of the table.
     *
     * @param values one for each series, null where there is none
     */
    public record Row(String name, List<Double> values) {

        public Row {
            // Values may be null, and List.copyOf refuses null.
            values = Collections.unmodifiableList(values);
        }
    }
}
