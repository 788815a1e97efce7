package fr.observatoire.api.indicators;

import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.target.Target;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the catalogue declares it.
 *
 * @param chapter chapter of the manual
 * @param origin {@code rows}, {@code declared} or {@code derived}
 * @param aggregation {@code flow}, {@code stock}, {@code ratio}, {@code derived} or {@code distinct}
 * @param exposure code of the indicator that measures how long visitors could come, null for most
 * @param definition how the figure is computed, as one line
 * @param note what a reader must know, or null
 * @param grains the grains it can answer at
 * @param by the breakdowns it can answer by
 * @param target today's target or the last one; null when there was never one
 * @param lastLoad the latest load of any of its sources, null before the first
 */
public record IndicatorEntry(
        String code,
        String label,
        String unit,
        String chapter,
        String family,
        Indicator.Origin origin,
        Indicator.Aggregation aggregation,
        @Nullable String exposure,
        String definition,
        @Nullable String note,
        int decimals,
        List<Grain> grains,
        List<String> by,
        List<String> sources,
        @Nullable CurrentTarget target,
        @Nullable Instant lastLoad) {

    /**
     * A target and how long it is valid.
     *
     * @param text as published
     * @param validTo last day, inclusive; null while it has no end
     * @param decidedOn the day of the council's vote
     */
    public record CurrentTarget(
            TargetRule rule,
            Double value,
            Double min,
            Double max,
            @Nullable Integer baseYear,
            String text,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate decidedOn) {

        static CurrentTarget of(Target target) {
            TypedTarget typed = target.typed();
            return new CurrentTarget(
                    typed.rule(),
                    typed.value(),
                    typed.min(),
                    typed.max(),
                    typed.baseYear(),
                    typed.text(),
                    target.validFrom(),
                    target.validTo().equals(Target.STANDING) ? null : target.validTo(),
                    target.decidedOn());
        }
    }

    static IndicatorEntry of(Indicator indicator, Target target, Instant lastLoad, Request request) {
        return new IndicatorEntry(
                indicator.code(),
                request.in(indicator.label()),
                request.in(indicator.unit()),
                indicator.chapter(),
                indicator.family(),
                indicator.origin(),
                indicator.aggregation(),
                indicator.exposure(),
                definition(indicator),
                request.in(indicator.note()),
                indicator.decimals(),
                indicator.grains(),
                indicator.by(),
                indicator.sources(),
                target == null ? null : CurrentTarget.of(target),
                lastLoad);
    }

    private static String definition(Indicator indicator) {
        if (indicator.derivation() != null) {
            return indicator.derivation().growth() != null
                    ? "growth(" + indicator.derivation().growth() + ")"
                    : String.join(" + ", indicator.derivation().sum());
        }
        String ratio = indicator.denominator() == null ? "" : " / " + indicator.denominator();
        String where = indicator.where() == null ? "" : " where " + indicator.where();
        return indicator.numerator() + ratio + " from " + indicator.fact() + where;
    }
}
