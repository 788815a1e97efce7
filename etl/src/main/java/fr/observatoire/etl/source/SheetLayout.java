package fr.observatoire.etl.source;

import fr.observatoire.etl.quality.RecordCheck;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A plain table: a header row, then records. Titles may stand above it; they are named. A first line {@code sep=;} is
 * for Excel only.
 */
public final class SheetLayout implements Layout {

    /** A header stands at the top; further below, a row of words is no header. */
    private static final int TOP = 30;

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        long needed = resource.schema().fields().stream()
                .filter(field -> !field.optional())
                .count();
        List<RawRow> top = new ArrayList<>();
        int header = 0;
        long most = 0;
        while (rows.hasNext() && top.size() < TOP && most < needed) {
            RawRow row = rows.next();
            if (row.blank() || top.isEmpty() && row.first().startsWith("sep=")) {
                continue;
            }
            long known = RecordCheck.knownColumns(row, resource, dialect);
            header = known > Math.max(most, 1) ? top.size() : header;
            most = Math.max(most, known);
            top.add(row);
        }
        if (top.isEmpty()) {
            throw new FileRefusedException("empty", 1, EtlTexts.text("file.blank"));
        }
        return table(top, header, rows);
    }

    private static Table table(List<RawRow> top, int header, Rows rows) {
        RawRow names = top.get(header);
        Iterator<RawRow> records = Stream.concat(
                        top.subList(header + 1, top.size()).stream(),
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false))
                .iterator();
        return new Table(Arrays.asList(names.cells()), names.line(), records, titles(top.subList(0, header)));
    }

    private static List<Text> titles(List<RawRow> above) {
        if (above.isEmpty()) {
            return List.of();
        }
        String lines = above.stream().map(row -> String.valueOf(row.line())).collect(Collectors.joining(", "));
        return List.of(EtlTexts.text(above.size() == 1 ? "file.title_one" : "file.title_many", lines));
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
