package fr.observatoire.warehouse.comparison;

import java.time.LocalDate;
import java.util.Set;

/**
 * What counts side by side: the people counters of a territory. A total of two of them is no growth of the total of one.
 */
@FunctionalInterface
public interface Counting {

    /** Of an indicator that one thing counts. */
    Counting ONE = (from, to) -> Set.of();

    /** The codes of those that counted on a day of the range, both ends inclusive. */
    Set<String> in(LocalDate from, LocalDate to);
}
