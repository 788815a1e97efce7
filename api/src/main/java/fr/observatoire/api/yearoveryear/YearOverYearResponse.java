package fr.observatoire.api.yearoveryear;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.indicators.CommentReference;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a year and those of its base.
 *
 * @param base {@code previous}, a year, or two years whose mean it is
 * @param align {@code date} or {@code weekday}
 * @param syntheticDays the office's days come from a generator, not from counting
 * @param comments what the office says of these figures, absent when it says nothing
 */
public record YearOverYearResponse(
        IndicatorReference indicator,
        int year,
        String base,
        Grain grain,
        Alignment align,
        String snapshot,
        boolean syntheticDays,
        List<Row> rows,
        @JsonInclude(Include.NON_NULL) List<CommentReference> comments)
        implements Table.Source {

    /**
     * One period and its base.
     *
     * @param change value minus base value, in the indicator's unit; in points when that is a percentage
     * @param changePercent in percent points; null without a base, with a base of 0, and for percentages
     * @param changeForm how people are told the change: {@code percent}, {@code points}, or {@code count} for small numbers
     * @param comparability {@code comparable}, {@code partial}, {@code break}, {@code adjusted} or {@code not_comparable}
     * @param reasons why it is not fully comparable, as codes
     */
    public record Row(
            String period,
            @Nullable String basePeriod,
            Double value,
            ObservationStatus status,
            Double baseValue,
            @Nullable ObservationStatus baseStatus,
            Double change,
            Double changePercent,
            @Nullable ChangeForm changeForm,
            Comparability comparability,
            List<String> reasons) {

        static Row of(YearOverYearRow row) {
            return new Row(
                    row.period().code(),
                    row.basePeriod(),
                    row.value(),
                    row.status(),
                    row.baseValue(),
                    row.baseStatus(),
                    row.change(),
                    row.changePercent(),
                    row.changeForm(),
                    row.comparability(),
                    row.reasons());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .key("indicator")
                .time("period")
                .measure("value", indicator.unit(), "status")
                .measure("base_value", indicator.unit(), "base_status")
                .measure("change", indicator.unit())
                .measure("change_percent", "%")
                .remark("comments", CommentReference.told(comments))
                .titled(Words.both("table.year_over_year", indicator.label(), year));
    }
}
