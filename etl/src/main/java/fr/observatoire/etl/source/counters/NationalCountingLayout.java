package fr.observatoire.etl.source.counters;

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
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The national schema of counting: one row for each interval between two instants, the second one exclusive. Before each row
 * come its local day (23:00Z is already the next day in France), its two instants in one time zone, whatever zone the file
 * has, and its counter. The schema makes the end and the counter optional: an interval without its end lasts as long as the
 * shortest step of its channel, a channel without its counter is one.
 */
final class NationalCountingLayout implements Layout {

    private static final List<String> MADE = List.of("day", "start", "end", "counter");

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow header = SheetLayout.firstRow(rows);
        List<String> columns = Arrays.stream(header.cells()).map(String::strip).toList();
        Columns places = new Columns(
                columns.indexOf("start_datetime"),
                columns.indexOf("end_datetime"),
                columns.indexOf("counter_id"),
                columns.indexOf("channel_id"));
        if (places.start() < 0 || places.channel() < 0) {
            throw new LayoutMismatchException(
                    "header", header.line(), 0, EtlTexts.text("counters.header", "channel_id", "start_datetime"));
        }
        Reading reading = new Reading(places);
        rows.forEachRemaining(reading::add);
        return new Table(
                Stream.concat(MADE.stream(), columns.stream()).toList(),
                header.line(),
                reading.made().iterator(),
                reading.local ? List.of(EtlTexts.text("counters.local_time")) : List.of());
    }

    private record Columns(int start, int end, int counter, int channel) {

        String counter(RawRow row) {
            String named = cell(row, counter);
            return named.isEmpty() ? cell(row, channel) : named;
        }

        private static String cell(RawRow row, int column) {
            return column < 0 || column >= row.cells().length ? "" : row.cells()[column].strip();
        }

        String start(RawRow row) {
            return cell(row, start);
        }

        String end(RawRow row) {
            return cell(row, end);
        }

        List<String> key(RawRow row) {
            return List.of(counter(row), cell(row, channel));
        }
    }

    private static final class Reading {

        private final Columns columns;
        private final List<RawRow> rows = new ArrayList<>();
        private final List<Interval> intervals = new ArrayList<>();
        private final Map<List<String>, TreeSet<Long>> openStarts = new HashMap<>();
        private final Set<List<String>> begun = new HashSet<>();
        private boolean local;

        Reading(Columns columns) {
            this.columns = columns;
        }

        void add(RawRow row) {
            if (!row.blank()) {
                rows.add(row);
                intervals.add(interval(row));
            }
        }

        /** Null when the row says no interval: the checks will refuse it, and show it. */
        private Interval interval(RawRow row) {
            List<String> key = columns.key(row);
            boolean again = !begun.add(List.of(key.get(0), key.get(1), columns.start(row)));
            try {
                Interval interval = Interval.of(columns.start(row), columns.end(row), again);
                local |= Interval.isLocal(columns.start(row));
                if (interval.isLonger()) {
                    throw new FileRefusedException(
                            "interval", row.line(), EtlTexts.text("counters.longer", row.line()));
                }
                if (interval.isOpen()) {
                    openStarts
                            .computeIfAbsent(key, each -> new TreeSet<>())
                            .add(interval.start().toEpochSecond());
                }
                return interval;
            } catch (DateTimeException e) {
                return null;
            }
        }

        List<RawRow> made() {
            Map<List<String>, Duration> steps = new HashMap<>();
            openStarts.forEach((key, starts) -> steps.put(key, shortest(starts)));
            List<RawRow> made = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                RawRow row = rows.get(i);
                Interval interval = intervals.get(i);
                made.add(made(
                        row,
                        interval == null || !interval.isOpen()
                                ? interval
                                : interval.lasting(steps.get(columns.key(row)))));
            }
            return made;
        }

        private static Duration shortest(TreeSet<Long> starts) {
            long shortest = starts.stream()
                    .filter(start -> starts.higher(start) != null)
                    .mapToLong(start -> starts.higher(start) - start)
                    .min()
                    .orElse(0);
            return Duration.ofSeconds(shortest);
        }

        private RawRow made(RawRow row, Interval interval) {
            String unread = columns.start(row) + (columns.end(row).isEmpty() ? "" : " / " + columns.end(row));
            Stream<String> said = interval == null
                    ? Stream.of(unread, unread, unread, columns.counter(row))
                    : Stream.of(interval.day().toString(), interval.from(), interval.to(), columns.counter(row));
            return new RawRow(
                    row.line(), Stream.concat(said, Stream.of(row.cells())).toArray(String[]::new));
        }
    }
}
