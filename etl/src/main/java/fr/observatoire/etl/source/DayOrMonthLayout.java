package fr.observatoire.etl.source;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plain table whose first column is a day or a month: two resources have the same columns, and the cells tell which of
 * them a file is of.
 */
public final class DayOrMonthLayout implements Layout {

    /** As many first days of a month, and no other day, are months whose cells show a day. */
    private static final int FEW = 3;

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        Table table = new SheetLayout().open(rows, resource, dialect);
        List<RawRow> read = new ArrayList<>();
        table.rows().forEachRemaining(row -> {
            if (!row.blank()) {
                read.add(row);
            }
        });
        boolean byMonth = resource.schema().dates().get(0).type() == FieldType.YEARMONTH;
        Text misfit = misfit(read, byMonth);
        if (misfit != null) {
            throw new LayoutMismatchException("header", read.get(0).line(), 2, misfit);
        }
        return new Table(
                table.header(),
                table.headerLine(),
                (byMonth ? read.stream().map(DayOrMonthLayout::spelt).toList() : read).iterator());
    }

    private static Text misfit(List<RawRow> rows, boolean byMonth) {
        if (rows.isEmpty()) {
            return null;
        }
        String first = rows.get(0).first();
        if (MonthCell.isMonth(first) != byMonth) {
            return EtlTexts.text(byMonth ? "months.no_month" : "months.no_day", first);
        }
        boolean firstDays = !byMonth
                && rows.size() >= FEW
                && rows.stream().map(RawRow::first).allMatch(MonthCell::isFirstDay);
        return firstDays ? EtlTexts.text("months.first_days") : null;
    }

    private static RawRow spelt(RawRow row) {
        MonthCell said = MonthCell.of(row.first(), Map.of());
        if (said.month() == null || said.year() == null) {
            return row;
        }
        String[] cells = row.cells().clone();
        cells[0] = said.spelt();
        return new RawRow(row.line(), cells);
    }
}
