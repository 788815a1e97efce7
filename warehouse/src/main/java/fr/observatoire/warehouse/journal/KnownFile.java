package fr.observatoire.warehouse.journal;

/** A file that the warehouse has loaded, known by its content: the same bytes under another name are the same file. */
public record KnownFile(String office, String source, String sha256) {}
