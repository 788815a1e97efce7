package fr.observatoire.api.attainment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.indicators.CommentReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TypedTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a year against their targets.
 *
 * @param syntheticDays the office's days come from a generator, not from counting
 * @param comments what the office says of these figures, absent when it says nothing
 */
public record AttainmentResponse(
        int year,
        String snapshot,
        boolean syntheticDays,
        List<Row> rows,
        @JsonInclude(Include.NON_NULL) List<CommentReference> comments)
        implements Table.Source {

    /**
     * One indicator.
     *
     * @param unit of the result
     * @param rate result over threshold, a ratio; null where no rate makes sense
     * @param status {@code attained}, {@code missed}, {@code exceeded_range} or {@code not_assessable}; of a year that runs {@code
     *     already_attained}, {@code on_track}, {@code at_risk}, {@code out_of_reach}, {@code too_early} or {@code in_progress}
     * @param reason code, when not assessable
     * @param covid the year was hit by a crisis; given beside the status, it never replaces it
     * @param due of a year that runs, what the target has due by its last known day; null where no share is due
     * @param projection of a year that runs, its total in the middle
     * @param probability of a year that runs, that it reaches its target, a ratio
     */
    public record Row(
            String indicator,
            String label,
            String unit,
            String chapter,
            Double result,
            ObservationStatus resultStatus,
            Target target,
            Double rate,
            AttainmentRow.Status status,
            @Nullable String reason,
            boolean covid,
            Double due,
            Double projection,
            Double probability) {

        static Row of(AttainmentRow row, Indicator indicator, Request request) {
            AttainmentRow.Expectation expected = row.expectation();
            return new Row(
                    row.indicator(),
                    request.in(indicator.label()),
                    request.in(indicator.unit()),
                    indicator.chapter(),
                    row.result().value(),
                    row.result().status(),
                    Target.of(row.target(), row.threshold()),
                    row.rate(),
                    row.status(),
                    row.reason(),
                    row.covid(),
                    expected == null ? null : Double.valueOf(expected.due()),
                    expected == null ? null : Double.valueOf(expected.projection()),
                    expected == null ? null : Double.valueOf(expected.probability()));
        }
    }

    /**
     * The target as a rule; {@code none} when the office set none.
     *
     * @param value the figure of the rule; null for ranges and for rules without one
     * @param min lower end of a range, for the whole office
     * @param max upper end of a range, or what must not be gone beyond, for the whole office
     * @param baseYear the year that a growth or a fall is counted from, where the target names it
     * @param threshold the value that the result is compared with in that year, null when there is none
     * @param text as published, null when there is none
     */
    public record Target(
            TargetRule rule,
            Double value,
            Double min,
            Double max,
            @Nullable Integer baseYear,
            Double threshold,
            @Nullable String text) {

        public static Target of(TypedTarget target, Double threshold) {
            String text = target.text().isEmpty() ? null : target.text();
            return new Target(
                    target.rule(), target.value(), target.min(), target.max(), target.baseYear(), threshold, text);
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("year", year)
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .time("year")
                .key("indicator", "label")
                .measure("result", null, "result_status")
                .measure("target_threshold", null)
                .measure("rate", null, "status")
                .measure("due", null)
                .measure("projection", null)
                .measure("probability", null)
                .remark("comments", CommentReference.told(comments))
                .titled(Words.both("table.attainment", year));
    }
}
