package fr.observatoire.warehouse.publish;

/** Is told how far a star is that is made again. */
@FunctionalInterface
public interface RebuildListener {

    /** Shows nothing. */
    RebuildListener SILENT = (done, all) -> {};

    /**
     * One more step is done.
     *
     * @param done loads and confirmations that the star holds by now
     * @param all those that it will hold
     */
    void rebuilt(int done, int all);
}
