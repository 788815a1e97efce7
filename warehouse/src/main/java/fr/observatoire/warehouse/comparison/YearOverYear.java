package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts each period beside its base, and says for each row whether the two may be compared.
 *
 * <p>A period that is not over is compared up to the last known day, with the same dates of its base. What has no dates
 * is not compared before the period is over. A base that is a mean of years needs all of them.
 */
public final class YearOverYear {

    private static final int PERCENT = 100;

    /** A part is not compared with a whole: a change would be mostly what is missing. */
    private static final Set<ComparabilityReason> PARTS = EnumSet.of(
            ComparabilityReason.PERIOD_NOT_OVER,
            ComparabilityReason.PARTIAL_SOURCE,
            ComparabilityReason.BASE_PARTIAL_SOURCE,
            ComparabilityReason.BREAK_COUNTERS);

    private final Base base;
    private final Counterparts counterparts;
    private final ComparabilityRules rules;
    private final YearOverYearContext context;

    private YearOverYear(Base base, List<Observation> history, YearOverYearContext context) {
        this.base = base;
        this.counterparts = new Counterparts(history, context);
        this.rules = new ComparabilityRules(context);
        this.context = context;
    }

    /**
     * Compares.
     *
     * @param current periods of one grain; the answer has a row for each, in order of time
     * @param base what each period is compared with, counted from the year of the period
     * @param history the figures of the base years in that grain, in any order; there may be more than needed
     */
    public static List<YearOverYearRow> compare(
            List<Observation> current, Base base, List<Observation> history, YearOverYearContext context) {
        YearOverYear comparison = new YearOverYear(base, history, context);
        return current.stream()
                .sorted((a, b) -> a.period().compareTo(b.period()))
                .map(comparison::row)
                .toList();
    }

    private YearOverYearRow row(Observation figure) {
        Observation current = asKnown(figure);
        int year = Counterparts.year(current.period());
        List<Counterpart> bases = base.years(year).stream()
                .map(baseYear -> counterparts.of(current.period(), baseYear))
                .toList();
        Double baseValue = mean(bases);
        Set<ComparabilityReason> reasons = new TreeSet<>();
        bases.forEach(counterpart -> reasons.addAll(rules.reasons(current, counterpart)));
        if (baseValue != null && baseValue == 0 && !context.percentage()) {
            reasons.add(ComparabilityReason.BASE_ZERO);
        }
        boolean comparable = current.value() != null && baseValue != null && Collections.disjoint(reasons, PARTS);
        Double change = comparable ? Double.valueOf(current.value() - baseValue) : null;
        return new YearOverYearRow(
                current.period(),
                code(current, bases),
                current.value(),
                current.status(),
                baseValue,
                baseStatus(bases),
                until(current.period(), bases),
                change,
                percent(change, baseValue),
                verdict(reasons),
                reasons.stream().map(ComparabilityReason::code).toList());
    }

    /** As on the last known day: a figure of a later day would be on one side of the comparison only. */
    private Observation asKnown(Observation figure) {
        Period period = figure.period();
        if (period.start().isAfter(context.asOf())) {
            return Observation.none(period, ObservationStatus.NOT_REPORTED);
        }
        return figure.value() != null && context.isRunning(period)
                ? context.ranges()
                        .over(period.start(), context.asOf())
                        .filter(cut -> cut.status() != ObservationStatus.NOT_AVAILABLE)
                        .map(cut -> new Observation(
                                period,
                                figure.scope(),
                                cut.value(),
                                cut.value() == null ? cut.status() : figure.status()))
                        .orElse(figure)
                : figure;
    }

    private LocalDate until(Period period, List<Counterpart> bases) {
        return context.isRunning(period) && bases.stream().allMatch(Counterpart::adjusted) ? context.asOf() : null;
    }

    private static Double mean(List<Counterpart> bases) {
        double sum = 0;
        for (Counterpart counterpart : bases) {
            if (counterpart.value() == null) {
                return null;
            }
            sum += counterpart.value();
        }
        return sum / bases.size();
    }

    private String code(Observation current, List<Counterpart> bases) {
        boolean wholeYears =
                current.period().grain() == Grain.YEAR && bases.stream().noneMatch(Counterpart::adjusted);
        return wholeYears
                ? base.period(Counterparts.year(current.period()))
                : String.join(", ", bases.stream().map(Counterpart::code).toList());
    }

    /** The status of the first base year that is unusual, so that a mean that contains a crisis year shows it. */
    private static ObservationStatus baseStatus(List<Counterpart> bases) {
        List<ObservationStatus> statuses = new ArrayList<>();
        bases.forEach(counterpart -> statuses.add(counterpart.status()));
        return statuses.stream()
                .filter(status -> status != ObservationStatus.NORMAL)
                .findFirst()
                .orElse(ObservationStatus.NORMAL);
    }

    private Double percent(Double change, Double baseValue) {
        boolean none = change == null || baseValue == 0 || context.percentage();
        return none ? null : Double.valueOf(PERCENT * change / baseValue);
    }

    private static Comparability verdict(Set<ComparabilityReason> reasons) {
        return reasons.stream()
                .map(ComparabilityReason::level)
                .max(Comparability::compareTo)
                .orElse(Comparability.COMPARABLE);
    }
}
