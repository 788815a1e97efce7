package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.catalog.ComparisonMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares a crisis year with its base by every method. Every method always gives an answer, the raw figure first; a
 * method that cannot say anything refuses and gives the reason, so that no row is missing.
 */
public final class CovidComparison {

    private static final Map<ComparisonMethod, Function<ComparisonInput, MethodResult>> METHODS = new EnumMap<>(Map.of(
            ComparisonMethod.RAW, RawComparison::compare,
            ComparisonMethod.STANDARDISED_RATE, StandardisedRateComparison::compare,
            ComparisonMethod.BASE_YEAR, BaseYearComparison::compare,
            ComparisonMethod.LIKE_FOR_LIKE, LikeForLikeComparison::compare,
            ComparisonMethod.PER_OPENING_DAY, PerOpeningDayComparison::compare,
            ComparisonMethod.CALENDAR_ALIGNED, CalendarAlignedComparison::compare,
            ComparisonMethod.COUNTERFACTUAL, CounterfactualComparison::compare,
            ComparisonMethod.SEASONALLY_ADJUSTED, SeasonallyAdjustedComparison::compare));

    /** The codes of the menu, in its order. */
    public static final List<String> CODES =
            METHODS.keySet().stream().map(ComparisonMethod::code).toList();

    private CovidComparison() {}

    /** The answer that leads: that of the declared method, or the raw one where it refused; empty when both refused. */
    public static Optional<MethodResult> leading(List<MethodResult> methods, ComparisonMethod declared) {
        return Stream.of(declared, ComparisonMethod.RAW)
                .flatMap(code ->
                        methods.stream().filter(method -> method.method().equals(code.code())))
                .filter(method -> method.verdict() != MethodResult.Verdict.REFUSED)
                .findFirst();
    }

    /** One answer of each method, in the order of {@link ComparisonMethod}. */
    public static List<MethodResult> compare(ComparisonInput input) {
        return METHODS.values().stream().map(method -> method.apply(input)).toList();
    }

    /** The same when no method may compare, for one reason. */
    public static List<MethodResult> refuse(ComparisonInput input, Reason reason) {
        return CODES.stream()
                .map(code -> new MethodResultBuilder(code, input).refused(reason))
                .toList();
    }
}
