package fr.observatoire.api.snapshots;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.util.List;

/** {@code /snapshots}: the snapshots that can be chosen with {@code asOf}. */
public final class SnapshotsResource implements Resource<SnapshotsResponse> {

    @Override
    public Query<SnapshotsResponse> read(Request request) {
        Page page = Page.read(request.parameters());
        return reader -> {
            List<SnapshotInfo> kept = reader.snapshots();
            return new SnapshotsResponse(
                    reader.snapshot().id(),
                    page.cut(kept).stream().map(SnapshotsResponse.Row::of).toList(),
                    page.of(kept.size()));
        };
    }

    /** A snapshot is labelled, and others retired, after this one was published. */
    @Override
    public String state(WarehouseReader reader) {
        return reader.snapshots().toString();
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<SnapshotsResponse>> representations() {
        return Representations.ofRows(SnapshotsResponse.class);
    }
}
