package fr.observatoire.api.weeks;

import fr.observatoire.api.chart.calendar.CalendarCharts;
import fr.observatoire.api.comparison.ComparedYear;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.week.Week;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.weeks.WeekReader;
import java.util.List;

/** {@code /indicators/{code}/weeks}: the ISO weeks of a year, each beside the same week of its base. */
public final class WeeksResource implements Resource<Pictured<WeeksResponse>> {

    private static final Parameter<String> SORT = Parameter.choice(
                    "sort", WeekOrder.codes(), WeekOrder.codes().get(0))
            .example("-value");

    private record Question(Indicator indicator, ComparedYear compared, String sort) {}

    @Override
    public Query<Pictured<WeeksResponse>> read(Request request) {
        Indicator indicator = weekly(request.indicator());
        Question question = new Question(indicator, ComparedYear.read(request), SORT.read(request.parameters()));
        return reader -> answer(reader, request, question);
    }

    /**
     * The same indicator.
     *
     * @throws Problem 400 with its grains when a week is none of them
     */
    public static Indicator weekly(Indicator indicator) {
        if (indicator.grains().contains(Grain.WEEK)) {
            return indicator;
        }
        List<String> grains = indicator.grains().stream().map(Grain::code).toList();
        throw Problem.badValue(
                        Request.CODE.name(), indicator.code(), Words.both("expected.weekly", String.join(", ", grains)))
                .with("allowed", grains);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, Request.YEAR, ComparedYear.BASE, SORT);
    }

    @Override
    public List<Representation<Pictured<WeeksResponse>>> representations() {
        return Representations.ofPicture(WeeksResponse.class);
    }

    private static Pictured<WeeksResponse> answer(WarehouseReader reader, Request request, Question question) {
        ComparedYear compared = question.compared().settled(reader, request);
        Indicator indicator = question.indicator();
        WeekReader read = new WeekReader(request.office(), indicator, reader, request.today());
        List<Week> weeks = read.weeks(compared.year(), compared.base());
        WeeksResponse response = new WeeksResponse(
                IndicatorReference.of(indicator, request),
                compared.year(),
                compared.base().toString(),
                question.sort(),
                reader.snapshot().id(),
                request.office().generatesDaysOf(indicator),
                read.kinds(compared.year()).stream()
                        .map(WeeksResponse.Holidays::of)
                        .toList(),
                WeekOrder.sorted(weeks, question.sort()).stream()
                        .map(WeeksResponse.Row::of)
                        .toList());
        return new Pictured<>(
                response,
                () -> CalendarCharts.of(
                        request.setting(reader),
                        indicator,
                        new CalendarCharts.Year(compared.year(), compared.base(), weeks, read.days(compared.year()))));
    }
}
