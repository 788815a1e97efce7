package fr.observatoire.api.indicators;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import java.util.List;

/** {@code /indicators/{code}}: one entry of the catalogue. */
public final class IndicatorResource implements Resource<IndicatorResponse> {

    @Override
    public Query<IndicatorResponse> read(Request request) {
        Indicator indicator = request.indicator();
        return reader -> new IndicatorResponse(
                new Entries(request, reader).of(indicator), reader.snapshot().id());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE);
    }

    @Override
    public List<Representation<IndicatorResponse>> representations() {
        return Representations.ofRows(IndicatorResponse.class);
    }
}
