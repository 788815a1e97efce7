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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Meta Business Suite: {@code sep=,}, a line with the chart's title, the header {@code "Date","Primary"}, a row a day.
 * The title is put before each row as column {@code chart}: nothing else says what is counted.
 */
final class BusinessSuiteLayout implements Layout {

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws Misfit {
        RawRow title = SheetLayout.firstRow(rows);
        if (title.first().startsWith("sep=")) {
            title = SheetLayout.firstRow(rows);
        }
        refuseUnknown(title, resource);
        RawRow header = SheetLayout.firstRow(rows);
        return new Table(
                Stream.concat(Stream.of("chart"), Stream.of(header.cells())).toList(),
                header.line(),
                new Titled(title.first(), rows));
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

    /** The rows with the chart's title before each. */
    private record Titled(String title, Rows rows) implements Iterator<RawRow> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public RawRow next() {
            RawRow row = rows.next();
            return row.blank()
                    ? row
                    : new RawRow(
                            row.line(),
                            Stream.concat(Stream.of(title), Stream.of(row.cells()))
                                    .toArray(String[]::new));
        }
    }
}
