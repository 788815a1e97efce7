package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.Crisis.Kind;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which days and periods a crisis hits. A day is one of crisis in a closure, and where a rule and a weak demand meet: a
 * rule alone (the pass of autumn 2021) kept few visitors away, and a weak month alone may have any cause. One day of
 * closure hits a period; else half of its days must be of crisis, so that January 2022 is hit and 2022 is not.
 */
public final class CrisisDays {

    private final List<Crisis> crises;
    private final List<DateRange> stretches = new ArrayList<>();

    public CrisisDays(Collection<Crisis> crises) {
        this.crises = List.copyOf(crises);
        Stream<DateRange> curbed = of(Kind.RESTRICTIONS).flatMap(rule -> of(Kind.DEMAND)
                .filter(weak -> weak.meets(rule.from(), rule.to()))
                .map(weak -> new DateRange(later(rule.from(), weak.from()), earlier(rule.to(), weak.to()))));
        Stream.concat(of(Kind.CLOSURE).map(shut -> new DateRange(shut.from(), shut.to())), curbed)
                .sorted(Comparator.comparing(DateRange::from))
                .forEach(this::add);
    }

    private Stream<Crisis> of(Kind kind) {
        return crises.stream().filter(crisis -> crisis.kind() == kind);
    }

    private void add(DateRange days) {
        DateRange last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        boolean goesOn = last != null && !days.from().isAfter(last.to().plusDays(1));
        if (goesOn) {
            stretches.set(stretches.size() - 1, new DateRange(last.from(), later(last.to(), days.to())));
        } else {
            stretches.add(days);
        }
    }

    /** The days of crisis, from the first to the last of each stretch, in order. */
    public List<DateRange> stretches() {
        return List.copyOf(stretches);
    }

    /** Whether a crisis hits the days from the first to the last, both inclusive. */
    public boolean hit(LocalDate first, LocalDate last) {
        if (of(Kind.CLOSURE).anyMatch(shut -> shut.meets(first, last))) {
            return true;
        }
        long days = stretches.stream()
                .filter(stretch -> stretch.meets(first, last))
                .mapToLong(stretch -> length(later(stretch.from(), first), earlier(stretch.to(), last)))
                .sum();
        return days > 0 && 2 * days >= length(first, last);
    }

    public boolean hit(Period period) {
        return hit(period.start(), period.end());
    }

    /** Whether a day of the period lies in a crisis of any kind: a model does not learn from it. */
    public boolean touch(Period period) {
        return crises.stream().anyMatch(crisis -> crisis.meets(period.start(), period.end()));
    }

    private static long length(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
