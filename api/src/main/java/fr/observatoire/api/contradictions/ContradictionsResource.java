package fr.observatoire.api.contradictions;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.read.Contradiction;
import java.util.List;

/** {@code /contradictions}. */
public final class ContradictionsResource implements Resource<ContradictionsResponse> {

    @Override
    public Query<ContradictionsResponse> read(Request request) {
        Page page = Page.read(request.parameters());
        return reader -> {
            List<Contradiction> all = reader.contradictions(request.office().code());
            return new ContradictionsResponse(
                    reader.snapshot().id(),
                    page.cut(all).stream().map(each -> row(each, request)).toList(),
                    page.of(all.size()));
        };
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<ContradictionsResponse>> representations() {
        return Representations.ofRows(ContradictionsResponse.class);
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
                found.kind(),
                request.in(found.note()));
    }
}
