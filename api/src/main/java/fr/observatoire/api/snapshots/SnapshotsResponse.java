package fr.observatoire.api.snapshots;

import fr.observatoire.api.representation.Table;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.time.Instant;
import java.util.List;

/**
 * The snapshots that are kept, oldest first.
 *
 * @param snapshot the one that this answer comes from
 */
public record SnapshotsResponse(String snapshot, List<Row> rows) implements Table.Source {

    /**
     * One snapshot.
     *
     * @param label why it is kept for ever, null for most
     */
    public record Row(String id, Instant publishedAt, String catalogVersion, String label) {

        static Row of(SnapshotInfo info) {
            return new Row(info.id(), info.publishedAt(), info.catalogVersion(), info.label());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows);
    }
}
