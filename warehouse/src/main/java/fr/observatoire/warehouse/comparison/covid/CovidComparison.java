package fr.observatoire.warehouse.comparison.covid;

import java.util.List;
import java.util.function.Function;

/**
 * A year of crisis beside its base by every method there is. All of them always answer, the raw figure first: what a
 * method cannot say it refuses, with a reason, rather than leave out.
 */
public final class CovidComparison {

    private static final List<Function<ComparisonInput, MethodResult>> METHODS = List.of(
            RawComparison::compare,
            BaseYearComparison::compare,
            LikeForLikeComparison::compare,
            PerOpeningDayComparison::compare,
            CalendarAlignedComparison::compare,
            CounterfactualComparison::compare,
            SeasonallyAdjustedComparison::compare);

    /** The codes of the menu, in its order. */
    public static final List<String> CODES = List.of(
            RawComparison.METHOD,
            BaseYearComparison.METHOD,
            LikeForLikeComparison.METHOD,
            PerOpeningDayComparison.METHOD,
            CalendarAlignedComparison.METHOD,
            CounterfactualComparison.METHOD,
            SeasonallyAdjustedComparison.METHOD);

    private CovidComparison() {}

    /** The seven answers, in the order of the menu: {@code raw}, {@code base-year}, {@code like-for-like}, … */
    public static List<MethodResult> compare(ComparisonInput input) {
        return METHODS.stream().map(method -> method.apply(input)).toList();
    }
}
