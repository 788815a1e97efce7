package fr.observatoire.warehouse.journal;

import java.time.LocalDate;

/**
 * What a load announced of a year that runs. It was told, so it is kept as it was told, whatever later programs would say.
 *
 * @param asOf last day known; its year is the one projected
 * @param verdict {@code ok} or {@code fragile}
 * @param share of a normal year that was reached by that day
 * @param total in the middle: half of such years end below it
 * @param lower80 null, as the other ends, when nothing more was expected
 * @param target null without one
 * @param probability to reach the target, null without one
 */
public record Announced(
        String office,
        String indicator,
        LocalDate asOf,
        String verdict,
        double toDate,
        double share,
        double total,
        Double lower80,
        Double upper80,
        Double lower95,
        Double upper95,
        Double target,
        Double probability) {

    /** The same of an indicator by its code of today. */
    public Announced of(String code) {
        return new Announced(
                office,
                code,
                asOf,
                verdict,
                toDate,
                share,
                total,
                lower80,
                upper80,
                lower95,
                upper95,
                target,
                probability);
    }
}
