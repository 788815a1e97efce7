package fr.observatoire.warehouse.comparison.covid;

import java.util.List;
import java.util.function.Function;

/**
 * Compares a crisis year with its base by every method. Every method always gives an answer, the raw figure first; a
 * method that cannot say anything refuses and gives the reason, so that no row is missing.
 */
public final class CovidComparison {

    private record Method(String code, Function<ComparisonInput, MethodResult> answer) {}

    private static final List<Method> METHODS = List.of(
            new Method(RawComparison.METHOD, RawComparison::compare),
            new Method(StandardisedRateComparison.METHOD, StandardisedRateComparison::compare),
            new Method(BaseYearComparison.METHOD, BaseYearComparison::compare),
            new Method(LikeForLikeComparison.METHOD, LikeForLikeComparison::compare),
            new Method(PerOpeningDayComparison.METHOD, PerOpeningDayComparison::compare),
            new Method(CalendarAlignedComparison.METHOD, CalendarAlignedComparison::compare),
            new Method(CounterfactualComparison.METHOD, CounterfactualComparison::compare),
            new Method(SeasonallyAdjustedComparison.METHOD, SeasonallyAdjustedComparison::compare));

    /** The codes of the menu, in its order. */
    public static final List<String> CODES = METHODS.stream().map(Method::code).toList();

    private CovidComparison() {}

    /** The eight answers, in the order of the menu: {@code raw}, {@code standardised-rate}, {@code base-year}, … */
    public static List<MethodResult> compare(ComparisonInput input) {
        return METHODS.stream().map(method -> method.answer().apply(input)).toList();
    }
}
