package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.journal.Announced;

/** What a snapshot announced of a year that ran. */
public record Announcement(String snapshot, Announced told) {

    /**
     * A load of more offices announces nothing: half a second of processor time for each would double the load of a
     * network. Whoever answers with announcements says so.
     */
    public static final int MOST_OFFICES = 5;
}
