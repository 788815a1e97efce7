package fr.observatoire.api.access;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event for each request: who asked what, and how it went. Never a secret, even where a client put it in the address. */
public final class AccessLog {

    /** Named apart from the classes, so that a configuration of logs can send it elsewhere. */
    public static final String LOGGER = "observatoire.access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final Pattern SECRET = Pattern.compile("(obs_[0-9a-fA-F]{8}_)[A-Za-z0-9_-]+");
    private static final int LONGEST_ADDRESS = 500;

    private AccessLog() {}

    /** Writes the event of a request that was answered. */
    public static void write(Context http, double millis) {
        String address = address(http);
        int status = http.res().getStatus();
        LOG.atInfo()
                .addKeyValue("request_id", RequestId.of(http))
                .addKeyValue("key", Access.clientOf(http))
                .addKeyValue("client", http.ip())
                .addKeyValue("method", http.req().getMethod())
                .addKeyValue("address", address)
                .addKeyValue("status", status)
                .addKeyValue("millis", Math.round(millis * 1000) / 1000.0)
                .addKeyValue("snapshot", http.res().getHeader("Observatoire-Snapshot"))
                .log("{} {} {}", http.req().getMethod(), address, status);
    }

    private static String address(Context http) {
        String query = http.queryString();
        String whole = query == null ? http.path() : http.path() + "?" + query;
        String masked = SECRET.matcher(whole).replaceAll("$1…");
        return masked.length() <= LONGEST_ADDRESS ? masked : masked.substring(0, LONGEST_ADDRESS) + "…";
    }
}
