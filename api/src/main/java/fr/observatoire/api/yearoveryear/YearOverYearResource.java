package fr.observatoire.api.yearoveryear;

import fr.observatoire.api.chart.mapping.YearOverYearCharts;
import fr.observatoire.api.comparison.ComparedYear;
import fr.observatoire.api.indicators.CommentReference;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /indicators/{code}/year-over-year}: the periods of a year and those of its base. */
public final class YearOverYearResource implements Resource<Pictured<YearOverYearResponse>> {

    private static final Parameter<Alignment> ALIGN =
            Parameter.code("align", List.of(Alignment.values()), Alignment.DATE).sample("weekday");

    private record Question(Indicator indicator, ComparedYear compared, Grain grain, Alignment alignment) {}

    @Override
    public Query<Pictured<YearOverYearResponse>> read(Request request) {
        Indicator indicator = request.indicator();
        Question question = new Question(
                indicator, ComparedYear.read(request), request.grain(indicator), ALIGN.read(request.parameters()));
        return reader -> answer(reader, request, question);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, Request.YEAR, ComparedYear.BASE, Request.GRAIN, ALIGN);
    }

    @Override
    public List<Representation<Pictured<YearOverYearResponse>>> representations() {
        return Representations.ofPicture(YearOverYearResponse.class);
    }

    private static Pictured<YearOverYearResponse> answer(WarehouseReader reader, Request request, Question question) {
        ComparedYear compared = question.compared().settled(reader, request);
        Comparisons comparisons = request.comparisons(question.indicator(), reader);
        List<YearOverYearRow> rows =
                comparisons.yearOverYear(compared.year(), compared.base(), question.grain(), question.alignment());
        YearOverYearResponse response = new YearOverYearResponse(
                IndicatorReference.of(question.indicator(), request),
                compared.year(),
                compared.base().toString(),
                question.grain(),
                question.alignment(),
                reader.snapshot().id(),
                request.office().generatesDaysOf(question.indicator()),
                rows.stream().map(YearOverYearResponse.Row::of).toList(),
                CommentReference.of(
                        request,
                        List.of(question.indicator()),
                        question.grain(),
                        Stream.concat(Stream.of(compared.year()), compared.base().years(compared.year()).stream())));
        return new Pictured<>(
                response,
                () -> YearOverYearCharts.of(
                        request.setting(reader),
                        question.indicator(),
                        rows,
                        question.grain() == Grain.YEAR ? years(reader, request, question.indicator()) : List.of(),
                        comparisons.wholeYear(compared.year(), compared.base(), question.alignment())));
    }

    /** The years of the indicator; the first question about an office reads those of all indicators. */
    private static List<Observation> years(WarehouseReader reader, Request request, Indicator indicator) {
        return reader.years(request.office().code()).entrySet().stream()
                .filter(year -> year.getKey().indicator().equals(indicator.code()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
