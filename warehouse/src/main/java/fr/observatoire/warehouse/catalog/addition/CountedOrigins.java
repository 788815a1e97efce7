package fr.observatoire.warehouse.catalog.addition;

import java.util.List;

/**
 * The origins that the logs of the offices count.
 *
 * @param offices for each office the codes that it chose; null in it: those of the program
 */
record CountedOrigins(List<List<String>> offices) {

    /**
     * Whether one of the logs counts an origin of the program. Then all must have its column: a contract is not of one
     * office, and a log that lost the column would count fewer visitors without a word.
     */
    boolean byAny(String origin) {
        return offices.stream().anyMatch(chosen -> chosen == null || chosen.contains(origin));
    }
}
