package fr.observatoire.api.resource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.observatoire.api.access.Scope;
import io.javalin.http.Context;
import java.time.LocalDate;

/**
 * Knows the entity tags of requests that were answered before and come again word for word, as those of a page or of a
 * portal do: reading such a question anew would cost more than its answer.
 */
final class Repeats {

    private static final int MOST = 10_000;

    /** A longer request is read anew, so that a few of them fill no memory. */
    private static final int LONGEST = 1000;

    /** Everything in a request, and around it, that an answer is made from. */
    private record Asked(
            String path,
            String query,
            String accept,
            String languages,
            Scope scope,
            String basis,
            String state,
            LocalDate today) {

        int length() {
            return length(path) + length(query) + length(accept) + length(languages);
        }

        private static int length(String text) {
            return text == null ? 0 : text.length();
        }
    }

    /** What was found out. */
    record Known(String tag, String language) {}

    private final Cache<Asked, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Null for a request that is new. */
    Known find(Context http, Scope scope, String basis, String state, LocalDate today) {
        return known.getIfPresent(asked(http, scope, basis, state, today));
    }

    /** Remembers a request that was answered from the live snapshot. */
    void add(Context http, Scope scope, String basis, String state, LocalDate today, Known found) {
        Asked asked = asked(http, scope, basis, state, today);
        if (asked.length() <= LONGEST) {
            known.put(asked, found);
        }
    }

    private static Asked asked(Context http, Scope scope, String basis, String state, LocalDate today) {
        return new Asked(
                http.path(),
                http.queryString(),
                http.header("Accept"),
                http.header("Accept-Language"),
                scope,
                basis,
                state,
                today);
    }
}
