package fr.observatoire.etl.source;

import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.Arrays;

/** A plain table: one header row, then records. */
public final class SheetLayout implements Layout {

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow header = firstRow(rows);
        if (header.first().startsWith("sep=")) {
            throw new LayoutMismatchException("header", header.line(), 0, EtlTexts.text("header.sep"));
        }
        return new Table(Arrays.asList(header.cells()), header.line(), rows);
    }

    /**
     * The first row that is not empty.
     *
     * @throws FileRefusedException when there is none
     */
    public static RawRow firstRow(Rows rows) {
        while (rows.hasNext()) {
            RawRow row = rows.next();
            if (!row.blank()) {
                return row;
            }
        }
        throw new FileRefusedException("empty", 1, EtlTexts.text("file.blank"));
    }
}
