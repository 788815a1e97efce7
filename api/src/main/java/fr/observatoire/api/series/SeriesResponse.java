package fr.observatoire.api.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import java.util.List;
import java.util.Map;

/**
 * Figures of one indicator, period by period.
 *
 * @param by the breakdown, absent for the whole
 * @param syntheticDays the office's days come from a generator, not from counting
 * @param page which part it is, absent for the whole
 */
public record SeriesResponse(
        IndicatorReference indicator,
        Grain grain,
        @JsonInclude(Include.NON_NULL) String by,
        String snapshot,
        boolean syntheticDays,
        List<Row> observations,
        @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    /**
     * One figure.
     *
     * @param scope member of the breakdown ({@code FR-40}), absent for the whole
     * @param scopeLabel its name ({@code Landes}), absent for the whole
     * @param value in the indicator's unit; null when there is none; then the status says why
     */
    public record Row(
            String period,
            @JsonInclude(Include.NON_NULL) String scope,
            @JsonInclude(Include.NON_NULL) String scopeLabel,
            Double value,
            ObservationStatus status) {

        static Row of(Observation figure, Map<String, String> labels) {
            String scope = figure.scope();
            return new Row(
                    figure.period().code(),
                    scope,
                    scope == null ? null : labels.getOrDefault(scope, scope),
                    figure.value(),
                    figure.status());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, observations)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .key("indicator")
                .time("period")
                .key("scope", "scope_label")
                .measure("value", indicator.unit(), "status")
                .titled(Words.both("table.series", indicator.label()));
    }
}
