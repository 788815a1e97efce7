package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The days of which an office's sources say something, so that silence about a day can be told apart from a zero.
 *
 * <p>A daily log says nothing about the days it lacks; a yearly sheet of outings says of every other day of its year
 * that there was none. Hence each resource covers the whole unit (day, month, year) around each of its records, but
 * nothing after the day the file was exported: a sheet handed in in June is silent about July.
 */
public final class Coverage {

    /** How much of a period is covered. */
    public enum Extent {
        NONE,
        /** The period reaches beyond what the sources can speak of: before a daily log begins, after an export. */
        PART,
        WHOLE
    }

    /**
     * The records of one resource.
     *
     * @param unit {@code DAY}, {@code MONTH} or {@code YEAR}: how far a record speaks for its neighbours
     * @param days days of the records
     * @param knownUntil day of the latest export
     */
    public record Resource(Grain unit, Collection<LocalDate> days, LocalDate knownUntil) {}

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

    /** The coverage that all resources behind one fact give together. */
    public static Coverage of(List<Resource> resources) {
        return new Coverage(resources);
    }

    private void cover(Resource resource) {
        for (LocalDate day : resource.days()) {
            Period unit = Period.containing(resource.unit(), day);
            LocalDate horizon = resource.knownUntil().isBefore(day) ? day : resource.knownUntil();
            add(unit.start(), unit.end().isAfter(horizon) ? horizon : unit.end());
        }
    }

    /** Keeps the spans apart from each other: what touches or overlaps becomes one. */
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

    /** First covered day; null when nothing is covered. */
    public LocalDate first() {
        return spans.isEmpty() ? null : spans.firstKey();
    }

    /** Last covered day; null when nothing is covered. */
    public LocalDate last() {
        return spans.isEmpty() ? null : spans.lastEntry().getValue();
    }
}
