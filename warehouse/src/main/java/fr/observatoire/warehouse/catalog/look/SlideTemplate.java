package fr.observatoire.warehouse.catalog.look;

/**
 * The slide show from which an office has its slides made.
 *
 * @param bytes as the office gave them
 * @param colours the first two accents of its theme
 */
public record SlideTemplate(byte[] bytes, Colours colours) {}
