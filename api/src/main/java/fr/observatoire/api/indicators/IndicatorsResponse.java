package fr.observatoire.api.indicators;

import fr.observatoire.api.representation.Table;
import java.util.List;

/** The catalogue, in the order of the manual. */
public record IndicatorsResponse(String snapshot, List<IndicatorEntry> indicators) implements Table.Source {

    @Override
    public Table table() {
        return Table.of(IndicatorEntry.class, indicators).after("snapshot", snapshot);
    }
}
