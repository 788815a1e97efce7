package fr.observatoire.api.access;

import fr.observatoire.api.problem.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Locale;

/**
 * Answers only under the server's own names. The page of any site can make its name lead to this machine; its browser then
 * lets the page read what a server of this machine answers under that name.
 */
public final class HostFilter implements Handler {

    private final List<String> names;

    /** @param names without port; none to answer under every name */
    public HostFilter(List<String> names) {
        this.names = names.stream().map(HostFilter::plain).toList();
    }

    @Override
    public void handle(Context http) {
        if (!names.isEmpty() && !names.contains(plain(http.req().getServerName()))) {
            throw Problem.otherHost(http.req().getServerName());
        }
    }

    /** In small letters and without the brackets that an address of IPv6 has in a URL. */
    private static String plain(String name) {
        return name.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
    }
}
