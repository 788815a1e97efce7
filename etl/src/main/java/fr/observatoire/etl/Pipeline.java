package fr.observatoire.etl;

import fr.observatoire.warehouse.catalog.Catalog;

/** Takes what is new in the input folder to a published snapshot. Every step stands here, in order. */
public final class Pipeline {

    private final EtlOptions options;
    private final Catalog catalog;
    private final EtlListener listener;

    public Pipeline(EtlOptions options, Catalog catalog, EtlListener listener) {
        this.options = options;
        this.catalog = catalog;
        this.listener = listener;
    }

    /**
     * Runs once.
     *
     * @throws EtlException when the input folder is not there or a source of {@code only} does not exist; the message,
     *     in French, names the folder or the nearest sources
     * @throws fr.observatoire.warehouse.store.StoreException when the load fails; the old snapshot stays
     */
    public EtlReport run() {
        throw new UnsupportedOperationException(options + " " + catalog.version() + " " + listener);
    }
}
