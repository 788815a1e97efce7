package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.covid.model.MonthlySeries;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The months of an input as the models read them; months that are not over, or only known in part, are left out. */
final class MonthlyInput {

    private final NavigableMap<YearMonth, Double> values = new TreeMap<>();
    private final Set<YearMonth> closed = new HashSet<>();
    private final Map<YearMonth, Double> exposure;
    private final CrisisMonths crisis;
    private final Optional<YearMonth> crisisStart;

    MonthlyInput(ComparisonInput input) {
        this.crisis = new CrisisMonths(input.crises());
        this.crisisStart = crisis.start(input.year());
        this.exposure = days(input.exposure().monthly());
        input.values().monthly().stream()
                .filter(month -> !month.period().end().isAfter(input.asOf()))
                .filter(month -> month.status() != ObservationStatus.PARTIAL)
                .forEach(this::add);
    }

    private void add(Observation observation) {
        YearMonth month = YearMonth.from(observation.period().start());
        if (observation.status() == ObservationStatus.CLOSED) {
            closed.add(month);
        } else if (observation.value() != null) {
            values.put(month, observation.value());
        }
    }

    private static Map<YearMonth, Double> days(List<Observation> months) {
        Map<YearMonth, Double> days = new HashMap<>();
        for (Observation month : months) {
            boolean none = month.status() == ObservationStatus.CLOSED;
            if (month.value() != null || none) {
                days.put(YearMonth.from(month.period().start()), none ? Double.valueOf(0) : month.value());
            }
        }
        return days;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean hasExposure() {
        return !exposure.isEmpty();
    }

    CrisisMonths crisis() {
        return crisis;
    }

    /** The first month of the crisis that touches the year; empty when there is none. */
    Optional<YearMonth> crisisStart() {
        return crisisStart;
    }

    /** The number of visitors: 0 in a closed month, null in a month that nobody reported. */
    Double actual(YearMonth month) {
        return closed.contains(month) ? Double.valueOf(0) : values.get(month);
    }

    /** All months from the first with a value to the last, crisis or not; closed months are {@code NaN}, not zero. */
    MonthlySeries all() {
        return MonthlySeries.of(values.firstKey(), values.lastKey(), values);
    }

    /**
     * As {@link #all}, per opening day when there is an exposure; {@code NaN} for a month that was closed, or whose opening
     * days are unknown.
     */
    MonthlySeries rates() {
        if (!hasExposure()) {
            return all();
        }
        Map<YearMonth, Double> rates = new HashMap<>();
        values.forEach((month, value) -> {
            if (exposure.getOrDefault(month, 0.) > 0) {
                rates.put(month, value / exposure.get(month));
            }
        });
        return MonthlySeries.of(values.firstKey(), values.lastKey(), rates);
    }

    /** The opening days of a month with a rate; 1 for every month when there is no exposure. */
    double weight(YearMonth month) {
        return hasExposure() ? exposure.get(month) : 1;
    }

    /**
     * The months from the first with a value up to the month before {@code end}. Months of an earlier crisis have no
     * value; nor have closed months, and months whose opening days are unknown while those of others are known.
     */
    MonthlySeries before(YearMonth end) {
        NavigableMap<YearMonth, Double> known = new TreeMap<>(values.headMap(end));
        known.keySet().removeIf(this::formerCrisis);
        known.keySet().removeIf(month -> hasExposure() && exposure.getOrDefault(month, 0.) <= 0);
        return known.isEmpty() ? MonthlySeries.of(end) : MonthlySeries.of(known.firstKey(), end.minusMonths(1), known);
    }

    private boolean formerCrisis(YearMonth month) {
        return crisis.touch(month) && crisisStart.map(month::isBefore).orElse(true);
    }

    /**
     * Opening days: the real ones before {@code start}; from then on those of the same month in the last year before
     * {@code planned}; {@code NaN} when unknown.
     */
    MonthlySeries exposure(YearMonth start, YearMonth last, YearMonth planned) {
        Map<YearMonth, Double> days = new HashMap<>(exposure);
        days.keySet().removeIf(month -> !month.isBefore(start));
        for (YearMonth month = start; !month.isAfter(last); month = month.plusMonths(1)) {
            Double usual = exposure.get(lastBefore(month, planned));
            if (usual != null) {
                days.put(month, usual);
            }
        }
        return MonthlySeries.of(values.firstKey(), last, days);
    }

    private static YearMonth lastBefore(YearMonth month, YearMonth start) {
        YearMonth same = month;
        while (!same.isBefore(start)) {
            same = same.minusYears(1);
        }
        return same;
    }
}
