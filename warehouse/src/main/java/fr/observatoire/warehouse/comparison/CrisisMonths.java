package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The months that a crisis hits. A month counts as hit from its first day of crisis on: 17 March makes March a month hit. */
final class CrisisMonths {

    /** Two crises less than a year apart are one: no model learns between them. */
    private static final int YEAR = 12;

    private final List<Crisis> crises;

    CrisisMonths(List<Crisis> crises) {
        this.crises = crises.stream().sorted(Comparator.comparing(Crisis::from)).toList();
    }

    boolean hit(YearMonth month) {
        return crises.stream().anyMatch(crisis -> crisis.meets(month.atDay(1), month.atEndOfMonth()));
    }

    /** The months of a year that are hit, in order. */
    List<YearMonth> of(int year) {
        return Totals.allMonths().stream()
                .map(month -> YearMonth.of(year, month))
                .filter(this::hit)
                .toList();
    }

    /** The first month of the crisis that meets the year, however long before the year it began. */
    Optional<YearMonth> start(int year) {
        Period whole = Period.year(year);
        Optional<LocalDate> start = crises.stream()
                .filter(crisis -> crisis.meets(whole.start(), whole.end()))
                .map(Crisis::from)
                .findFirst();
        return start.map(this::backwards).map(YearMonth::from);
    }

    private LocalDate backwards(LocalDate start) {
        return crises.stream()
                .filter(crisis -> crisis.from().isBefore(start))
                .filter(crisis -> !crisis.to().isBefore(start.minusMonths(YEAR)))
                .findFirst()
                .map(crisis -> backwards(crisis.from()))
                .orElse(start);
    }
}
