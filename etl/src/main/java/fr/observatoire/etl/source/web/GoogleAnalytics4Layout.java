package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.Misfit;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * Google Analytics 4, reports and explorations: many tables in one file, each after {@code #} lines with its own range.
 * Those by day or by month are read, and the grand total of an exploration; what else is counted (by country, by page,
 * by week from Sunday to Saturday) is not.
 *
 * <p>One table counts sessions and another users of the same days: what they say of one period becomes one row, with the
 * columns {@code period}, {@code first}, {@code last} and one for each metric of the contract.
 */
final class GoogleAnalytics4Layout implements Layout {

    private static final List<String> PERIOD = List.of("period", "first", "last");

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws Misfit {
        List<List<String>> metrics = resource.schema().fields().stream()
                .filter(field -> !PERIOD.contains(field.name()))
                .map(field -> field.headerNames(dialect.lang()))
                .toList();
        PeriodRows read = new PeriodRows();
        int header = read(rows, metrics, read);
        if (header == 0) {
            throw new Misfit(
                    "header",
                    1,
                    0,
                    "aucun tableau par jour ou par mois, attendu : une première colonne parmi "
                            + String.join(", ", GoogleAnalytics4Table.dimensions()) + ", et une parmi "
                            + String.join(
                                    ", ", metrics.stream().flatMap(List::stream).toList()));
        }
        List<String> columns = new ArrayList<>(PERIOD);
        metrics.forEach(names -> columns.add(names.get(0)));
        return new Table(columns, header, read.iterator());
    }

    /**
     * Reads all tables.
     *
     * @return line of the first header that was understood, 0 when none was
     */
    private static int read(Rows rows, List<List<String>> metrics, PeriodRows out) {
        ReportRange range = new ReportRange();
        GoogleAnalytics4Table table = null;
        boolean inTable = false;
        int first = 0;
        while (rows.hasNext()) {
            RawRow row = rows.next();
            if (row.first().startsWith("#")) {
                range = inTable ? new ReportRange() : range;
                range.see(row);
                inTable = false;
            } else if (!row.blank() && !inTable) {
                inTable = true;
                table = GoogleAnalytics4Table.of(row, metrics, range);
                first = first == 0 && table != null ? row.line() : first;
            } else if (!row.blank() && table != null) {
                table.read(row, out);
            }
        }
        return first;
    }
}
