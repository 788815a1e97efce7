package fr.observatoire.api.snapshots;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots that are kept, oldest first.
 *
 * @param snapshot the one that this answer comes from
 * @param page which part it is, absent for the whole
 */
public record SnapshotsResponse(String snapshot, List<Row> rows, @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    /**
     * One snapshot.
     *
     * @param label why it is kept for ever, null for most
     * @param configurationKept false for one of an earlier version, which is read by today's configuration
     */
    public record Row(
            String id,
            @Nullable Instant publishedAt,
            String catalogVersion,
            @Nullable String label,
            boolean configurationKept) {

        static Row of(SnapshotInfo info) {
            return new Row(
                    info.id(), info.publishedAt(), info.catalogVersion(), info.label(), info.configurationKept());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows).key("id").titled(Words.both("table.snapshots"));
    }
}
