package fr.observatoire.api;

import fr.observatoire.api.resource.RoutePath;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;

/**
 * Sends a client that spells an address in another way, with a slash at its end or a letter escaped, to the one
 * spelling: so caches keep one copy, and a link to it is always the same.
 */
final class OneAddress {

    private OneAddress() {}

    /** Runs when the route is known and before its handler. */
    static void redirect(Context http) {
        Endpoint route = http.endpoints().matchedHttpEndpoint();
        if (route == null) {
            return;
        }
        String path = RoutePath.of(route.path, http.pathParamMap());
        if (!path.equals(http.path())) {
            String query = http.queryString();
            http.redirect(query == null ? path : path + "?" + query, HttpStatus.PERMANENT_REDIRECT);
        }
    }
}
