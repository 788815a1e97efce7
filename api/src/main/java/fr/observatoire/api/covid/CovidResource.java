package fr.observatoire.api.covid;

import fr.observatoire.api.chart.CovidFigures;
import fr.observatoire.api.comparison.ComparedYear;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.MethodResult;
import fr.observatoire.warehouse.store.WarehouseReader;
import java.util.List;

/** {@code /indicators/{code}/covid-adjusted}: a year beside its base by every method, each with its verdict. */
public final class CovidResource implements Resource<Pictured<CovidResponse>> {

    @Override
    public Query<Pictured<CovidResponse>> read(Request request) {
        Indicator indicator = request.indicator();
        ComparedYear compared = ComparedYear.read(request);
        return reader -> answer(reader, request, indicator, compared.settled(reader, request));
    }

    @Override
    public List<Representation<Pictured<CovidResponse>>> representations() {
        return Representations.ofPicture();
    }

    private static Pictured<CovidResponse> answer(
            WarehouseReader reader, Request request, Indicator indicator, ComparedYear compared) {
        List<MethodResult> methods =
                request.comparisons(indicator, reader).covidAdjusted(compared.year(), compared.base());
        CovidResponse response = new CovidResponse(
                IndicatorReference.of(indicator, request),
                compared.year(),
                compared.base().toString(),
                reader.snapshot().id(),
                methods.stream()
                        .map(method -> CovidResponse.Method.of(method, request))
                        .toList());
        return new Pictured<>(
                response, () -> CovidFigures.of(request.setting(reader), indicator, compared.year(), methods));
    }
}
