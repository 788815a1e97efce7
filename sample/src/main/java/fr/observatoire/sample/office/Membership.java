package fr.observatoire.sample.office;

/**
 * A partner of the office in a year. Establishments are invented, and nobody is named.
 *
 * @param pack the pack that it bought
 * @param price euros a year
 */
public record Membership(String partner, String name, String category, String commune, String pack, int price) {}
