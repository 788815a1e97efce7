package fr.observatoire.warehouse.comparison.covid.model;

/** A model could not be estimated on a series. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
