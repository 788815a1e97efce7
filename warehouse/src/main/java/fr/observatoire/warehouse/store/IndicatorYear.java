package fr.observatoire.warehouse.store;

/** One cell of the yearly table. */
public record IndicatorYear(String indicator, int year) {}
