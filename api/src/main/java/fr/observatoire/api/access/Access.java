package fr.observatoire.api.access;

import io.javalin.http.Context;

/**
 * What the client of one request may see.
 *
 * @param client its name in the log: the public id of its key, or null for a client without a key
 */
public record Access(String client, Scope scope) {

    /** A client without a key, on a server that asks for none. */
    static final Access OPEN = new Access(null, Scope.NETWORK);

    private static final String ATTRIBUTE = Access.class.getName();

    /** The access that the filter granted to a request. */
    public static Access of(Context http) {
        Access granted = http.attribute(ATTRIBUTE);
        if (granted == null) {
            throw new IllegalStateException("no gate was passed on the way to " + http.path());
        }
        return granted;
    }

    /** The name in the log of the client of a request, which may have been refused; null without a valid key. */
    static String clientOf(Context http) {
        Access granted = http.attribute(ATTRIBUTE);
        return granted == null ? null : granted.client();
    }

    void grant(Context http) {
        http.attribute(ATTRIBUTE, this);
    }
}
