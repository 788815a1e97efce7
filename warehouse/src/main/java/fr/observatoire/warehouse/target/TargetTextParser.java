package fr.observatoire.warehouse.target;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns a target in the words of the manual into a rule, so that an analyst can write targets as the manual does.
 *
 * <pre>
 * 4500 visiteurs, 120j mini, au moins 5 CP    at_least
 * 3fois/an, 2 foires par an                   at_least_per_year
 * 2 par trimestre                             at_least_per_quarter
 * 1 fois / mois                               at_least_per_month
 * 1 fois par semaine                          at_least_per_week
 * 2 / agent                                   at_least_per_agent
 * au plus 5 pannes, 5 maxi                    at_most
 * 1 à 2 fois /an                              range_per_year
 * 1 à 2 fois/ an / agent                      range_per_agent
 * +10%                                        growth_on_previous_year
 * +10% sur 2019                               growth_on_year
 * -5%                                         fall_on_previous_year
 * -5% par rapport à 2019                      fall_on_year
 * Selon besoins                               as_needed
 * </pre>
 *
 * <p>In doubt it does not guess: a text with a second figure, « moins de » or « tous les deux ans » is not understood, and
 * then the rule must be given beside it. The same for {@code 1 fois / an}, which the manual uses both for a campaign
 * that is held once and for a count of one or more.
 */
public final class TargetTextParser {

    private static final Pattern AS_NEEDED = Pattern.compile("(?:selon|suivant) (?:les )?besoins?");

    private TargetTextParser() {}

    /**
     * The rule and the figures of a text that needs no rule beside it.
     *
     * @param text as published; empty when there is no target
     * @throws TargetException when a result cannot be compared with it, or when it may mean two things; the text shows
     *     the grammar
     */
    public static TypedTarget parse(String text) {
        String plain = TargetWords.plain(text);
        if (plain.isEmpty()) {
            return TypedTarget.of(TargetRule.NONE, text);
        }
        if (AS_NEEDED.matcher(plain).matches()) {
            return TypedTarget.of(TargetRule.AS_NEEDED, text);
        }
        TargetWords words = TargetWords.read(text).orElseThrow(() -> unreadable(text));
        if (words.unit().equals("fois")
                && words.per().equals(Set.of("an"))
                && words.high() == null
                && words.low() == 1) {
            throw new TargetException("target.ambiguous", text);
        }
        TargetRule rule = rule(words);
        if (rule == null) {
            throw unreadable(text);
        }
        return TypedTarget.of(rule, words.low(), words.high(), words.baseYear(), text);
    }

    /**
     * The figures of a text whose rule is given beside it.
     *
     * @throws TargetException when the rule needs a figure that the text does not give
     */
    public static TypedTarget parse(String text, TargetRule rule) {
        boolean takesFigures =
                rule.isRange() || rule.isThreshold() || rule.isCeiling() || rule == TargetRule.NOT_COMPARABLE;
        return TargetWords.read(text)
                .filter(words -> takesFigures)
                .map(words -> TypedTarget.of(rule, words.low(), words.high(), words.baseYear(), text))
                .orElseGet(() -> TypedTarget.of(rule, text));
    }

    /** Null when there is no rule for these words together: a range per month, a growth per agent. */
    private static TargetRule rule(TargetWords words) {
        if (words.sense() == TargetWords.Sense.AT_LEAST) {
            return words.high() == null ? single(words.per()) : range(words.per());
        }
        if (words.high() != null || !Set.of("an").containsAll(words.per())) {
            return null;
        }
        boolean named = words.baseYear() != null;
        return switch (words.sense()) {
            case GROWTH -> named ? TargetRule.GROWTH_ON_YEAR : TargetRule.GROWTH_ON_PREVIOUS_YEAR;
            case FALL -> named ? TargetRule.FALL_ON_YEAR : TargetRule.FALL_ON_PREVIOUS_YEAR;
            default -> TargetRule.AT_MOST;
        };
    }

    private static TargetRule single(Set<String> per) {
        if (per.isEmpty()) {
            return TargetRule.AT_LEAST;
        }
        if (per.contains("agent")) {
            return Set.of("agent", "an").containsAll(per) ? TargetRule.AT_LEAST_PER_AGENT : null;
        }
        return per.size() > 1
                ? null
                : switch (per.iterator().next()) {
                    case "an" -> TargetRule.AT_LEAST_PER_YEAR;
                    case "trimestre" -> TargetRule.AT_LEAST_PER_QUARTER;
                    case "mois" -> TargetRule.AT_LEAST_PER_MONTH;
                    default -> TargetRule.AT_LEAST_PER_WEEK;
                };
    }

    private static TargetRule range(Set<String> per) {
        if (!Set.of("agent", "an").containsAll(per)) {
            return null;
        }
        return per.contains("agent") ? TargetRule.RANGE_PER_AGENT : TargetRule.RANGE_PER_YEAR;
    }

    private static TargetException unreadable(String text) {
        return new TargetException("target.unreadable", text);
    }
}
