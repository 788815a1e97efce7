package fr.observatoire.api.resource;

import fr.observatoire.api.access.Access;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.WarehouseReader;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.function.Function;

/**
 * Answers an address over HTTP, page or resource, in the same order: open the snapshot, read the whole question,
 * compute the entity tag, and only if the client does not have the answer, compute it.
 */
public abstract class SnapshotHandler implements Handler {

    private final SnapshotAccess access;

    protected SnapshotHandler(SnapshotAccess access) {
        this.access = access;
    }

    /**
     * An answer whose question was read, but which was not computed yet.
     *
     * @param form the form of the answer, and the code that makes it; a part of the entity tag
     * @param state what it depends on besides question and snapshot; see {@link Resource#state}
     * @param vary headers on which the choice depends
     */
    public record Answer(
            String form, Function<WarehouseReader, String> state, String contentType, String vary, Query query) {}

    /** Computes an answer, and gives what sends it. */
    @FunctionalInterface
    public interface Query {
        Runnable answer(WarehouseReader reader, String tag) throws IOException;
    }

    /** The language of the answer when the address names none. */
    protected abstract Language usualLanguage(Context http);

    /**
     * Reads every parameter, and runs no query.
     *
     * @throws fr.observatoire.api.problem.Problem when the question cannot be understood
     */
    protected abstract Answer read(Context http, Request request);

    @Override
    public void handle(Context http) throws IOException {
        Parameters parameters = Parameters.ofQuery(http.queryString());
        try (OpenSnapshot snapshot = access.open(parameters, usualLanguage(http))) {
            http.header("Observatoire-Snapshot", snapshot.info().id());
            Request request = snapshot.request(Access.of(http).scope(), code(http));
            Answer answer = read(http, request);
            parameters.refuseUnknown();
            String tag = snapshot.tag(request, answer.form() + answer.state().apply(snapshot.reader()));
            http.header("Content-Language", request.language().code()).header("Vary", answer.vary());
            boolean any = EntityTag.isForAny(http);
            if (any || !EntityTag.isHeld(http, tag, answer.contentType())) {
                Runnable sending = answer.query().answer(snapshot.reader(), tag);
                if (!any || !EntityTag.isHeld(http, tag, answer.contentType())) {
                    sending.run();
                }
            }
        }
    }

    private static String code(Context http) {
        return http.pathParamMap().getOrDefault("code", http.pathParamMap().get("period"));
    }
}
