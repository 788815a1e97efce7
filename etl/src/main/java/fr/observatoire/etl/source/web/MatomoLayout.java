package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.Misfit;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.SheetLayout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A report exported by hand from Matomo: a header, then one row a day, week, month or year, which the first column
 * names. What it names is put before each row as columns {@code period}, {@code first} and {@code last}.
 */
final class MatomoLayout implements Layout {

    /** The whole file, in every language, when the site had no visit. */
    private static final String NO_DATA = "No data available";

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws Misfit {
        RawRow header = SheetLayout.firstRow(rows);
        if (header.first().equals(NO_DATA)) {
            throw new FileRefusedException(
                    "empty",
                    header.line(),
                    "l'export est vide (« " + NO_DATA + " ») : il n'efface rien, les données d'avant restent");
        }
        return new Table(
                Stream.concat(Stream.of("period", "first", "last"), Stream.of(header.cells()))
                        .toList(),
                header.line(),
                new Dated(rows));
    }

    /** The rows with the period that each names before it. */
    private record Dated(Rows rows) implements Iterator<RawRow> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public RawRow next() {
            RawRow row = rows.next();
            if (row.blank()) {
                return row;
            }
            PeriodText period = PeriodText.of(row.first());
            return new RawRow(
                    row.line(),
                    Stream.concat(Stream.of(period.kind(), period.first(), period.last()), Stream.of(row.cells()))
                            .toArray(String[]::new));
        }
    }
}
