package fr.observatoire.api.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.indicators.CommentReference;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Codes;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.measure.MeasuredPeriod;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.Map;

/**
 * Figures of one indicator, period by period.
 *
 * @param by the breakdown, absent for the whole
 * @param measure what the values are: the figures, an index, or their trend
 * @param referenceYear the year that is 100 in an index; absent for the others
 * @param note what a reader must know of the measure, or why it is refused; absent for the figures
 * @param syntheticDays the office's days come from a generator, not from counting
 * @param comments what the office says of these figures, absent when it says nothing
 * @param page which part it is, absent for the whole
 */
public record SeriesResponse(
        IndicatorReference indicator,
        Grain grain,
        @JsonInclude(Include.NON_NULL) String by,
        Measure measure,
        @JsonInclude(Include.NON_NULL) Integer referenceYear,
        @JsonInclude(Include.NON_NULL) String note,
        String snapshot,
        boolean syntheticDays,
        List<Row> observations,
        @JsonInclude(Include.NON_NULL) List<CommentReference> comments,
        @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    /**
     * One figure.
     *
     * @param scope member of the breakdown ({@code FR-40}), absent for the whole
     * @param scopeLabel its name ({@code Landes}), absent for the whole
     * @param value in the indicator's unit, an index in percent of the reference year; null when there is none: then the
     *     status says why, and the reasons do
     * @param basePeriod what an index was divided by, absent for other measures
     * @param reasons why an index or a trend has no value, or what to know of it, as codes; absent for the figures
     */
    public record Row(
            String period,
            @JsonInclude(Include.NON_NULL) String scope,
            @JsonInclude(Include.NON_NULL) String scopeLabel,
            Double value,
            ObservationStatus status,
            @JsonInclude(Include.NON_NULL) String basePeriod,
            @JsonInclude(Include.NON_NULL) List<String> reasons) {

        static Row of(Observation figure, Map<String, String> labels) {
            String scope = figure.scope();
            return new Row(
                    figure.period().code(),
                    scope,
                    scope == null ? null : labels.getOrDefault(scope, scope),
                    figure.value(),
                    figure.status(),
                    null,
                    null);
        }

        static Row of(MeasuredPeriod period) {
            return new Row(
                    period.period().code(),
                    null,
                    null,
                    period.value(),
                    period.status(),
                    period.basePeriod(),
                    period.reasons());
        }
    }

    @Override
    public Table table() {
        Table rows = Table.of(Row.class, observations)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .key("indicator")
                .time("period")
                .key("scope", "scope_label")
                .measure("value", unit(), "status")
                .remark("note", note)
                .remark("comments", CommentReference.told(comments))
                .titled(title());
        // The columns of the figures stay as partners know them.
        return measure == Measure.VALUE
                ? rows.without("base_period").without("reasons")
                : rows.after("measure", Codes.of(measure));
    }

    private String unit() {
        return measure == Measure.INDEX ? referenceYear == null ? null : referenceYear + " = 100" : indicator.unit();
    }

    private Text title() {
        return switch (measure) {
            case VALUE -> Words.both("table.series", indicator.label());
            case INDEX -> Words.both("table.index", indicator.label());
            case TREND -> Words.both("table.trend", indicator.label());
        };
    }
}
