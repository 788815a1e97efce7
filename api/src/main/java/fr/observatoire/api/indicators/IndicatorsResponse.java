package fr.observatoire.api.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.text.Words;
import java.util.List;

/**
 * The catalogue, in the order of the manual.
 *
 * @param page which part it is, absent for the whole
 */
public record IndicatorsResponse(
        String snapshot, List<IndicatorEntry> indicators, @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    @Override
    public Table table() {
        return Table.of(IndicatorEntry.class, indicators)
                .after("snapshot", snapshot)
                .key("code", "label")
                .titled(Words.both("table.indicators"));
    }
}
