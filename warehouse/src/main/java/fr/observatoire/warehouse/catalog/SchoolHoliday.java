package fr.observatoire.warehouse.catalog;

import java.time.LocalDate;

/**
 * School holidays of one zone.
 *
 * @param zone {@code A}, {@code B} or {@code C}
 * @param name French name: {@code Toussaint}
 * @param from first day without school, inclusive
 * @param to last day without school, inclusive (official calendars give the day of return instead)
 */
public record SchoolHoliday(String zone, String name, LocalDate from, LocalDate to) {}
