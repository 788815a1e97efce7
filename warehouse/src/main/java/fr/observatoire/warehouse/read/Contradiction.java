package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.text.Text;
import java.util.Locale;

/**
 * Two figures that cannot both be right. They are reported, but nothing is decided.
 *
 * @param place chapter of the manual that prints the other figure: {@code 7.2}; null where it is none of the manual
 * @param text as printed there
 * @param stated the figure in that place, of the month as noted, or as declared; null when there are only words
 * @param computed the warehouse's own figure of the year or month, null when it has none
 */
public record Contradiction(
        String indicator, int year, String place, String text, Double stated, Double computed, Kind kind, Text note) {

    public enum Kind {
        /** The indicator table of the manual prints a figure other than that of the rows. */
        PUBLISHED,
        /** Another place of the manual says something else. */
        ALTERNATIVE,
        /** Two indicators that do not fit together: more requests than visitors. */
        STRUCTURAL,
        /** A table by month and a source that counts by day say different things of one month; the days are used. */
        MONTHLY,
        /** The yearly sheet declares another figure than the rows of the sources give; the rows are used. */
        DECLARED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
