package fr.observatoire.api.attainment;

import fr.observatoire.api.representation.Csv;
import fr.observatoire.api.representation.Json;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.store.WarehouseReader;
import java.util.List;

/** {@code /attainment}: the results of a year against their targets; the last year with data unless asked otherwise. */
public final class AttainmentResource implements Resource<AttainmentResponse> {

    @Override
    public Query<AttainmentResponse> read(Request request) {
        Integer year = request.parameters().year("year");
        String chapter = request.chapter();
        List<Indicator> indicators = request.catalog().indicators().stream()
                .filter(indicator -> chapter == null || indicator.chapter().equals(chapter))
                .toList();
        return reader -> response(reader, request, indicators, Coverage.yearOrLast(year, reader, request));
    }

    @Override
    public List<Representation<AttainmentResponse>> representations() {
        return List.of(Json.representation(), Csv.representation());
    }

    private static AttainmentResponse response(
            WarehouseReader reader, Request request, List<Indicator> indicators, int year) {
        YearResults results = new YearResults(request.catalog(), request.office(), reader);
        List<AttainmentResponse.Row> rows = results.rows(indicators, year, request.today()).stream()
                .map(row -> AttainmentResponse.Row.of(row, request.catalog().indicator(row.indicator()), request))
                .toList();
        return new AttainmentResponse(year, reader.snapshot().id(), rows);
    }
}
