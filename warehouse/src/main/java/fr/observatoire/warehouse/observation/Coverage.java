package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The days that the sources of an office cover. They tell whether a day without a figure is a zero or unknown.
 *
 * <p>A daily log says nothing about the days it lacks; a yearly sheet of outings also says that there was no outing on
 * all other days of the year. So each resource covers the whole unit (day, month, year) around each of its records, but
 * nothing after the day the file was exported: a sheet of June says nothing about July.
 */
public final class Coverage {

    /** How much of a period is covered. */
    public enum Extent {
        NONE,
        /** A part of the period is not covered: before a daily log begins, or after the export. */
        PART,
        WHOLE
    }

    /**
     * The records of one resource.
     *
     * @param unit {@code DAY}, {@code MONTH} or {@code YEAR}: the unit around a record that is covered
     * @param stretches days of the records, those in a row together: a log of ten years is a few stretches
     * @param knownUntil day of the latest export
     */
    public record Resource(Grain unit, List<DateRange> stretches, LocalDate knownUntil) {}

    private final NavigableMap<LocalDate, LocalDate> spans = new TreeMap<>();
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private Coverage(List<Resource> resources) {
        resources.forEach(this::cover);
        boolean daily = !spans.isEmpty() && resources.stream().allMatch(r -> r.unit() == Grain.DAY);
        LocalDate known = resources.stream()
                .map(Resource::knownUntil)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        this.firstDay = daily ? spans.firstKey() : LocalDate.MIN;
        this.lastDay = daily ? spans.lastEntry().getValue() : known;
    }

    /** The coverage of all resources of one fact together. */
    public static Coverage of(List<Resource> resources) {
        return new Coverage(resources);
    }

    private void cover(Resource resource) {
        for (DateRange stretch : resource.stretches()) {
            LocalDate from = Period.containing(resource.unit(), stretch.from()).start();
            LocalDate to = Period.containing(resource.unit(), stretch.to()).end();
            LocalDate horizon = resource.knownUntil().isBefore(stretch.to()) ? stretch.to() : resource.knownUntil();
            add(from, min(to, horizon));
        }
    }

    /** Joins the ranges that touch or overlap. */
    private void add(LocalDate from, LocalDate to) {
        Map.Entry<LocalDate, LocalDate> before = spans.floorEntry(from);
        LocalDate start = before != null && !before.getValue().plusDays(1).isBefore(from) ? before.getKey() : from;
        LocalDate end = to;
        Map.Entry<LocalDate, LocalDate> next = spans.ceilingEntry(start);
        while (next != null && !next.getKey().isAfter(end.plusDays(1))) {
            end = next.getValue().isAfter(end) ? next.getValue() : end;
            spans.remove(next.getKey());
            next = spans.ceilingEntry(start);
        }
        spans.put(start, end);
    }

    public Extent of(Period period) {
        Map.Entry<LocalDate, LocalDate> last = spans.floorEntry(period.end());
        if (last == null || last.getValue().isBefore(period.start())) {
            return Extent.NONE;
        }
        boolean beyond = period.start().isBefore(firstDay) || period.end().isAfter(lastDay);
        return beyond ? Extent.PART : Extent.WHOLE;
    }

    /** As {@link #of}; a gap within the period is a part too. */
    public Extent ofAllDays(Period period) {
        Map.Entry<LocalDate, LocalDate> span = spans.floorEntry(period.start());
        boolean whole = span != null && !span.getValue().isBefore(period.end());
        return whole || of(period) == Extent.NONE ? of(period) : Extent.PART;
    }

    public boolean covers(LocalDate day) {
        Map.Entry<LocalDate, LocalDate> span = spans.floorEntry(day);
        return span != null && !span.getValue().isBefore(day);
    }

    /** First covered day; null when nothing is covered. */
    public LocalDate first() {
        return spans.isEmpty() ? null : spans.firstKey();
    }

    /** Last covered day, without days that a sheet plans after its export; null when nothing is covered. */
    public LocalDate last() {
        return spans.isEmpty() ? null : min(spans.lastEntry().getValue(), lastDay);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
