package fr.observatoire.etl.source.counters;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.SheetLayout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The national schema of counting: one row for each interval between two instants, the second one exclusive. The local
 * day on which the interval begins is added before the row as column {@code day}, because 23:00Z is already the next
 * day in France.
 */
final class NationalCountingLayout implements Layout {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Paris");
    private static final String START = "start_datetime";
    private static final String END = "end_datetime";

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow header = SheetLayout.firstRow(rows);
        List<String> columns = Arrays.asList(header.cells());
        int start = columns.indexOf(START);
        int end = columns.indexOf(END);
        if (start < 0 || end < 0) {
            throw new LayoutMismatchException(
                    "header",
                    header.line(),
                    0,
                    EtlTexts.text("counters.header", String.join(",", columns), START, END));
        }
        return new Table(
                Stream.concat(Stream.of("day"), columns.stream()).toList(), header.line(), new Dated(rows, start, end));
    }

    /**
     * The day of an interval; if its start is not an instant, the text itself, which the checks will refuse and show.
     */
    private static String day(String start, String end) {
        try {
            OffsetDateTime first = OffsetDateTime.parse(start.strip());
            return OffsetDateTime.parse(end.strip()).isAfter(first)
                    ? first.atZoneSameInstant(LOCAL).toLocalDate().toString()
                    : start + " / " + end;
        } catch (DateTimeException e) {
            return start + " / " + end;
        }
    }

    /** The rows, each with its day in front. A row that is too short is left to the checks. */
    private record Dated(Rows rows, int start, int end) implements Iterator<RawRow> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public RawRow next() {
            RawRow row = rows.next();
            boolean whole = row.cells().length > Math.max(start, end);
            if (row.blank()) {
                return row;
            }
            String day = whole ? day(row.cells()[start], row.cells()[end]) : "";
            return new RawRow(
                    row.line(),
                    Stream.concat(Stream.of(day), Stream.of(row.cells())).toArray(String[]::new));
        }
    }
}
