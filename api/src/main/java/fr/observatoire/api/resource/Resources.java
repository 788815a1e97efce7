package fr.observatoire.api.resource;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Puts resources behind addresses; holds the answers that all of them keep. */
public final class Resources {

    static final String BASE = "/api/v1";

    // A few thousand JSON answers or a thousand pictures.
    private static final long CACHE_BYTES = 64L << 20;

    private final SnapshotAccess access;
    private final AnswerCache cache = new AnswerCache(CACHE_BYTES);

    public Resources(SnapshotAccess access) {
        this.access = access;
    }

    /** Answers {@code path} below the API's base, and {@code path.FORMAT} for each form of the answer. */
    public <A> void add(RoutesConfig routes, String path, Resource<A> resource) {
        ResourceHandler<A> handler = new ResourceHandler<>(resource, access, cache);
        // The longer address first: a code in the last place would swallow the suffix.
        get(routes, BASE + path + ".{format}", handler);
        get(routes, BASE + path, handler);
    }

    /** Answers GET and HEAD: Javalin answers HEAD by itself where there is a GET, but with none of its headers. */
    public static void get(RoutesConfig routes, String address, Handler handler) {
        routes.get(address, handler);
        routes.head(address, handler);
    }
}
