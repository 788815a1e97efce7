package fr.observatoire.api.covid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.covid.MethodDetails;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.MethodResult.CrisisDates;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Exposure;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year and its base by every method, each with its verdict; the raw figure is always the first. */
public record CovidResponse(IndicatorReference indicator, int year, String base, String snapshot, List<Method> methods)
        implements Table.Source {

    /**
     * What one method says.
     *
     * @param primary whether it leads: titles show it beside the raw change
     * @param verdict {@code ok}, {@code fragile} or {@code refused}
     * @param reason code of the refusal or of the fragility; absent when ok
     * @param explanation one sentence with the figures
     * @param period the compared period, {@code 2020-01/2020-09} when it is a part of the year,
     *     {@code 2020-03/2020-06, 2020-10/2020-12} when it is the months of a crisis
     * @param value adjusted value, null when refused
     * @param change in the unit of the values, in points for percentages
     * @param changePercent in percent points, null when refused
     * @param changeForm how people are told the change: {@code percent}, {@code points}, or {@code count} for small numbers
     * @param exposure opening days on both sides, null when the method does not use them
     * @param crises the crises that touch the period
     * @param details figures that only this method has, or null
     */
    public record Method(
            String method,
            boolean primary,
            Verdict verdict,
            @JsonInclude(Include.NON_NULL) String reason,
            @Nullable String explanation,
            @Nullable String period,
            @Nullable String basePeriod,
            Double value,
            Double baseValue,
            Double change,
            Double changePercent,
            @Nullable ChangeForm changeForm,
            @Nullable Exposure exposure,
            List<CrisisDates> crises,
            List<String> warnings,
            @Nullable String citation,
            @Nullable MethodDetails details) {

        static Method of(MethodResult result, boolean primary, Request request) {
            return new Method(
                    result.method(),
                    primary,
                    result.verdict(),
                    result.reason(),
                    request.in(result.explanation()),
                    result.period(),
                    result.basePeriod(),
                    result.value(),
                    result.baseValue(),
                    result.change(),
                    result.changePercent(),
                    result.changeForm(),
                    result.exposure(),
                    result.crises(),
                    result.warnings(),
                    request.in(result.citation()),
                    result.details());
        }
    }

    /** The methods as rows. */
    @Override
    public Table table() {
        return Table.of(Method.class, methods)
                .without("details")
                .without("crises")
                .beside(DetailColumns.of(methods))
                .before("year", year)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot)
                .key("indicator")
                .key("year")
                .key("method")
                .measure("value", null)
                .measure("base_value", null)
                .measure("change", null)
                .measure("change_percent", "%")
                .titled(Words.both("table.covid", indicator.label(), year));
    }
}
