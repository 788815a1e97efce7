package fr.observatoire.api.dashboard;

/**
 * What went wrong.
 *
 * @param title with the HTTP status
 * @param problem its name
 * @param detail one or two sentences
 */
public record ErrorModel(String title, String problem, String detail) {}
