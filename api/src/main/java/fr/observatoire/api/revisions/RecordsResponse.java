package fr.observatoire.api.revisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.read.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counts that later exports corrected, the newest load first.
 *
 * @param snapshot the later one
 * @param since the earlier one
 * @param page which part it is, absent for the whole
 */
public record RecordsResponse(
        String snapshot, String since, List<Row> rows, @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    /**
     * One count.
     *
     * @param load the first snapshot that shows the new count
     * @param scope the other dimensions: {@code peyrehorade | counter | FR-40}
     * @param oldValue null when the later export added the count
     * @param newValue null when the later export left it out
     */
    public record Row(
            String load,
            Instant loadedAt,
            String fact,
            @Nullable LocalDate date,
            String scope,
            String measure,
            Double oldValue,
            Double newValue,
            String oldFile,
            String newFile) {

        static Row of(Revision revision) {
            return new Row(
                    revision.snapshot(),
                    revision.loadedAt(),
                    revision.fact(),
                    revision.date(),
                    revision.scope(),
                    revision.measure(),
                    revision.oldValue(),
                    revision.newValue(),
                    revision.oldFile(),
                    revision.newFile());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("since", since)
                .after("snapshot", snapshot)
                .measure("old_value", null)
                .measure("new_value", null)
                .titled(Words.both("table.records", since));
    }
}
