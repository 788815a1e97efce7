package fr.observatoire.api.resource;

import com.github.benmanes.caffeine.cache.Cache;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/**
 * Answers a resource in the form that the client asks for, from the cache if it was answered before.
 *
 * @param <A> the resource's response record
 */
final class ResourceHandler<A> extends SnapshotHandler {

    private static final String VARY = "Accept, Accept-Language, Accept-Encoding, Authorization, X-Api-Key, Origin";

    private final String route;
    private final Resource<A> resource;
    private final List<Representation<A>> forms;
    private final Cache<String, Rendered> cache;

    /** @param route of the resource, without suffix: {@code /api/v1/indicators/{code}} */
    ResourceHandler(String route, Resource<A> resource, SnapshotAccess access, Cache<String, Rendered> cache) {
        super(access);
        this.route = route;
        this.resource = resource;
        this.forms = resource.representations();
        this.cache = cache;
    }

    @Override
    public void handle(Context http) throws IOException {
        refuseContent(http);
        super.handle(http);
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
                    Rendered found = answer;
                    return () -> send(http, tag, found);
                });
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
