package fr.observatoire.api.dashboard.stock;

import java.util.List;

/** The stocks of guides, by name. */
public record StocksModel(List<Row> rows) {

    /**
     * One guide.
     *
     * @param left copies; null when nobody counted them
     * @param threshold null when the sheet states none
     * @param countedOn null when nobody counted it
     * @param icon sign of the state
     */
    public record Row(
            String name, String left, String threshold, String icon, String state, String countedOn, String asOf) {}
}
