package fr.observatoire.api.indicators;

import fr.observatoire.api.representation.Table;
import java.util.List;

/** One entry of the catalogue. */
public record IndicatorResponse(IndicatorEntry indicator, String snapshot) implements Table.Source {

    @Override
    public Table table() {
        return Table.of(IndicatorEntry.class, List.of(indicator)).after("snapshot", snapshot);
    }
}
