package fr.observatoire.warehouse.journal;

/** The form of the journal's entries and of the lake's files. */
public final class LakeFormat {

    /** Grows with every change that an earlier program would not understand. */
    public static final int VERSION = 1;

    private LakeFormat() {}
}
