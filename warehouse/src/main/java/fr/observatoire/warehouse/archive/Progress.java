package fr.observatoire.warehouse.archive;

/** Counts the bytes of a work for whoever watches it. */
final class Progress {

    private final ArchiveListener listener;
    private final long all;
    private long done;

    Progress(ArchiveListener listener, long all) {
        this.listener = listener;
        this.all = all;
    }

    void add(long bytes) {
        done += bytes;
        listener.progressed(done, all);
    }
}
