package fr.observatoire.api;

import fr.observatoire.api.resource.RoutePath;
import fr.observatoire.warehouse.catalog.FormerCodes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends a client that spells an address in another way, with a slash at its end, a letter escaped or the code that an
 * indicator had before, to the one spelling: so caches keep one copy, and a link to it is always the same.
 */
final class OneAddress {

    private static final String CODE = "code";

    private final FormerCodes formerCodes;

    OneAddress(FormerCodes formerCodes) {
        this.formerCodes = formerCodes;
    }

    /** Runs when the route is known and before its handler. */
    void redirect(Context http) {
        Endpoint route = http.endpoints().matchedHttpEndpoint();
        if (route == null) {
            return;
        }
        String path = RoutePath.of(route.path, today(http.pathParamMap()));
        if (!path.equals(http.path())) {
            String query = http.queryString();
            http.redirect(query == null ? path : path + "?" + query, HttpStatus.PERMANENT_REDIRECT);
        }
    }

    private Map<String, String> today(Map<String, String> parts) {
        if (!formerCodes.contains(parts.getOrDefault(CODE, ""))) {
            return parts;
        }
        Map<String, String> renamed = new HashMap<>(parts);
        renamed.computeIfPresent(CODE, (part, code) -> formerCodes.today(code));
        return renamed;
    }
}
