package fr.observatoire.api.series;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.mapping.BreakdownCharts;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.SeriesCharts;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /indicators/{code}/series}: the figures of one indicator, each with its status. */
public final class SeriesResource implements Resource<Pictured<SeriesResponse>> {

    private static final Parameter<String> FROM = Parameter.text("from").example("2019");
    private static final Parameter<String> TO = Parameter.text("to").example("2020");
    private static final Parameter<String> BY = Parameter.text("by").sample("origin");

    @Override
    public Query<Pictured<SeriesResponse>> read(Request request) {
        Indicator indicator = request.indicator();
        Grain grain = request.grain(indicator);
        Period from = request.period(FROM);
        Period to = request.period(TO);
        String by = request.parameters().choice(BY.name(), indicator.by(), null);
        Page page = Page.read(request.parameters());
        if (from != null && to != null) {
            Range.between(from, to).checked(grain);
        }
        return reader -> {
            Range range = range(reader, request, from, to).checked(grain);
            List<Observation> all = reader.series(
                    new SeriesRequest(request.office().code(), indicator.code(), grain, range.from(), range.to(), by));
            Map<String, String> labels = labels(reader, request, by);
            List<Observation> figures = page.cut(all);
            SeriesResponse response = new SeriesResponse(
                    IndicatorReference.of(indicator, request),
                    grain,
                    by,
                    reader.snapshot().id(),
                    request.office().generatesDaysOf(indicator),
                    figures.stream()
                            .map(figure -> SeriesResponse.Row.of(figure, labels))
                            .toList(),
                    page.of(all.size()));
            return new Pictured<>(response, () -> figure(request.setting(reader), indicator, by, figures, labels));
        };
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, FROM, TO, Request.GRAIN, BY, Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<Pictured<SeriesResponse>>> representations() {
        return Representations.ofPicture(SeriesResponse.class);
    }

    private static Map<String, String> labels(WarehouseReader reader, Request request, String by) {
        Map<String, String> labels = new HashMap<>();
        if (by != null) {
            reader.labels(request.office().code(), by).forEach((code, label) -> labels.put(code, request.in(label)));
        }
        return labels;
    }

    private static ChartSpec figure(
            ChartContext setting,
            Indicator indicator,
            String by,
            List<Observation> figures,
            Map<String, String> labels) {
        if (by == null) {
            return SeriesCharts.trend(setting, indicator, figures);
        }
        return BreakdownCharts.of(setting, indicator, by, figures, labels);
    }

    // An end that is not given is that of all data of the office, not only of this indicator: when a thing did not
    // exist yet, the status says so.
    private static Range range(WarehouseReader reader, Request request, Period from, Period to) {
        if (from != null && to != null) {
            return Range.between(from, to);
        }
        Coverage coverage = Coverage.of(reader, request);
        LocalDate start = from != null ? from.start() : earlier(coverage.from(), to);
        LocalDate end = to != null ? to.end() : later(coverage.to(), from);
        return new Range(start, end);
    }

    // When the given end is outside the data, the answer is that period, with a status.
    private static LocalDate earlier(LocalDate day, Period end) {
        return end != null && end.start().isBefore(day) ? end.start() : day;
    }

    private static LocalDate later(LocalDate day, Period start) {
        return start != null && start.end().isAfter(day) ? start.end() : day;
    }
}
