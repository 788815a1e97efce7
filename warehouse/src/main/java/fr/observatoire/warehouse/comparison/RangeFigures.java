package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.Observation;
import java.time.LocalDate;
import java.util.Optional;

/** The figure of an indicator over any days, for a period that is cut at its end or moved by whole weeks. */
@FunctionalInterface
public interface RangeFigures {

    /** Of an indicator that is not known by date: what is declared once a year, and distinct visitors. */
    RangeFigures NONE = (from, to) -> Optional.empty();

    /** The figure from one day to another, both inclusive, with a status that says whether the sources cover them. */
    Optional<Observation> over(LocalDate from, LocalDate to);
}
