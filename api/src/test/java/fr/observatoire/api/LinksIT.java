package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No link of the pages leads to an error. */
class LinksIT {

    static final Pattern LINK = Pattern.compile("(?:href|src|srcset)=\"(/[^\"#]*)");

    private final RunningServer server = RunningServer.shared();

    /** Follows every link of every kind of page once: pages, charts of one width, downloads, assets, in both languages. */
    @Test
    @Tag("proof")
    void everyLinkLeadsSomewhere() {
        Set<String> seen = follow(address -> address.replaceAll("width=[^&]*", ""));
        assertTrue(seen.size() > 60, seen.size() + " addresses");
    }

    /** Follows one link of each shape: whatever the year, the filter and the language. */
    @Test
    void aLinkOfEachShapeLeadsSomewhere() {
        Set<String> seen = follow(address -> address.replaceAll("=[^&]*", ""));
        assertTrue(seen.size() > 30, seen.size() + " addresses");
    }

    /** Follows the links from page to page, only one link of those with the same {@code shape}. */
    private Set<String> follow(UnaryOperator<String> shape) {
        Deque<String> open = new ArrayDeque<>(List.of("/", "/?lang=en"));
        Set<String> seen = new LinkedHashSet<>();
        open.stream().map(shape).forEach(seen::add);
        while (!open.isEmpty()) {
            String address = open.pop();
            HttpResponse<String> answer = server.get(address);
            assertEquals(200, answer.statusCode(), address);
            boolean page =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (page) {
                LINK.matcher(answer.body())
                        .results()
                        .map(LinksIT::target)
                        .filter(LinksIT::worthFollowing)
                        .filter(link -> seen.add(shape.apply(link)))
                        .forEach(open::push);
            }
        }
        return seen;
    }

    private static String target(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }

    /**
     * Two indicators represent all of them in three years and two languages, one filter at a time is enough for both, as is
     * one language for the bases, and the reports of one year represent those of all years.
     */
    private static boolean worthFollowing(String address) {
        if (address.contains("/reports/")) {
            return address.contains("/reports/2020.");
        }
        if (address.contains("chapitre=") && address.contains("statut=")) {
            return false;
        }
        if (!address.startsWith("/api/")
                && address.contains("base=")
                && address.matches(".*(lang|chapitre|statut)=.*")) {
            return false;
        }
        return !address.startsWith("/indicateurs/")
                || address.matches("/indicateurs/(visitors-on-site|web-visitors)\\?(lang=en&)?annee=20(18|20)");
    }
}
