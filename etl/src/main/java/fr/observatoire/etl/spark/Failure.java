package fr.observatoire.etl.spark;

/** Finds in a failure of Spark what happened: its own message holds the stack traces of its executors. */
final class Failure {

    private Failure() {}

    /** The first line of the innermost cause. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }
}
