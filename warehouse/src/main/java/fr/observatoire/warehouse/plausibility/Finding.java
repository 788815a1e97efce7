package fr.observatoire.warehouse.plausibility;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;

/**
 * Figures that are valid but look wrong.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param value what was found; with the rule, the series and the days it makes a finding the same one when seen again
 * @param text a sentence with the value and what is usual
 */
public record Finding(LocalDate from, LocalDate to, double value, Text text) {}
