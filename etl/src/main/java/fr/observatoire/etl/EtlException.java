package fr.observatoire.etl;

/** A run that cannot start: its options name what does not exist. The message is a French sentence. */
public final class EtlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EtlException(String message) {
        super(message);
    }
}
