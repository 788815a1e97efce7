package fr.observatoire.warehouse.archive;

/** Learns how far an archive is written, looked at or brought back. */
public interface ArchiveListener {

    /** For whoever does not want to know. */
    ArchiveListener SILENT = (done, all) -> {};

    /** Bytes that are done, of all. */
    void progressed(long done, long all);
}
