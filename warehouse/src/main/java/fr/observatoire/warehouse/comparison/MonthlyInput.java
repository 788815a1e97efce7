package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.comparison.model.MonthlySeries;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The months of an input as the models read them. */
final class MonthlyInput {

    private final TreeMap<YearMonth, Observation> values = new TreeMap<>();
    private final Map<YearMonth, Double> exposure = new HashMap<>();
    private final Map<YearMonth, Double> planned;
    private final CrisisMonths crisis;
    private final Optional<YearMonth> crisisStart;

    MonthlyInput(ComparisonInput input) {
        this.crisis = new CrisisMonths(input.crises());
        this.crisisStart = crisis.start(input.year());
        input.values()
                .monthly()
                .forEach(month -> values.put(YearMonth.from(month.period().start()), month));
        exposure.putAll(days(input.exposure().monthly()));
        this.planned = days(input.plannedExposure());
    }

    private static Map<YearMonth, Double> days(List<Observation> months) {
        Map<YearMonth, Double> days = new HashMap<>();
        for (Observation month : months) {
            if (month.value() != null) {
                days.put(YearMonth.from(month.period().start()), month.value());
            } else if (month.status() == ObservationStatus.CLOSED) {
                days.put(YearMonth.from(month.period().start()), 0.);
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

    /** What visitors there were: 0 in a closed month, null in one that nobody reported, or only in part. */
    Double actual(YearMonth month) {
        Observation observation = values.get(month);
        if (observation == null || observation.status() == ObservationStatus.PARTIAL) {
            return null;
        }
        return observation.status() == ObservationStatus.CLOSED ? Double.valueOf(0) : observation.value();
    }

    /**
     * The months from the first one with a value up to the month before {@code end}. Months of an earlier crisis are left
     * out, and so are closed months: they are missing, not zero.
     */
    MonthlySeries before(YearMonth end) {
        TreeMap<YearMonth, Double> known = new TreeMap<>();
        values.headMap(end).forEach((month, observation) -> {
            if (observation.value() != null
                    && observation.status() != ObservationStatus.PARTIAL
                    && !formerCrisis(month)) {
                known.put(month, observation.value());
            }
        });
        return known.isEmpty() ? MonthlySeries.of(end) : MonthlySeries.of(known.firstKey(), end.minusMonths(1), known);
    }

    private boolean formerCrisis(YearMonth month) {
        return crisis.hit(month) && crisisStart.map(month::isBefore).orElse(true);
    }

    /** The first month of the crisis that meets the year; empty when none does. */
    Optional<YearMonth> crisisStart() {
        return crisisStart;
    }

    /** All months with a value, crisis or not; those without one are {@code NaN}. */
    MonthlySeries all() {
        Map<YearMonth, Double> known = new HashMap<>();
        values.forEach((month, observation) -> {
            if (observation.value() != null && observation.status() != ObservationStatus.PARTIAL) {
                known.put(month, observation.value());
            }
        });
        return MonthlySeries.of(values.firstKey(), values.lastKey(), known);
    }

    /**
     * Days of opening: as they were before {@code start}, and from then on as they were planned; without a plan, as in the
     * same month of the last year before.
     */
    MonthlySeries exposure(YearMonth start, YearMonth last) {
        Map<YearMonth, Double> days = new HashMap<>(exposure);
        days.keySet().removeIf(month -> !month.isBefore(start));
        Map<YearMonth, Double> before = Map.copyOf(days);
        for (YearMonth month = start; !month.isAfter(last); month = month.plusMonths(1)) {
            Double plan = planned.getOrDefault(month, yearBefore(month, start, before));
            if (plan != null) {
                days.put(month, plan);
            }
        }
        return MonthlySeries.of(values.firstKey(), last, days);
    }

    private static Double yearBefore(YearMonth month, YearMonth start, Map<YearMonth, Double> before) {
        YearMonth same = month;
        while (!same.isBefore(start)) {
            same = same.minusYears(1);
        }
        return before.get(same);
    }
}
