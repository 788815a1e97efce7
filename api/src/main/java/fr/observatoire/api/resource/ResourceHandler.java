package fr.observatoire.api.resource;

import com.github.benmanes.caffeine.cache.Cache;
import fr.observatoire.api.access.Access;
import fr.observatoire.api.http.Body;
import fr.observatoire.api.http.Gzip;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/**
 * Answers a resource in the form that the client asks for, from the cache if it was answered before.
 *
 * @param <A> the resource's response record
 */
final class ResourceHandler<A> extends SnapshotHandler {

    private static final String VARY = "Accept, Accept-Language, Accept-Encoding, Authorization, Origin";

    private final SnapshotAccess access;
    private final Repeats repeats = new Repeats();
    private final String route;
    private final Resource<A> resource;
    private final List<Representation<A>> forms;
    private final Cache<String, Rendered> cache;

    /** @param route of the resource, without suffix: {@code /api/v1/indicators/{code}} */
    ResourceHandler(String route, Resource<A> resource, SnapshotAccess access, Cache<String, Rendered> cache) {
        super(access);
        this.access = access;
        this.route = route;
        this.resource = resource;
        this.forms = resource.representations();
        this.cache = cache;
    }

    @Override
    public void handle(Context http) throws IOException {
        refuseContent(http);
        if (!isRepeated(http)) {
            super.handle(http);
        }
    }

    /** Answers a request that came before, if its answer is still in the cache. */
    private boolean isRepeated(Context http) {
        try (LiveWarehouse.Lease lease = access.live().lease()) {
            WarehouseReader reader = lease.reader();
            String snapshot = reader.snapshot().id();
            Repeats.Known known =
                    repeats.find(http, Access.of(http).scope(), basis(reader), resource.state(reader), access.now());
            Rendered answer = known == null ? null : cache.getIfPresent(known.tag());
            if (answer == null) {
                return false;
            }
            http.header("Observatoire-Snapshot", snapshot)
                    .header("Content-Language", known.language())
                    .header("Vary", VARY);
            if (!EntityTag.isHeld(http, known.tag(), answer.format().contentType())) {
                send(http, known.tag(), answer);
            }
            return true;
        }
    }

    /**
     * The question is in the address. Content would be ignored, and a client that sends some expects something else.
     */
    private static void refuseContent(Context http) {
        if (http.req().getContentLengthLong() > 0 || http.header("Transfer-Encoding") != null) {
            throw Problem.unsupportedContent();
        }
    }

    @Override
    protected Language usualLanguage(Context http) {
        return Language.accepted(http.header("Accept-Language"));
    }

    @Override
    protected Answer read(Context http, Request request) {
        Representation<A> form =
                Representation.choose(forms, http.pathParamMap().get("format"), http.header("Accept"));
        String path = RoutePath.of(route, http.pathParamMap());
        ResourceQuestion<A> question = ResourceQuestion.read(resource, path, request, form);
        return new Answer(
                resource.getClass().getName() + " " + form.format().suffix(),
                resource::state,
                form.format().contentType(),
                VARY,
                (reader, tag) -> {
                    Rendered answer = cache.getIfPresent(tag);
                    if (answer == null) {
                        answer = question.answer(reader);
                        cache.put(tag, answer);
                    }
                    remember(http, request, reader, tag);
                    Rendered found = answer;
                    return () -> send(http, tag, found);
                });
    }

    private void remember(Context http, Request request, WarehouseReader reader, String tag) {
        if (!request.parameters().given().containsKey(Request.AS_OF.name())) {
            repeats.add(
                    http,
                    request.scope(),
                    basis(reader),
                    resource.state(reader),
                    request.today(),
                    new Repeats.Known(tag, request.language().code()));
        }
    }

    /** What is read and by which catalogue: a running server takes a changed one. */
    private static String basis(WarehouseReader reader) {
        return reader.snapshot().id() + " " + reader.catalog().version();
    }

    private void send(Context http, String tag, Rendered answer) {
        Rendered sent = answer;
        if (answer.isWorthPacking() && Gzip.isAccepted(http.header("Accept-Encoding"))) {
            sent = packed(tag, answer);
            http.header("Content-Encoding", "gzip");
        }
        if (answer.fileName() != null) {
            http.header("Content-Disposition", "inline; filename=\"" + answer.fileName() + "\"");
        }
        if (answer.links() != null) {
            http.header("Link", answer.links());
        }
        http.contentType(answer.format().contentType());
        Body.send(http, sent.body());
    }

    private Rendered packed(String tag, Rendered answer) {
        String key = tag + "-gzip";
        Rendered packed = cache.getIfPresent(key);
        if (packed == null) {
            packed = answer.pack();
            cache.put(key, packed);
        }
        return packed;
    }
}
