package fr.observatoire.api.covid;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.mapping.AdjustedCharts;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.CounterfactualCharts;
import fr.observatoire.api.chart.mapping.CovidCharts;
import fr.observatoire.api.comparison.ComparedYear;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.CovidComparison;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.RawComparison;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;
import java.util.Optional;

/** {@code /indicators/{code}/covid-adjusted}: a year and its base by every method, each with its verdict. */
public final class CovidResource implements Resource<Pictured<CovidResponse>> {

    private static final Parameter<String> METHOD =
            Parameter.choice("method", CovidComparison.CODES, null).sample("counterfactual");

    @Override
    public Query<Pictured<CovidResponse>> read(Request request) {
        Indicator indicator = request.indicator();
        ComparedYear compared = ComparedYear.read(request);
        String method = METHOD.read(request.parameters());
        return reader -> answer(reader, request, indicator, compared.settled(reader, request), method);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, Request.YEAR, ComparedYear.BASE, METHOD);
    }

    @Override
    public List<Representation<Pictured<CovidResponse>>> representations() {
        return Representations.ofPicture(CovidResponse.class);
    }

    /** @param asked the code of one method, or null for all; the raw figure is always shown with it */
    private static Pictured<CovidResponse> answer(
            WarehouseReader reader, Request request, Indicator indicator, ComparedYear compared, String asked) {
        List<MethodResult> all = request.comparisons(indicator, reader).covidAdjusted(compared.year(), compared.base());
        MethodResult leading = CovidComparison.leading(all, request.catalog().primary(indicator))
                .orElse(null);
        List<MethodResult> methods = all.stream()
                .filter(method -> asked == null
                        || method.method().equals(asked)
                        || method.method().equals(RawComparison.METHOD))
                .toList();
        CovidResponse response = new CovidResponse(
                IndicatorReference.of(indicator, request),
                compared.year(),
                compared.base().toString(),
                reader.snapshot().id(),
                methods.stream()
                        .map(method -> CovidResponse.Method.of(method, method.equals(leading), request))
                        .toList());
        return new Pictured<>(
                response, () -> figure(request.setting(reader), indicator, compared.year(), methods, asked));
    }

    /** The two methods that use months have charts of months; all other charts are bars. */
    private static ChartSpec figure(
            ChartContext setting, Indicator indicator, int year, List<MethodResult> methods, String asked) {
        Optional<ColumnSpec> months =
                switch (String.valueOf(asked)) {
                    case "counterfactual" -> CounterfactualCharts.of(setting, indicator, year, methods);
                    case "seasonally-adjusted" -> AdjustedCharts.of(setting, indicator, year, methods);
                    default -> Optional.empty();
                };
        return months.<ChartSpec>map(figure -> figure)
                .orElseGet(() -> asked == null
                        ? CovidCharts.of(setting, indicator, year, methods)
                        : CovidCharts.ofSome(setting, indicator, year, methods));
    }
}
