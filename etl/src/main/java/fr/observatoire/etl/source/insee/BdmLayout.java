package fr.observatoire.etl.source.insee;

import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.SheetLayout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of values of the BDM: lines that begin with {@code Libellé}, {@code idBank} and {@code Période} (and others,
 * like the last update), then one line for each period, the latest first. A series has two columns, its values and
 * their marks. A line is one record, which a later export can replace. So a table of several series is refused, because
 * a later export of only one of them would have to replace half a record.
 */
final class BdmLayout implements Layout {

    private static final String LABEL = "Libellé";
    private static final String ID = "idBank";
    private static final String PERIOD = "Période";
    private static final String MARKS = "Codes";
    private static final List<String> COLUMNS = List.of(ID, "label", "period", "first", "last", "value", "status");

    private static final int VALUE = 1;
    private static final int STATUS = 2;

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow labels = SheetLayout.firstRow(rows);
        require(labels, LABEL, 0);
        RawRow ids = null;
        RawRow row = labels;
        while (!row.first().equals(PERIOD)) {
            if (!rows.hasNext() || row.first().matches("\\d{4}.*")) {
                throw missing(row, ids == null ? ID : PERIOD, ids == null ? 1 : 2);
            }
            row = rows.next();
            ids = row.first().equals(ID) ? row : ids;
        }
        if (ids == null) {
            throw missing(row, ID, 1);
        }
        refuseSeveral(labels, ids);
        List<RawRow> values = new ArrayList<>();
        for (RawRow line : whole(rows)) {
            values.add(record(line, labels, ids));
        }
        return new Table(COLUMNS, row.line(), values.iterator());
    }

    private static void require(RawRow row, String name, int likeness) throws LayoutMismatchException {
        if (!row.first().equals(name)) {
            throw missing(row, name, likeness);
        }
    }

    private static LayoutMismatchException missing(RawRow row, String name, int likeness) {
        return new LayoutMismatchException(
                "header", row.line(), likeness, EtlTexts.text("insee.missing_line", name, row.line(), row.first()));
    }

    private static RawRow record(RawRow row, RawRow labels, RawRow ids) {
        BdmPeriod period = BdmPeriod.of(row.first());
        return new RawRow(
                row.line(),
                cell(ids, VALUE),
                cell(labels, VALUE),
                period.kind(),
                period.first(),
                period.last(),
                cell(row, VALUE),
                cell(row, STATUS));
    }

    private static void refuseSeveral(RawRow labels, RawRow ids) {
        List<Text> series = IntStream.range(VALUE, Math.max(ids.cells().length, labels.cells().length))
                .filter(column -> !cell(ids, column).isBlank() || isLabel(cell(labels, column)))
                .mapToObj(column -> EtlTexts.text("insee.series", cell(labels, column), cell(ids, column)))
                .toList();
        if (series.size() > 1) {
            throw new FileRefusedException(
                    "several_series",
                    ids.line(),
                    EtlTexts.text("insee.several_series", series.size(), Text.join(", ", series)));
        }
    }

    private static boolean isLabel(String text) {
        return !text.isBlank() && !text.equals(MARKS);
    }

    /**
     * After a header that fits, the delimiter is certainly right, so quotes that do not close mean that the file was
     * cut.
     */
    private static List<RawRow> whole(Rows rows) {
        List<RawRow> lines = new ArrayList<>();
        try {
            while (rows.hasNext()) {
                RawRow line = rows.next();
                if (!line.blank()) {
                    lines.add(line);
                }
            }
        } catch (FileRefusedException e) {
            throw new FileRefusedException("truncated", e.line(), e.text());
        }
        return lines;
    }

    private static String cell(RawRow row, int column) {
        return column < row.cells().length ? row.cells()[column] : "";
    }
}
