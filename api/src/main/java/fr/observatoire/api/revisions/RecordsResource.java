package fr.observatoire.api.revisions;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.resource.Vintage;
import fr.observatoire.warehouse.read.Revision;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import java.util.List;

/** {@code /revisions/records}: why figures changed: every count that a later export corrected, with both files. */
public final class RecordsResource implements Resource<RecordsResponse> {

    private final LiveWarehouse live;

    public RecordsResource(LiveWarehouse live) {
        this.live = live;
    }

    @Override
    public Query<RecordsResponse> read(Request request) {
        Vintage since = RevisionsResource.since(request);
        Page page = Page.read(request.parameters());
        return reader -> {
            String earlier = id(since);
            List<Revision> later = later(reader, request.office().code(), earlier);
            return new RecordsResponse(
                    reader.snapshot().id(),
                    earlier,
                    page.cut(later).stream().map(RecordsResponse.Row::of).toList(),
                    page.of(later.size()));
        };
    }

    private String id(Vintage since) {
        try (LiveWarehouse.Lease lease = since.lease(live)) {
            return lease.reader().snapshot().id();
        }
    }

    /** Ids are in the order of time. */
    private static List<Revision> later(WarehouseReader reader, String office, String earlier) {
        return reader.revisions(office, Integer.MAX_VALUE, 0).stream()
                .filter(revision -> revision.snapshot().compareTo(earlier) > 0)
                .toList();
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(RevisionsResource.SINCE, Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<RecordsResponse>> representations() {
        return Representations.ofRows(RecordsResponse.class);
    }
}
