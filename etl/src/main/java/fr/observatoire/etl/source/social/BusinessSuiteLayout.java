package fr.observatoire.etl.source.social;

import fr.observatoire.etl.read.Misfit;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.SheetLayout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Meta Business Suite: {@code sep=,}, a line with the chart's title, the header {@code "Date","Primary"}, a row a day;
 * several charts can be stacked in one file. The title is put before each row as column {@code chart}: nothing else says
 * what is counted.
 */
final class BusinessSuiteLayout implements Layout {

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws Misfit {
        RawRow title = SheetLayout.firstRow(rows);
        if (isHintForExcel(title)) {
            title = SheetLayout.firstRow(rows);
        }
        refuseUnknown(title, resource);
        RawRow header = SheetLayout.firstRow(rows);
        return new Table(
                Stream.concat(Stream.of("chart"), Stream.of(header.cells())).toList(),
                header.line(),
                new Charts(title.first(), header, rows));
    }

    private static void refuseUnknown(RawRow title, Resource resource) throws Misfit {
        Map<String, String> charts = resource.schema().fields().stream()
                .filter(field -> field.name().equals("chart"))
                .map(Field::codes)
                .findFirst()
                .orElseThrow();
        if (charts.keySet().stream().noneMatch(title.first()::equalsIgnoreCase)) {
            List<String> known = new ArrayList<>(charts.keySet());
            known.sort(null);
            throw new Misfit(
                    "header",
                    title.line(),
                    1,
                    "la courbe s'appelle « " + title.first() + " », attendu : " + String.join(", ", known));
        }
    }

    private static boolean isHintForExcel(RawRow row) {
        return row.first().startsWith("sep=");
    }

    /** The rows with the title of their chart before each; the titles and headers between the charts are read past. */
    private static final class Charts implements Iterator<RawRow> {

        private final RawRow header;
        private final Rows rows;
        private String title;
        private RawRow ahead;
        private RawRow afterIt;

        Charts(String title, RawRow header, Rows rows) {
            this.title = title;
            this.header = header;
            this.rows = rows;
            this.afterIt = filled();
            advance();
        }

        private void advance() {
            ahead = afterIt;
            afterIt = filled();
            while (afterIt != null && Arrays.equals(afterIt.cells(), header.cells())) {
                title = ahead.first();
                ahead = filled();
                afterIt = filled();
            }
        }

        /** The next row that holds anything, null at the end. */
        private RawRow filled() {
            while (rows.hasNext()) {
                RawRow row = rows.next();
                if (!row.blank() && !isHintForExcel(row)) {
                    return row;
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public RawRow next() {
            if (ahead == null) {
                throw new NoSuchElementException();
            }
            RawRow row = new RawRow(
                    ahead.line(),
                    Stream.concat(Stream.of(title), Stream.of(ahead.cells())).toArray(String[]::new));
            advance();
            return row;
        }
    }
}
