package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.RawRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of several tables, joined by their period: the metrics of one table fill the gaps in the row of its period.
 * When another table has already filled one of them, a second row begins, so that the checks see both values.
 */
final class PeriodRows implements Iterable<RawRow> {

    private static final int BEFORE_METRICS = 3;

    private final Map<PeriodText, RawRow> byPeriod = new LinkedHashMap<>();
    private final List<RawRow> again = new ArrayList<>();

    /**
     * Adds the metrics of a period.
     *
     * @param values in the contract's order, empty where the table does not count them
     */
    void put(PeriodText period, int line, String... values) {
        RawRow row = new RawRow(
                line,
                Stream.concat(Stream.of(period.kind(), period.first(), period.last()), Stream.of(values))
                        .toArray(String[]::new));
        RawRow known = byPeriod.putIfAbsent(period, row);
        if (known != null && overlap(known, row)) {
            again.add(row);
        } else if (known != null) {
            fill(known, row);
        }
    }

    private static boolean overlap(RawRow known, RawRow row) {
        return IntStream.range(BEFORE_METRICS, row.cells().length)
                .anyMatch(i -> !known.cells()[i].isEmpty() && !row.cells()[i].isEmpty());
    }

    private static void fill(RawRow known, RawRow row) {
        for (int i = BEFORE_METRICS; i < row.cells().length; i++) {
            known.cells()[i] += row.cells()[i];
        }
    }

    @Override
    public Iterator<RawRow> iterator() {
        return Stream.concat(byPeriod.values().stream(), again.stream()).iterator();
    }
}
