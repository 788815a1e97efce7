package fr.observatoire.warehouse.catalog;

/**
 * A file of the model that cannot be used. The message, in French, names the file, the line or key, what stands there
 * and what was expected.
 */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CatalogException(String place, String problem) {
        super(place + " : " + problem);
    }

    CatalogException(String place, String problem, Throwable cause) {
        super(place + " : " + problem, cause);
    }
}
