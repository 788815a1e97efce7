package fr.observatoire.api.access;

import fr.observatoire.warehouse.text.Visible;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One event for each request: which key asked what, and the result. It never contains a secret, even if a client puts
 * one in the address, and no network address, because that of a person at home is personal data.
 */
public final class AccessLog {

    /** A name of its own, not that of a class, so that the log configuration can send it elsewhere. */
    public static final String LOGGER = "observatoire.access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final int LONGEST_ADDRESS = 500;

    private AccessLog() {}

    /** Writes the event of a request that was answered. */
    public static void write(Context http, double millis) {
        String address = address(http);
        String method = Secrets.masked(http.req().getMethod());
        int status = http.res().getStatus();
        LoggingEventBuilder event = LOG.atInfo()
                .addKeyValue("request_id", RequestId.of(http))
                .addKeyValue("method", method)
                .addKeyValue("address", address)
                .addKeyValue("status", status)
                .addKeyValue("millis", Math.round(millis * 1000) / 1000.0);
        addKnown(event, "key", Visible.line(Access.clientOf(http)));
        addKnown(event, "snapshot", http.res().getHeader("Observatoire-Snapshot"));
        event.log("{} {} {}", method, address, status);
    }

    /** A text from outside as any log may hold it: on one line and without secret. */
    public static String masked(String text) {
        return Visible.line(Secrets.masked(text));
    }

    private static void addKnown(LoggingEventBuilder event, String name, String value) {
        if (value != null) {
            event.addKeyValue(name, value);
        }
    }

    private static String address(Context http) {
        String query = http.queryString();
        String whole = query == null ? http.path() : http.path() + "?" + query;
        String masked = masked(whole);
        return masked.length() <= LONGEST_ADDRESS ? masked : masked.substring(0, LONGEST_ADDRESS) + "…";
    }
}
