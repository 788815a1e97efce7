package fr.observatoire.api.warnings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.store.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The warnings, the newest first.
 *
 * @param page which part it is, absent for the whole
 */
public record WarningsResponse(String snapshot, List<Row> rows, @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    /**
     * One warning.
     *
     * @param id for {@code observatoire confirm}
     * @param code of the rule
     * @param from first day concerned, null when it concerns no day
     * @param to last day concerned, inclusive
     * @param path the file, null when the warning is about a whole series
     * @param text what was noticed, in the language of the request
     * @param confirmedAt null while it is open
     * @param note what the analyst wrote when confirming it
     */
    public record Row(
            String id,
            String source,
            String code,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String path,
            Integer line,
            String text,
            Instant noticedAt,
            @Nullable Instant confirmedAt,
            @Nullable String note) {

        static Row of(Warning warning, String text) {
            return new Row(
                    warning.id(),
                    warning.source(),
                    warning.code(),
                    warning.from(),
                    warning.to(),
                    warning.path(),
                    warning.line(),
                    text,
                    warning.noticedAt(),
                    warning.confirmedAt(),
                    warning.note());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows).after("snapshot", snapshot).key("id").titled(Words.both("table.warnings"));
    }
}
