package fr.observatoire.warehouse.target;

/**
 * A target as a rule.
 *
 * @param value the figure of the rule, in the indicator's unit (in percent for a growth or a fall); null for ranges and
 *     for rules without a figure
 * @param min lower end of a range, inclusive; 0 for what must not go beyond a figure, once that figure is known; else null
 * @param max upper end of a range, or what must not be gone beyond, inclusive; else null
 * @param baseYear the year that a growth or a fall is counted from, where the target names it; else null
 * @param text the target as published: {@code 1 à 2 fois/ an / agent}; empty when there is none
 */
public record TypedTarget(TargetRule rule, Double value, Double min, Double max, Integer baseYear, String text) {

    private static final int WHOLE = 100;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;

    /** @throws TargetException when the rule needs other figures */
    public TypedTarget {
        boolean range = min != null && max != null && 0 <= min && (min < max || rule.isCeiling());
        boolean none = min == null && max == null;
        if (rule.isRange() ? !range : !none && !rule.isCeiling()) {
            throw new TargetException(rule.isRange() ? "target.range" : "target.no_range", rule.code());
        }
        boolean takesFigure = rule.isThreshold() || rule.isCeiling();
        if (takesFigure && (value == null || value < 0 || value == 0 && rule != TargetRule.AT_MOST)) {
            throw new TargetException("target.threshold", rule.code());
        }
        if (rule.isFall() && value > WHOLE) {
            throw new TargetException("target.fall", rule.code());
        }
        if (value != null && !takesFigure && rule != TargetRule.NOT_COMPARABLE) {
            throw new TargetException("target.no_threshold", rule.code());
        }
        if (rule.namesYear() != (baseYear != null)) {
            throw new TargetException(rule.namesYear() ? "target.base_year" : "target.no_base_year", rule.code());
        }
    }

    /** A rule without a figure. */
    public static TypedTarget of(TargetRule rule, String text) {
        return new TypedTarget(rule, null, null, null, null, text);
    }

    /**
     * A rule with the figures found.
     *
     * @param high null when one figure was found
     * @param baseYear null when none is named
     */
    public static TypedTarget of(TargetRule rule, double low, Double high, Integer baseYear, String text) {
        return high == null
                ? new TypedTarget(rule, low, null, null, baseYear, text)
                : new TypedTarget(rule, null, low, high, baseYear, text);
    }

    /**
     * The same for an office: what each agent has to do, all have to, and what must not be gone beyond is a range from 0.
     *
     * @param base the result that a fall is counted from, null where it is unknown
     */
    public TypedTarget forOffice(int agents, Double base) {
        return switch (rule) {
            case RANGE_PER_AGENT -> new TypedTarget(rule, null, min * agents, max * agents, null, text);
            case AT_LEAST_PER_AGENT -> new TypedTarget(rule, value * agents, null, null, null, text);
            case AT_MOST -> upTo(value);
            case FALL_ON_PREVIOUS_YEAR, FALL_ON_YEAR -> base == null ? this : upTo(base * (WHOLE - value) / WHOLE);
            default -> this;
        };
    }

    private TypedTarget upTo(double most) {
        return new TypedTarget(rule, value, 0., most, baseYear, text);
    }

    /**
     * What the year must reach: {@code 12} for one a month; null for rules that ask for no such figure.
     *
     * @param base the result that a growth is counted from; null where it is unknown, and then there is no threshold
     */
    public Double threshold(Double base) {
        return switch (rule) {
            case AT_LEAST, AT_LEAST_PER_YEAR, AT_LEAST_PER_AGENT -> value;
            case AT_LEAST_PER_QUARTER -> value * QUARTERS;
            case AT_LEAST_PER_MONTH -> value * MONTHS;
            case AT_LEAST_PER_WEEK -> value * WEEKS;
            case DONE_ONCE_PER_YEAR -> Double.valueOf(1);
                // Multiplied before it is divided: 156 x 110 / 100 is 171.6, 156 x 1.1 is 171.60000000000002.
            case GROWTH_ON_PREVIOUS_YEAR, GROWTH_ON_YEAR -> base == null
                    ? null
                    : Double.valueOf(base * (WHOLE + value) / WHOLE);
            default -> null;
        };
    }
}
