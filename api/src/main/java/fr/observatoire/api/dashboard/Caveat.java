package fr.observatoire.api.dashboard;

import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.read.Contradiction;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to know before a figure is quoted.
 *
 * @param href where more is said, or null
 */
public record Caveat(String text, String href) {

    /** What is known of one year of an indicator. */
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

    /** Of a year that a crisis hit, a result that it cut and a target that was missed; a target reached speaks for itself. */
    private static boolean covidMatters(AttainmentRow row) {
        ObservationStatus status = row.result().status();
        return status == ObservationStatus.REDUCED_COVID
                || status == ObservationStatus.CANCELLED_COVID
                || row.covid() && (row.status() == Status.MISSED || row.status() == Status.IN_PROGRESS);
    }

    /** Where the contradictions page speaks of an indicator's year. */
    static String anchor(String indicator, int year) {
        return indicator + "-" + year;
    }
}
