package fr.observatoire.warehouse.store;

/** A reason to keep a snapshot; the strongest first. */
public enum KeptFor {
    /** Readers see it now. */
    LIVE,
    /** The next load builds on it. */
    NEXT_LOAD,
    /** Somebody, or a council pack, gave it a label. */
    LABEL,
    LAST_OF_MONTH,
    LAST_TEN,
    /** A reader that has just read its name may still be about to open it. */
    RECENT;

    /** Whether not even a person may remove the snapshot as long as the reason holds. */
    boolean binds() {
        return compareTo(LABEL) <= 0;
    }
}
