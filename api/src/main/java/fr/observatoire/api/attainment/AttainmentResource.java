package fr.observatoire.api.attainment;

import fr.observatoire.api.chart.mapping.AttainmentCharts;
import fr.observatoire.api.indicators.CommentReference;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;
import java.util.stream.Stream;

/** {@code /attainment}: the results of a year against their targets; by default those of the last year with data. */
public final class AttainmentResource implements Resource<Pictured<AttainmentResponse>> {

    @Override
    public Query<Pictured<AttainmentResponse>> read(Request request) {
        Integer year = Request.YEAR.read(request.parameters());
        String chapter = request.chapter();
        List<Indicator> indicators = request.catalog().indicators().stream()
                .filter(indicator -> chapter == null || indicator.chapter().equals(chapter))
                .toList();
        return reader -> {
            int settled = Coverage.yearOrLast(year, reader, request);
            YearResults results = new YearResults(request, reader);
            List<AttainmentRow> rows = results.rows(results.ofOffice(indicators), settled);
            return new Pictured<>(
                    response(reader, request, settled, rows),
                    () -> AttainmentCharts.of(request.setting(reader), settled, chapter, rows));
        };
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.YEAR, Request.CHAPTER);
    }

    @Override
    public List<Representation<Pictured<AttainmentResponse>>> representations() {
        return Representations.ofPicture(AttainmentResponse.class);
    }

    private static AttainmentResponse response(
            WarehouseReader reader, Request request, int year, List<AttainmentRow> rows) {
        return new AttainmentResponse(
                year,
                reader.snapshot().id(),
                request.office().synthetic(),
                rows.stream()
                        .map(row ->
                                AttainmentResponse.Row.of(row, request.catalog().indicator(row.indicator()), request))
                        .toList(),
                CommentReference.of(
                        request,
                        rows.stream()
                                .map(row -> request.catalog().indicator(row.indicator()))
                                .toList(),
                        Grain.YEAR,
                        Stream.of(year)));
    }
}
