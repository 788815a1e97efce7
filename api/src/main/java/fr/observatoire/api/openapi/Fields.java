package fr.observatoire.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import fr.observatoire.api.covid.CovidResponse;
import fr.observatoire.api.explain.ExplainResponse;
import fr.observatoire.api.indicators.IndicatorEntry;
import fr.observatoire.api.indicators.IndicatorResponse;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.revisions.RecordsResponse;
import fr.observatoire.warehouse.comparison.covid.MethodDetails;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads off a response record what JSON makes of it: names of records and fields, what can be null, what can be absent. */
final class Fields {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();
    private static final Set<Class<?>> BOXED = Set.of(Double.class, Integer.class, Long.class, Boolean.class);

    /** The names that partners' programs know, where they do not follow from the record's. */
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(IndicatorEntry.class, "Indicator"),
            Map.entry(IndicatorEntry.CurrentTarget.class, "CurrentTarget"),
            Map.entry(IndicatorResponse.class, "IndicatorAnswer"),
            Map.entry(CovidResponse.class, "CovidAdjusted"),
            Map.entry(ExplainResponse.class, "Explanation"),
            Map.entry(RecordsResponse.class, "RevisedRecords"),
            Map.entry(Page.Part.class, "Page"),
            Map.entry(Problem.Body.class, "Problem"),
            Map.entry(BacktestResult.class, "Gate"),
            Map.entry(MethodDetails.Adjustment.class, "SeasonalAdjustment"));

    private Fields() {}

    /** {@code Series} for {@code SeriesResponse}, {@code SeriesRow} for its rows. */
    static String record(Class<?> type) {
        if (NAMES.containsKey(type)) {
            return NAMES.get(type);
        }
        Class<?> around = type.getEnclosingClass();
        String outer = around != null && around.isRecord() ? record(around) : "";
        return outer + type.getSimpleName().replaceFirst("Response$", "");
    }

    static String name(AnnotatedElement field, String spelt) {
        JsonProperty own = field.getAnnotation(JsonProperty.class);
        return own == null ? SNAKE_CASE.translate(spelt) : own.value();
    }

    /** Whether an answer leaves the field out where it has nothing to say. */
    static boolean isOptional(AnnotatedElement field) {
        return field.isAnnotationPresent(JsonInclude.class);
    }

    static boolean isNullable(Class<?> type, AnnotatedType annotated) {
        return BOXED.contains(type) || annotated.isAnnotationPresent(Nullable.class);
    }
}
