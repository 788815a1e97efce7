package fr.observatoire.etl.outcome;

/** Hears how a run goes on. Called from several threads, never by two at once. */
public interface EtlListener {

    /** The steps of a run, in order. */
    enum Step {
        DISCOVER,
        START,
        READ,
        LOAD
    }

    /** A step begins. */
    default void began(Step step) {}

    /**
     * Files are being read.
     *
     * @param filesDone files read to their end so far
     * @param files all files to read
     * @param rows records read so far
     */
    default void read(int filesDone, int files, long rows) {}

    /** Hears nothing. */
    EtlListener SILENT = new EtlListener() {};
}
