package fr.observatoire.api.season;

import fr.observatoire.api.chart.mapping.season.SeasonText;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.pace.YearCourse;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Line;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year day by day, each day with the sum since 1 January.
 *
 * @param base the reference beside the year before; null without one
 * @param asOf last day known
 * @param sentence where the year stands, for people
 * @param reason code of why there are no days; null when there are
 * @param yearsUsed the years between whose lowest and highest sums the range is
 */
public record SeasonResponse(
        IndicatorReference indicator,
        int year,
        @Nullable String base,
        String snapshot,
        boolean syntheticDays,
        @Nullable LocalDate asOf,
        String sentence,
        @Nullable String reason,
        List<Integer> yearsUsed,
        List<Day> days)
        implements Table.Source {

    /**
     * The sum since 1 January.
     *
     * @param value of the year; null after the last day known
     * @param previous of the year before, up to the same date; null where it is unknown, as the following
     * @param reference of the base
     * @param lowest of the past years of the range
     * @param highest likewise
     */
    public record Day(
            LocalDate period,
            Double value,
            ObservationStatus status,
            Double previous,
            Double reference,
            Double lowest,
            Double highest) {}

    static SeasonResponse of(YearCourse course, Indicator indicator, Request request, WarehouseReader reader) {
        return new SeasonResponse(
                IndicatorReference.of(indicator, request),
                course.year(),
                course.against().size() < 2
                        ? null
                        : course.against().get(1).base().period(course.year()),
                reader.snapshot().id(),
                request.office().generatesDaysOf(indicator),
                course.pace().asOf(),
                new SeasonText(request.setting(reader), indicator, course).sentence(),
                course.refusal() == null ? null : course.refusal().code(),
                course.range() == null ? List.of() : course.range().years(),
                days(course));
    }

    private static List<Day> days(YearCourse course) {
        return course.line() == null
                ? List.of()
                : IntStream.range(0, course.days().size())
                        .mapToObj(at -> day(course, at))
                        .toList();
    }

    private static Day day(YearCourse course, int at) {
        Double value = at(course.line(), at);
        return new Day(
                course.days().get(at),
                value,
                value == null ? ObservationStatus.NOT_REPORTED : ObservationStatus.DERIVED,
                against(course, 0, at),
                against(course, 1, at),
                course.range() == null ? null : at(course.range().lowest(), at),
                course.range() == null ? null : at(course.range().highest(), at));
    }

    private static Double against(YearCourse course, int which, int at) {
        return which < course.against().size() ? at(course.against().get(which).line(), at) : null;
    }

    private static Double at(@Nullable Line line, int at) {
        return line == null ? null : line.sums().get(at);
    }

    @Override
    public Table table() {
        return Table.of(Day.class, days)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .key("indicator")
                .time("period")
                .measure("value", indicator.unit(), "status")
                .measure("previous", indicator.unit())
                .measure("reference", indicator.unit())
                .measure("lowest", indicator.unit())
                .measure("highest", indicator.unit())
                .titled(Words.both("table.season", indicator.label(), year))
                .remark("sentence", sentence);
    }
}
