package fr.observatoire.warehouse.target;

/**
 * A target as a rule.
 *
 * @param value the figure of the rule, in the indicator's unit (in percent for a growth); null for ranges and for rules
 *     without a figure
 * @param min lower end of a range, inclusive, else null
 * @param max upper end of a range, inclusive, else null
 * @param text the target as published: {@code 1 à 2 fois/ an / agent}; empty when there is none
 */
public record TypedTarget(TargetRule rule, Double value, Double min, Double max, String text) {

    /** @throws TargetException when the rule needs other figures */
    public TypedTarget {
        if (rule.isRange() ? min == null || max == null || min < 0 || max <= min : min != null || max != null) {
            throw new TargetException(rule.isRange() ? "target.range" : "target.no_range", rule.code());
        }
        if (rule.isThreshold() && (value == null || value <= 0)) {
            throw new TargetException("target.threshold", rule.code());
        }
        if (value != null && !rule.isThreshold() && rule != TargetRule.NOT_COMPARABLE) {
            throw new TargetException("target.no_threshold", rule.code());
        }
    }

    /** A rule without a figure. */
    public static TypedTarget of(TargetRule rule, String text) {
        return new TypedTarget(rule, null, null, null, text);
    }

    /**
     * A rule with the figures found.
     *
     * @param high null when one figure was found
     */
    public static TypedTarget of(TargetRule rule, double low, Double high, String text) {
        return high == null
                ? new TypedTarget(rule, low, null, null, text)
                : new TypedTarget(rule, null, low, high, text);
    }
}
