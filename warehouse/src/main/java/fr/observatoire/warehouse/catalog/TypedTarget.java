package fr.observatoire.warehouse.catalog;

/**
 * A target as a rule.
 *
 * @param value the figure of the rule, in the indicator's unit (in percent for a growth); null for ranges and for rules
 *     without a figure
 * @param min lower end of a range, inclusive, else null
 * @param max upper end of a range, inclusive, else null
 * @param text the target as published: {@code 1 à 2 fois/ an / agent}; empty when there is none
 */
public record TypedTarget(TargetRule rule, Double value, Double min, Double max, String text) {}
