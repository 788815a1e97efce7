package fr.observatoire.etl.sample;

/** Hears how the writing goes on. */
@FunctionalInterface
public interface SampleProgress {

    /** Hears nothing. */
    SampleProgress SILENT = (done, offices) -> {};

    /** @param done offices whose files are all written */
    void wrote(int done, int offices);
}
