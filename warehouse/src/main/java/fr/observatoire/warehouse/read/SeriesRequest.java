package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.period.Grain;
import java.time.LocalDate;

/**
 * A question: one indicator of one office over a range.
 *
 * @param from a day of the first period
 * @param to a day of the last period
 * @param by a breakdown that the indicator declares ({@code origin}), or null for the whole
 */
public record SeriesRequest(String office, String indicator, Grain grain, LocalDate from, LocalDate to, String by) {}
