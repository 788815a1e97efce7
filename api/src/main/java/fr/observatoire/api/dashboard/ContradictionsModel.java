package fr.observatoire.api.dashboard;

import java.util.List;

/** Figures that cannot both be right. */
public record ContradictionsModel(List<Row> rows) {

    /**
     * One contradiction.
     *
     * @param anchor unique on the page
     * @param stated the figure that contradicts the computed one: printed elsewhere, or of another indicator
     * @param place where the other figure is, null for two indicators that contradict each other
     * @param note what it is about, or null
     */
    public record Row(
            String anchor,
            String indicator,
            String href,
            int year,
            String place,
            String text,
            String stated,
            String computed,
            String nature,
            String note) {}
}
