package fr.observatoire.etl.spark;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;

/** Finds the cause of a failure in Spark, because Spark's own message contains the stack traces of its executors. */
final class Failure {

    private Failure() {}

    /** The sentence of the first cause that has one, else the first line of the innermost. */
    static Text reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof TextException)) {
            cause = cause.getCause();
        }
        if (cause instanceof TextException told) {
            return told.text();
        }
        String message = cause.getMessage();
        String line = message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
        return new Text(line, line);
    }
}
