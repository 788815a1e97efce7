package fr.observatoire.api.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The one path of an address: its route, filled with what the request says there. Answers are named by it and never by
 * the path as it came, because many spellings lead to one route, and the answer to one of them is kept for all.
 */
public final class RoutePath {

    private RoutePath() {}

    /**
     * Fills a route, such as {@code /indicators/{code}}.
     *
     * @param values of its parts, decoded
     */
    public static String of(String route, Map<String, String> values) {
        StringBuilder path = new StringBuilder(route.length());
        int from = 0;
        for (int open = route.indexOf('{'); open >= 0; open = route.indexOf('{', from)) {
            int close = route.indexOf('}', open);
            path.append(route, from, open).append(encoded(values.get(route.substring(open + 1, close))));
            from = close + 1;
        }
        return path.append(route, from, route.length()).toString();
    }

    /** Dots alone are escaped too: unescaped, they lead to another address. */
    private static String encoded(String value) {
        return value.equals(".") || value.equals("..")
                ? value.replace(".", "%2E")
                : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
