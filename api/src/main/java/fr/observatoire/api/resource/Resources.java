package fr.observatoire.api.resource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.observatoire.api.resource.Operation.Section;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/** Connects resources with addresses; has the cache that all of them share. */
public final class Resources {

    static final String BASE = "/api/v1";

    // Enough for some thousand JSON answers or a thousand pictures.
    private static final long CACHE_BYTES = 64L << 20;

    // Memory for an entry besides its body: key, headers, links of the cache.
    private static final int OVERHEAD = 400;

    private final SnapshotAccess access;
    private final List<Operation> operations = new ArrayList<>();

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

    /**
     * Answers {@code path} below the API's base, and {@code path.FORMAT} for each form of the answer.
     *
     * @param id by which the description names it
     */
    public <A> void add(RoutesConfig routes, Section section, String id, String path, Resource<A> resource) {
        operations.add(Operation.of(section, id, BASE + path, resource));
        ResourceHandler<A> handler = new ResourceHandler<>(BASE + path, resource, access, cache);
        // The longer address first: else a code at the end would contain the suffix.
        get(routes, BASE + path + ".{format}", handler);
        get(routes, BASE + path, handler);
    }

    /** Answers an address of another kind. */
    public void add(RoutesConfig routes, Operation operation, Handler handler) {
        operations.add(operation);
        get(routes, operation.path(), handler);
    }

    /** What the description is made of: all that was added, in that order. */
    public List<Operation> operations() {
        return operations;
    }

    /** Answers GET and HEAD: Javalin itself answers HEAD where there is a GET, but without the headers. */
    public static void get(RoutesConfig routes, String address, Handler handler) {
        routes.get(address, handler);
        routes.head(address, handler);
    }
}
