package fr.observatoire.api.access;

import io.javalin.http.Context;

/**
 * What the client of one request may see.
 *
 * @param client what the log calls it: a key's public id, or null for a client without a key
 */
public record Access(String client, Scope scope) {

    /** A client without a key, where none is asked for. */
    static final Access OPEN = new Access(null, Scope.NETWORK);

    private static final String ATTRIBUTE = Access.class.getName();

    /** The access that the gate granted to a request. */
    public static Access of(Context http) {
        Access granted = http.attribute(ATTRIBUTE);
        if (granted == null) {
            throw new IllegalStateException("no gate was passed on the way to " + http.path());
        }
        return granted;
    }

    /** What the log calls the client of a request that may have been refused; null for one without a good key. */
    static String clientOf(Context http) {
        Access granted = http.attribute(ATTRIBUTE);
        return granted == null ? null : granted.client();
    }

    void grant(Context http) {
        http.attribute(ATTRIBUTE, this);
    }
}
