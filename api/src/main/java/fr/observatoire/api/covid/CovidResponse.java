package fr.observatoire.api.covid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.comparison.MethodResult;
import java.util.List;
import java.util.Map;

/** A year beside its base by every method there is, each with its verdict; the raw figure is always the first. */
public record CovidResponse(IndicatorReference indicator, int year, String base, String snapshot, List<Method> methods)
        implements Table.Source {

    /**
     * What one method says.
     *
     * @param verdict {@code ok}, {@code fragile} or {@code refused}
     * @param reason code of the refusal or of the fragility; absent when ok
     * @param explanation one sentence
     * @param value adjusted value, null when refused
     * @param changePercent in percent points, null when refused
     * @param details figures of the method's own: exposure, log split, days compared
     */
    public record Method(
            String method,
            String verdict,
            @JsonInclude(Include.NON_NULL) String reason,
            String explanation,
            String basePeriod,
            Double value,
            Double baseValue,
            Double changePercent,
            List<String> warnings,
            String citation,
            Map<String, Object> details) {

        static Method of(MethodResult result, Request request) {
            return new Method(
                    result.method(),
                    result.verdict().code(),
                    result.reason(),
                    request.in(result.explanation()),
                    result.basePeriod(),
                    result.value(),
                    result.baseValue(),
                    result.changePercent(),
                    result.warnings(),
                    result.citation(),
                    result.details());
        }
    }

    /** The methods as rows; their own details differ too much to be columns. */
    @Override
    public Table table() {
        return Table.of(Method.class, methods)
                .without("details")
                .before("year", year)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot);
    }
}
