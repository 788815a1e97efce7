package fr.observatoire.warehouse.plausibility;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;

/**
 * Figures that are valid but look wrong.
 *
 * @param member the member of the breakdown that it is about, or null: of two cells of one day each is its own finding
 * @param from first day
 * @param to last day, inclusive
 * @param value the value that was found; findings with the same rule, series, days and value are the same
 * @param text a sentence with the value and the usual one
 */
public record Finding(String member, LocalDate from, LocalDate to, double value, Text text) {

    /** A finding about the whole. */
    Finding(LocalDate from, LocalDate to, double value, Text text) {
        this(null, from, to, value, text);
    }
}
