package fr.observatoire.warehouse.plausibility;

import java.time.LocalDate;

/**
 * One figure of a series.
 *
 * @param date the day, or the first day of the month
 * @param member of the breakdown, null without one
 */
public record Reading(LocalDate date, String member, double value) {}
