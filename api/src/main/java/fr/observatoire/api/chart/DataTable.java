package fr.observatoire.api.chart;

import java.util.List;

/**
 * A chart's figures as a table, as printed: the first cell of a row is its heading.
 *
 * @param caption title of the chart
 * @param header column headings, the first is above the headings of the rows
 */
public record DataTable(String caption, List<String> header, List<List<String>> rows) {

    public DataTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
