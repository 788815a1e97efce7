package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.LocalDate;

/**
 * Compares a year's result with its target. A rate is given only where it makes sense: not for ranges, and not when one
 * of the two figures is missing.
 */
public final class Attainment {

    private static final TypedTarget NO_TARGET = TypedTarget.of(TargetRule.NONE, "");

    private final Indicator indicator;
    private final TypedTarget target;
    private final Observation result;
    private final Observation base;
    private final Circumstances circumstances;

    /**
     * What else an attainment depends on.
     *
     * @param agents permanent staff of the office
     * @param asOf the last day that the result can contain: today, or the day of the snapshot
     * @param covid the year was hit by a crisis
     */
    public record Circumstances(int agents, LocalDate asOf, boolean covid) {}

    private Attainment(
            Indicator indicator,
            TypedTarget target,
            Observation result,
            Observation base,
            Circumstances circumstances) {
        this.indicator = indicator;
        this.target = target;
        this.result = result;
        this.base = base;
        this.circumstances = circumstances;
    }

    /**
     * Assesses one year of one indicator.
     *
     * @param target null when the office set none
     * @param result of the year; while the year is not over, the result up to now
     * @param base the result of the year that a growth or a fall is counted from, null when there is none
     * @return the row, whose target is for the whole office: a range per agent is multiplied
     * @throws IllegalArgumentException when the result is not a year's
     */
    public static AttainmentRow of(
            Indicator indicator,
            TypedTarget target,
            Observation result,
            Observation base,
            Circumstances circumstances) {
        if (result.period().grain() != Grain.YEAR) {
            throw new IllegalArgumentException(result.period() + " is no year");
        }
        TypedTarget whole = target == null ? NO_TARGET : target.forOffice(circumstances.agents(), value(base));
        return new Attainment(indicator, whole, result, base, circumstances).assess();
    }

    private AttainmentRow assess() {
        String obstacle = obstacle();
        if (obstacle != null) {
            return row(null, null, Status.NOT_ASSESSABLE, obstacle);
        }
        return running() ? soFar() : atYearEnd();
    }

    /**
     * Why nothing can be said, or null. The kind of target is checked first, because some targets cannot be compared
     * with any result.
     */
    private String obstacle() {
        return switch (target.rule()) {
            case NONE -> "no_target";
            case QUALITATIVE, AS_NEEDED, NOT_COMPARABLE -> target.rule().code();
            case GROWTH_ON_PREVIOUS_YEAR, GROWTH_ON_YEAR, FALL_ON_PREVIOUS_YEAR, FALL_ON_YEAR -> resultObstacle()
                            == null
                    ? baseObstacle()
                    : resultObstacle();
            default -> resultObstacle();
        };
    }

    private String resultObstacle() {
        if (result.value() == null) {
            return result.status().code();
        }
        if (circumstances.asOf().isBefore(result.period().start())) {
            return "year_not_begun";
        }
        // A year that is not over is always partial. For a past year with a part missing nobody can say whether the
        // target was reached.
        return result.status() == ObservationStatus.PARTIAL && !running() ? "partial" : null;
    }

    private String baseObstacle() {
        String year = target.rule().namesYear() ? "base_year" : "previous_year";
        if (base == null || base.value() == null) {
            return "no_" + year;
        }
        if (base.status() == ObservationStatus.PARTIAL) {
            return year + "_partial";
        }
        return base.value() == 0 ? year + "_zero" : null;
    }

    private boolean running() {
        return circumstances.asOf().isBefore(result.period().end());
    }

    private AttainmentRow atYearEnd() {
        double value = result.value();
        if (target.max() != null) {
            return row(null, null, value < target.min() ? Status.MISSED : upToMax(value), null);
        }
        double threshold = target.threshold(value(base));
        return row(threshold, rate(value, threshold), value >= threshold ? Status.ATTAINED : Status.MISSED, null);
    }

    private Status upToMax(double value) {
        return value > target.max() ? beyond(Status.MISSED) : Status.ATTAINED;
    }

    /** @param ceiling what is said where the target was not to go beyond a figure */
    private Status beyond(Status ceiling) {
        return target.rule().isCeiling() ? ceiling : Status.EXCEEDED_RANGE;
    }

    private AttainmentRow soFar() {
        if (target.max() != null) {
            return row(null, null, isBeyondForGood() ? beyond(Status.OUT_OF_REACH) : Status.IN_PROGRESS, null);
        }
        double threshold = target.threshold(value(base));
        return row(
                threshold,
                rate(result.value(), threshold),
                result.value() >= threshold ? Status.ALREADY_ATTAINED : Status.IN_PROGRESS,
                null);
    }

    /** What is counted day after day only grows; a level may come back. */
    private boolean isBeyondForGood() {
        return indicator.aggregation() == Aggregation.FLOW && result.value() > target.max();
    }

    private static Double value(Observation base) {
        return base == null ? null : base.value();
    }

    /** What is to be done once a year is done however often: ten times are not 1 000 %. */
    private Double rate(double value, double threshold) {
        boolean once = target.rule() == TargetRule.DONE_ONCE_PER_YEAR
                || target.rule() == TargetRule.AT_LEAST_PER_YEAR && threshold == 1;
        return once ? Double.valueOf(value >= 1 ? 1 : 0) : value / threshold;
    }

    private AttainmentRow row(Double threshold, Double rate, Status status, String reason) {
        return new AttainmentRow(
                indicator.code(), result, target, threshold, rate, status, reason, circumstances.covid(), null);
    }
}
