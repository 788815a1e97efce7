package fr.observatoire.warehouse.read;

/** One cell of the yearly table. */
public record IndicatorYear(String indicator, int year) {}
