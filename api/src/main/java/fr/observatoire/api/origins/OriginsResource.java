package fr.observatoire.api.origins;

import fr.observatoire.api.chart.origin.OriginCharts;
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
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.origin.Origins;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.origin.OriginReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /indicators/{code}/origins}: where the visitors of a year come from, beside those of its base. */
public final class OriginsResource implements Resource<Pictured<OriginsResponse>> {

    private record Question(Indicator indicator, ComparedYear compared) {}

    @Override
    public Query<Pictured<OriginsResponse>> read(Request request) {
        Question question = new Question(indicator(request), ComparedYear.read(request));
        return reader -> answer(reader, request, question);
    }

    private static Indicator indicator(Request request) {
        Indicator indicator = request.indicator();
        List<Indicator> able = OriginReader.indicators(request.catalog());
        if (!able.contains(indicator)) {
            List<String> codes = able.stream().map(Indicator::code).toList();
            throw Problem.badValue(
                            Request.CODE.name(),
                            indicator.code(),
                            Words.both("expected.origins", String.join(", ", codes)))
                    .with("allowed", codes);
        }
        return indicator;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, Request.YEAR, ComparedYear.BASE);
    }

    @Override
    public List<Representation<Pictured<OriginsResponse>>> representations() {
        return Representations.ofPicture(OriginsResponse.class);
    }

    private static Pictured<OriginsResponse> answer(WarehouseReader reader, Request request, Question question) {
        ComparedYear compared = question.compared().settled(reader, request);
        Indicator indicator = question.indicator();
        Origins origins = new OriginReader(request.office(), indicator, reader, request.today())
                .origins(compared.year(), compared.base());
        YearOverYearRow whole = origins.whole();
        Map<String, String> labels = labels(request, reader);
        OriginsResponse response = new OriginsResponse(
                IndicatorReference.of(indicator, request),
                compared.year(),
                compared.base().toString(),
                whole.basePeriod(),
                whole.until(),
                whole.value(),
                origins.known(),
                whole.baseValue(),
                origins.baseKnown(),
                whole.comparability(),
                whole.reasons(),
                reader.snapshot().id(),
                request.office().generatesDaysOf(indicator),
                origins.shares().stream()
                        .map(each -> OriginsResponse.Row.of(each, labels))
                        .toList());
        return new Pictured<>(
                response, () -> OriginCharts.of(request.setting(reader), indicator, compared.base(), origins, labels));
    }

    /** The names of the origins by code. */
    public static Map<String, String> labels(Request request, WarehouseReader reader) {
        Map<String, String> labels = new TreeMap<>();
        reader.labels(request.office().code(), OriginReader.ORIGIN)
                .forEach((code, label) -> labels.put(code, request.in(label)));
        return labels;
    }
}
