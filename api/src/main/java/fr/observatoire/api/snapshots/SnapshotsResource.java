package fr.observatoire.api.snapshots;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import java.util.List;

/** {@code /snapshots}: the vintages that {@code asOf} can reach. */
public final class SnapshotsResource implements Resource<SnapshotsResponse> {

    @Override
    public Query<SnapshotsResponse> read(Request request) {
        return reader -> new SnapshotsResponse(
                reader.snapshot().id(),
                reader.snapshots().stream().map(SnapshotsResponse.Row::of).toList());
    }

    @Override
    public List<Representation<SnapshotsResponse>> representations() {
        return Representations.ofRows();
    }
}
