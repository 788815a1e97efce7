package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.journal.Announced;

/** What a snapshot announced of a year that ran. */
public record Announcement(String snapshot, Announced told) {}
