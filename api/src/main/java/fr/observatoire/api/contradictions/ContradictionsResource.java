package fr.observatoire.api.contradictions;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.store.Contradiction;
import java.util.List;

/** {@code /contradictions}. */
public final class ContradictionsResource implements Resource<ContradictionsResponse> {

    @Override
    public Query<ContradictionsResponse> read(Request request) {
        return reader -> new ContradictionsResponse(
                reader.snapshot().id(),
                reader.contradictions(request.office().code()).stream()
                        .map(each -> row(each, request))
                        .toList());
    }

    @Override
    public List<Representation<ContradictionsResponse>> representations() {
        return Representations.ofRows();
    }

    private static ContradictionsResponse.Row row(Contradiction found, Request request) {
        return new ContradictionsResponse.Row(
                found.indicator(),
                request.in(request.catalog().indicator(found.indicator()).label()),
                found.year(),
                found.place(),
                found.text(),
                found.stated(),
                found.computed(),
                found.kind().code(),
                request.in(found.note()));
    }
}
