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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table of a counter at a door: a date, with a local time where it counts parts of the day. Before each row come its day
 * and its start, so that the hour that October has twice is two.
 */
final class DoorCounterLayout implements Layout {

    private static final String DATE = "date";

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow header = SheetLayout.firstRow(rows);
        if (header.first().startsWith("sep=")) {
            header = SheetLayout.firstRow(rows);
        }
        List<String> columns = Stream.of(header.cells()).map(String::strip).toList();
        int date = columns.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(DATE);
        if (date < 0) {
            throw new LayoutMismatchException("header", header.line(), 0, EtlTexts.text("header.missing", DATE));
        }
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .appendPattern(dialect.dateFormat() + "[[ ]['T']HH:mm[:ss]]")
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .toFormatter(Locale.forLanguageTag(dialect.lang()));
        List<RawRow> read = new ArrayList<>();
        rows.forEachRemaining(row -> {
            if (!row.blank()) {
                read.add(row);
            }
        });
        boolean whole = read.stream().allMatch(row -> isMidnight(cell(row, date), format));
        Set<String> begun = new HashSet<>();
        List<RawRow> made = read.stream()
                .map(row -> made(row, cell(row, date), whole, !begun.add(cell(row, date)), format))
                .toList();
        return new Table(
                Stream.concat(Stream.of("day", "start"), columns.stream()).toList(), header.line(), made.iterator());
    }

    private static String cell(RawRow row, int column) {
        return column < row.cells().length ? row.cells()[column].strip() : "";
    }

    private static boolean isMidnight(String text, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(text, format).toLocalTime().equals(LocalTime.MIDNIGHT);
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** A date that cannot be read is left to the checks, which show it. */
    private static RawRow made(RawRow row, String text, boolean whole, boolean again, DateTimeFormatter format) {
        Stream<String> said;
        try {
            LocalDateTime start = LocalDateTime.parse(text, format);
            String day = start.toLocalDate().toString();
            said = Stream.of(
                    day, whole ? day : Interval.of(start.toString(), "", again).from());
        } catch (DateTimeException e) {
            said = Stream.of(text, text);
        }
        return new RawRow(
                row.line(), Stream.concat(said, Stream.of(row.cells())).toArray(String[]::new));
    }
}
