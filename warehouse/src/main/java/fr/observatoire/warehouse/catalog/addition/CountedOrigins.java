package fr.observatoire.warehouse.catalog.addition;

import java.util.List;

/**
 * The origins that the logs of the offices count.
 *
 * @param offices for each office the codes that it chose; null in it: those of the program
 */
record CountedOrigins(List<List<String>> offices) {

    /** Whether every log must have the column of an origin of the program. */
    boolean byAll(String origin) {
        return offices.stream().allMatch(chosen -> chosen == null || chosen.contains(origin));
    }

    /** Whether an empty sheet has the column of an origin of the program. */
    boolean byAny(String origin) {
        return offices.stream().anyMatch(chosen -> chosen == null || chosen.contains(origin));
    }
}
