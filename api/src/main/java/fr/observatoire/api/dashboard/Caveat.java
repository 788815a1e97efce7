package fr.observatoire.api.dashboard;

import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.read.Contradiction;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a reader must know before using a figure.
 *
 * @param href address with more about it, or null
 */
public record Caveat(String text, String href) {

    /** What is known about one year of an indicator. */
    static List<Caveat> of(Words words, Links links, AttainmentRow row, int year, List<Contradiction> contradictions) {
        List<Caveat> caveats = new ArrayList<>();
        if (covidMatters(row)) {
            caveats.add(new Caveat(words.text("caveat.covid"), null));
        }
        long reported = contradictions.stream()
                .filter(one -> one.indicator().equals(row.indicator()) && one.year() == year)
                .count();
        if (reported > 0) {
            String text =
                    reported == 1 ? words.text("caveat.contradiction") : words.text("caveat.contradictions", reported);
            caveats.add(new Caveat(text, links.to("/contradictions") + "#" + anchor(row.indicator(), year)));
        }
        return caveats;
    }

    /**
     * For a year hit by a crisis: only for a result that it reduced or a missed target; a reached target needs no
     * caveat.
     */
    private static boolean covidMatters(AttainmentRow row) {
        ObservationStatus status = row.result().status();
        return status == ObservationStatus.REDUCED_COVID
                || status == ObservationStatus.CANCELLED_COVID
                || row.covid() && (row.status() == Status.MISSED || row.status().isOpen());
    }

    /** The place on the contradictions page for a year of an indicator. */
    static String anchor(String indicator, int year) {
        return indicator + "-" + year;
    }
}
