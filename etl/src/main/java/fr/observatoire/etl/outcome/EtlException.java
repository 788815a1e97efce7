package fr.observatoire.etl.outcome;

/** A run that cannot start, or came to an end before the load. The message is a French sentence. */
public final class EtlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EtlException(String message) {
        super(message);
    }

    public EtlException(String message, Throwable cause) {
        super(message, cause);
    }
}
