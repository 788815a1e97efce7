package fr.observatoire.api.pace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.attainment.AttainmentResponse;
import fr.observatoire.api.chart.mapping.PaceText;
import fr.observatoire.api.indicators.CommentReference;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.Projection;
import fr.observatoire.warehouse.comparison.pace.YearToDate;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a year stands that runs.
 *
 * @param asOf last day known; null when nothing of the year is known
 * @param reasons why it is refused or fragile, as codes
 * @param explanation the same in sentences, with the figures
 * @param toDate the figure up to {@code asOf}; the level of a stock
 * @param changes since the year before, then since the last year before a crisis, each up to the same date
 * @param shareNormallyReached of a normal year by that date, a ratio
 * @param pace to date over what a normal year has by then, a ratio
 * @param projection of the year's total; null when refused
 * @param due what the target has due by that date
 * @param probability that the target is reached, a ratio
 * @param passedOn day on which the target was reached
 * @param comments what the office says of these figures, absent when it says nothing
 */
public record PaceResponse(
        IndicatorReference indicator,
        int year,
        String snapshot,
        boolean syntheticDays,
        @Nullable LocalDate asOf,
        Verdict verdict,
        List<String> reasons,
        String explanation,
        Double toDate,
        List<Change> changes,
        Double shareNormallyReached,
        Double pace,
        @Nullable Projected projection,
        AttainmentResponse.Target target,
        Double due,
        Double probability,
        @Nullable LocalDate passedOn,
        List<Integer> yearsUsed,
        List<LeftOut> yearsLeftOut,
        @JsonInclude(Include.NON_NULL) List<CommentReference> comments)
        implements Table.Source {

    private static final int INNER = 80;
    private static final int OUTER = 95;

    /** The year up to a date beside the same dates of another year. */
    public record Change(
            @Nullable String basePeriod,
            Double baseValue,
            Double change,
            Double changePercent,
            @Nullable ChangeForm changeForm,
            Comparability comparability,
            List<String> reasons) {

        static Change of(YearOverYearRow row) {
            return new Change(
                    row.basePeriod(),
                    row.baseValue(),
                    row.change(),
                    row.changePercent(),
                    row.changeForm(),
                    row.comparability(),
                    row.reasons());
        }
    }

    /**
     * The year's total.
     *
     * @param total half of such years end below it
     * @param intervals at 80 and 95 %; none when nothing of the year is left
     */
    public record Projected(double total, List<Interval> intervals) {}

    /** A past year that the projection does not rest on. */
    public record LeftOut(int year, String reason) {}

    /** The answer as one row, for the forms that are tables. */
    public record Row(
            LocalDate asOf,
            Verdict verdict,
            List<String> reasons,
            Double toDate,
            Double shareNormallyReached,
            Double pace,
            Double projection,
            Double lower80,
            Double upper80,
            Double lower95,
            Double upper95,
            Double target,
            Double due,
            Double probability,
            LocalDate passedOn,
            List<Integer> yearsUsed) {}

    static PaceResponse of(YearToDate course, Indicator indicator, Request request, WarehouseReader reader) {
        Pace pace = course.pace();
        Projection projection = pace.projection();
        return new PaceResponse(
                IndicatorReference.of(indicator, request),
                pace.year(),
                reader.snapshot().id(),
                request.office().generatesDaysOf(indicator),
                pace.asOf(),
                pace.verdict(),
                pace.reasons().stream().map(PaceReason::code).toList(),
                PaceText.explanation(request.setting(reader), indicator, course),
                pace.toDate(),
                course.changes().stream().map(Change::of).toList(),
                projection == null ? null : Double.valueOf(projection.share()),
                projection == null || projection.pace().isEmpty()
                        ? null
                        : Double.valueOf(projection.pace().getAsDouble()),
                projection == null ? null : new Projected(projection.total(), projection.intervals()),
                AttainmentResponse.Target.of(
                        pace.attainment().target(), pace.attainment().threshold()),
                pace.due(),
                pace.probability(),
                course.passedOn(),
                pace.yearsUsed(),
                pace.yearsLeftOut().stream()
                        .map(each -> new LeftOut(each.year(), each.reason().code()))
                        .toList(),
                CommentReference.of(request, List.of(indicator), Grain.DAY, Stream.of(pace.year())));
    }

    private Double end(int level, boolean upper) {
        return projection == null
                ? null
                : projection.intervals().stream()
                        .filter(interval -> interval.level() == level)
                        .map(interval -> upper ? interval.upper() : interval.lower())
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public Table table() {
        Row row = new Row(
                asOf,
                verdict,
                reasons,
                toDate,
                shareNormallyReached,
                pace,
                projection == null ? null : Double.valueOf(projection.total()),
                end(INNER, false),
                end(INNER, true),
                end(OUTER, false),
                end(OUTER, true),
                target.threshold(),
                due,
                probability,
                passedOn,
                yearsUsed);
        return Table.of(Row.class, List.of(row))
                .before("year", year)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .key("indicator")
                .time("year")
                .measure("to_date", indicator.unit(), "verdict")
                .measure("share_normally_reached", null)
                .measure("pace", null)
                .measure("projection", indicator.unit())
                .measure("lower80", indicator.unit())
                .measure("upper80", indicator.unit())
                .measure("lower95", indicator.unit())
                .measure("upper95", indicator.unit())
                .measure("target", indicator.unit())
                .measure("due", indicator.unit())
                .measure("probability", null)
                .titled(Words.both("table.pace", indicator.label(), year))
                .remark("explanation", explanation)
                .remark("comments", CommentReference.told(comments));
    }
}
