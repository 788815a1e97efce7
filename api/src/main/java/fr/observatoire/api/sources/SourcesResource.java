package fr.observatoire.api.sources;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.read.SourceStatus;
import java.util.List;

/** {@code /sources}. */
public final class SourcesResource implements Resource<SourcesResponse> {

    @Override
    public Query<SourcesResponse> read(Request request) {
        return reader -> new SourcesResponse(
                reader.snapshot().id(),
                reader.sources(request.office().code(), request.today()).stream()
                        .map(each -> row(each, request))
                        .toList());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public List<Representation<SourcesResponse>> representations() {
        return Representations.ofRows(SourcesResponse.class);
    }

    private static SourcesResponse.Row row(SourceStatus status, Request request) {
        return new SourcesResponse.Row(
                status.source(),
                request.in(request.catalog().source(status.source()).title()),
                status.lastLoad(),
                status.files(),
                status.refusedFiles(),
                status.rowsRead(),
                status.rowsLoaded(),
                status.rowsRefused(),
                status.rowsDuplicate(),
                status.openRefusals(),
                status.openWarnings(),
                status.coversFrom(),
                status.coversTo(),
                status.freshUntil(),
                status.stale());
    }
}
