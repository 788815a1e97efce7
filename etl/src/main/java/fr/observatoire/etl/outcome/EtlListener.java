package fr.observatoire.etl.outcome;

import fr.observatoire.warehouse.publish.RebuildListener;

/** Is told about the progress of a run. Called from several threads, but never from two at the same time. */
public interface EtlListener extends RebuildListener {

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

    @Override
    default void rebuilt(int done, int all) {}

    /** A listener that does nothing. */
    EtlListener SILENT = new EtlListener() {};
}
