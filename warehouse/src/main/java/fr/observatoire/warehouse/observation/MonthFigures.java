package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.observation.Coverage.Extent;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The figures of one indicator that were noted for whole months. A month whose days are counted by another source has its
 * figure from there, and what was noted for it only stands against it. A noted month says nothing of its days and weeks.
 */
public final class MonthFigures {

    /**
     * What was noted for a month.
     *
     * @param knownUntil the day on which the note was loaded or exported: one before the end of the month is of a part of it
     */
    public record Note(double value, LocalDate knownUntil) {}

    private final NavigableMap<LocalDate, Note> standing = new TreeMap<>();
    private final NavigableMap<LocalDate, Note> besideRows = new TreeMap<>();
    private final Coverage rows;

    /**
     * @param noted by the first day of the month
     * @param rows what the sources cover that count days
     */
    public MonthFigures(Map<LocalDate, Note> noted, Coverage rows) {
        this.rows = rows;
        noted.forEach((month, note) -> (isCounted(month) ? besideRows : standing).put(month, note));
    }

    private boolean isCounted(LocalDate month) {
        return rows.of(month(month)) != Extent.NONE;
    }

    private static Period month(LocalDate day) {
        return Period.containing(Grain.MONTH, day);
    }

    /** What was noted for months that are counted by day too, by their first day. */
    public Map<LocalDate, Note> besideRows() {
        return besideRows;
    }

    /** Whether a part of the period is known by whole months only. */
    public boolean meet(Period period) {
        return standing.floorKey(period.end()) != null
                && !month(standing.floorKey(period.end())).end().isBefore(period.start());
    }

    /** Whether the period holds a part of such a month: then nobody knows its figure. */
    public boolean areCutBy(Period period) {
        return isCutOn(period.start(), period) || isCutOn(period.end(), period);
    }

    private boolean isCutOn(LocalDate day, Period period) {
        Period month = month(day);
        return standing.containsKey(month.start())
                && (month.start().isBefore(period.start()) || month.end().isAfter(period.end()));
    }

    /** The first days of the months whose notes make a part of the figure of a period. */
    public List<LocalDate> within(Period period) {
        return List.copyOf(
                standing.subMap(period.start(), true, period.end(), true).keySet());
    }

    /** The figure of a period that cuts no month: its noted months, and what was counted in the others. */
    public double sum(Period period, Double counted) {
        double noted = standing.subMap(period.start(), true, period.end(), true).values().stream()
                .mapToDouble(Note::value)
                .sum();
        return counted == null ? noted : noted + counted;
    }

    /**
     * How much of such a period is known, by month: the year is whole when all twelve are.
     *
     * @param brokenDown of its parts by place or origin, of which a note says nothing
     */
    public Extent extent(Period period, boolean brokenDown) {
        boolean whole = !brokenDown
                && Period.covering(Grain.MONTH, period.start(), period.end()).stream()
                        .allMatch(month -> isNoted(month) || rows.of(month) == Extent.WHOLE);
        return whole ? Extent.WHOLE : Extent.PART;
    }

    /** A month that was noted before its end is known in part. */
    private boolean isNoted(Period month) {
        Note note = standing.get(month.start());
        return note != null && !month.end().isAfter(note.knownUntil());
    }

    /** First day that is known, by day or by month; null when nothing is. */
    public LocalDate first() {
        LocalDate noted = standing.isEmpty() ? null : standing.firstKey();
        return noted == null || rows.first() != null && rows.first().isBefore(noted) ? rows.first() : noted;
    }

    /** Last day that is known: of a month that was noted before its end, no day is. Null when nothing is known. */
    public LocalDate last() {
        LocalDate noted = standing.descendingKeySet().stream()
                .map(MonthFigures::month)
                .filter(this::isNoted)
                .map(Period::end)
                .findFirst()
                .orElse(null);
        return noted == null || rows.last() != null && rows.last().isAfter(noted) ? rows.last() : noted;
    }
}
