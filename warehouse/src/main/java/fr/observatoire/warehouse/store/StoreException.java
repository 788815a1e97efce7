package fr.observatoire.warehouse.store;

/** A fault of the warehouse's files; its message is a French sentence for the analyst. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
