package fr.observatoire.api.chart;

import java.util.List;

/**
 * The words around a chart.
 *
 * @param lang {@code fr} or {@code en}
 * @param title the finding, not the subject: {@code Dans les murs 2020 : −48,7 % brut}
 * @param subtitle what is shown, and in which unit
 * @param notes what a reader must know, in reading order: methods refused and why, caveats
 * @param foot source and snapshot
 */
public record Caption(String lang, String title, String subtitle, List<String> notes, String foot) {

    public Caption {
        notes = List.copyOf(notes);
    }

    /** Without what the place around a chart says. */
    Caption bare() {
        return new Caption(lang, "", subtitle, List.of(), foot);
    }
}
