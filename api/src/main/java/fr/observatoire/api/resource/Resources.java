package fr.observatoire.api.resource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Connects resources with addresses; has the cache that all of them share. */
public final class Resources {

    static final String BASE = "/api/v1";

    // Enough for some thousand JSON answers or a thousand pictures.
    private static final long CACHE_BYTES = 64L << 20;

    private final SnapshotAccess access;
    // Memory for an entry besides its body: key, headers, links of the cache.
    private static final int OVERHEAD = 400;

    private final Cache<String, Rendered> cache = cache(CACHE_BYTES);

    public Resources(SnapshotAccess access) {
        this.access = access;
    }

    /**
     * Rendered answers, by the entity tag that names them. A tag contains the snapshot, so an answer here never becomes
     * wrong.
     */
    static Cache<String, Rendered> cache(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String tag, Rendered answer) -> answer.body().length + OVERHEAD)
                .build();
    }

    /** Answers {@code path} below the API's base, and {@code path.FORMAT} for each form of the answer. */
    public <A> void add(RoutesConfig routes, String path, Resource<A> resource) {
        ResourceHandler<A> handler = new ResourceHandler<>(resource, access, cache);
        // The longer address first: else a code at the end would contain the suffix.
        get(routes, BASE + path + ".{format}", handler);
        get(routes, BASE + path, handler);
    }

    /** Answers GET and HEAD: Javalin itself answers HEAD where there is a GET, but without the headers. */
    public static void get(RoutesConfig routes, String address, Handler handler) {
        routes.get(address, handler);
        routes.head(address, handler);
    }
}
