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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of a counter at a door: a date, with a local time where it counts parts of the day, in the same cell or in a
 * column of its own. Before each row come its day and its start, so that the hour that October has twice is two.
 */
final class DoorCounterLayout implements Layout {

    private static final String DATE = "date";
    private static final String HOUR = "heure";

    /** {@code 9:00}, {@code 09h30}, {@code 10 h}, {@code 10:00 - 11:00}: an interval is known by its start. */
    private static final Pattern START =
            Pattern.compile("(\\d{1,2}) ?[h:H] ?(\\d{2})?(?::00)?(?: ?[-\u2013\u00E0] ?\\d.*)?");

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow header = SheetLayout.firstRow(rows);
        if (header.first().startsWith("sep=")) {
            header = SheetLayout.firstRow(rows);
        }
        List<String> columns = Stream.of(header.cells()).map(String::strip).toList();
        List<String> names =
                columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int date = names.indexOf(DATE);
        int hour = names.indexOf(HOUR);
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
        boolean whole = read.stream().allMatch(row -> isMidnight(begin(row, date, hour), format));
        Set<String> begun = new HashSet<>();
        List<RawRow> made = read.stream()
                .map(row -> {
                    String begin = begin(row, date, hour);
                    return made(row, begin, whole, !begun.add(begin), format);
                })
                .toList();
        return new Table(
                Stream.concat(Stream.of("day", "start"), columns.stream()).toList(), header.line(), made.iterator());
    }

    private static String begin(RawRow row, int date, int hour) {
        String day = cell(row, date);
        String time = hour < 0 ? "" : cell(row, hour);
        Matcher start = START.matcher(time);
        return time.isEmpty()
                ? day
                : day + " "
                        + (start.matches()
                                ? "%02d:%s"
                                        .formatted(
                                                Integer.parseInt(start.group(1)),
                                                start.group(2) == null ? "00" : start.group(2))
                                : time);
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
