package fr.observatoire.api.chart;

import java.util.List;

/**
 * The words around a chart.
 *
 * @param lang {@code fr} or {@code en}
 * @param title the result, not only the subject: {@code Dans les murs 2020 : −48,7 % brut}
 * @param subtitle what is shown, and in which unit
 * @param notes what a reader must know, in reading order: refused methods with their reasons, caveats
 * @param foot source and snapshot
 */
public record Caption(String lang, String title, String subtitle, List<String> notes, String foot) {

    public Caption {
        notes = List.copyOf(notes);
    }

    /** Without the texts that the page around the chart shows. */
    Caption bare() {
        return new Caption(lang, "", subtitle, List.of(), foot);
    }
}
