package fr.observatoire.api.sources;

import fr.observatoire.api.representation.Table;
import fr.observatoire.api.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was loaded from each source, and whether it is fresh. */
public record SourcesResponse(String snapshot, List<Row> rows) implements Table.Source {

    /**
     * One source. {@code rows_read = rows_loaded + rows_refused + rows_duplicate}.
     *
     * @param lastLoad null when nothing was ever loaded
     * @param files accepted files
     * @param refusedFiles files refused whole
     * @param openRefusals refused records that no later file has corrected
     * @param openWarnings warnings that nobody has confirmed
     * @param coversFrom first day covered
     * @param coversTo last day covered, inclusive
     * @param freshUntil last day on which the source counts as fresh by its contract
     */
    public record Row(
            String source,
            String title,
            @Nullable Instant lastLoad,
            long files,
            long refusedFiles,
            long rowsRead,
            long rowsLoaded,
            long rowsRefused,
            long rowsDuplicate,
            long openRefusals,
            long openWarnings,
            @Nullable LocalDate coversFrom,
            @Nullable LocalDate coversTo,
            @Nullable LocalDate freshUntil,
            boolean stale) {}

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .after("snapshot", snapshot)
                .key("source", "title")
                .titled(Words.both("table.sources"));
    }
}
