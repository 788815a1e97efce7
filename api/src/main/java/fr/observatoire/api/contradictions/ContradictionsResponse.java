package fr.observatoire.api.contradictions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.read.Contradiction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places where two figures cannot both be right. They are reported, but nothing is decided.
 *
 * @param page which part this is, absent for the whole
 */
public record ContradictionsResponse(String snapshot, List<Row> rows, @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    /**
     * One contradiction.
     *
     * @param place chapter of the manual that prints the other figure, null where it is none of the manual
     * @param text as printed there
     * @param stated the figure in that place, null when there are only words
     * @param computed the warehouse's own figure of the year
     * @param kind {@code published}, {@code alternative}, {@code structural}, {@code monthly} or
     *     {@code declared}
     */
    public record Row(
            String indicator,
            String label,
            int year,
            @Nullable String place,
            @Nullable String text,
            Double stated,
            Double computed,
            Contradiction.Kind kind,
            @Nullable String note) {}

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .after("snapshot", snapshot)
                .key("indicator", "label")
                .titled(Words.both("table.contradictions"));
    }
}
