package fr.observatoire.api.indicators;

import fr.observatoire.api.representation.Table;
import fr.observatoire.warehouse.text.Text;
import java.util.List;

/** One entry of the catalogue. */
public record IndicatorResponse(IndicatorEntry indicator, String snapshot) implements Table.Source {

    @Override
    public Table table() {
        return Table.of(IndicatorEntry.class, List.of(indicator))
                .after("snapshot", snapshot)
                .key("code", "label")
                .titled(new Text(indicator.label(), indicator.label()));
    }
}
