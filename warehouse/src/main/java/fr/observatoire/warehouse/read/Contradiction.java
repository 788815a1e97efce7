package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.text.Text;
import java.util.Locale;

/**
 * Two figures that cannot both hold. Reported, never settled.
 *
 * @param place chapter of the manual where the other figure stands: {@code 7.2}; null for a structural one
 * @param text as printed there
 * @param stated the figure of that place, null when it gives words only
 * @param computed the warehouse's own figure of the year, null when it has none
 */
public record Contradiction(
        String indicator, int year, String place, String text, Double stated, Double computed, Kind kind, Text note) {

    public enum Kind {
        /** The indicator table of the manual prints another figure than the rows give. */
        PUBLISHED,
        /** Another place of the manual says something else. */
        ALTERNATIVE,
        /** Two indicators that cannot be so at once: more requests than visitors. */
        STRUCTURAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
