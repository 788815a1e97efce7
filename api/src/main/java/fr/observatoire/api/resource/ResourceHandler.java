package fr.observatoire.api.resource;

import fr.observatoire.api.access.Access;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Imprint;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.LiveWarehouse;
import fr.observatoire.warehouse.read.WarehouseReader;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Answers every resource in the same order: read the whole question, name the answer by its entity tag, and only then,
 * when neither the client nor the cache holds it, query and render.
 *
 * @param <A> the resource's response record
 */
final class ResourceHandler<A> implements Handler {

    private static final String VARY = "Accept, Accept-Language, Accept-Encoding, Authorization, X-Api-Key, Origin";

    private final Resource<A> resource;
    private final List<Representation<A>> forms;
    private final Resources shared;

    ResourceHandler(Resource<A> resource, Resources shared) {
        this.resource = resource;
        this.forms = resource.representations();
        this.shared = shared;
    }

    @Override
    public void handle(Context http) throws IOException {
        refuseContent(http);
        Parameters parameters = Parameters.ofQuery(http.queryString());
        Vintage asOf = Vintage.read(parameters, "asOf");
        try (LiveWarehouse.Lease lease = asOf == null ? shared.live().lease() : asOf.lease(shared.live())) {
            WarehouseReader reader = lease.reader();
            http.header("Observatoire-Snapshot", reader.snapshot().id());
            LocalDate now = LocalDate.now(shared.clock());
            answer(http, reader, request(http, parameters, asOf == null ? now : asOf.today(lease, now)));
        }
    }

    /** A question stands in the address: content would be ignored, and a client that sends some means something else. */
    private static void refuseContent(Context http) {
        if (http.req().getContentLengthLong() > 0 || http.header("Transfer-Encoding") != null) {
            throw Problem.unsupportedContent();
        }
    }

    private Request request(Context http, Parameters parameters, LocalDate today) {
        Language language = parameters.choice(
                "lang",
                Arrays.asList(Language.values()),
                Language::code,
                Language.accepted(http.header("Accept-Language")));
        return Request.read(
                parameters,
                shared.catalog(),
                language,
                Access.of(http).scope(),
                http.pathParamMap().getOrDefault("code", http.pathParamMap().get("year")),
                today);
    }

    private void answer(Context http, WarehouseReader reader, Request request) throws IOException {
        Parameters parameters = request.parameters();
        Representation<A> form =
                Representation.choose(forms, http.pathParamMap().get("format"), http.header("Accept"));
        Representation.Writer<A> writer = form.writer(parameters, request.language());
        Resource.Query<A> query = resource.read(request);
        parameters.refuseUnknown();

        String tag = tag(reader, request, form);
        http.header("Vary", VARY).header("Content-Language", request.language().code());
        if (EntityTag.isHeld(http, tag, form.format().contentType())) {
            return;
        }
        Rendered answer = shared.cache().get(tag);
        if (answer == null) {
            answer = render(form.format(), writer, query.answer(reader), imprint(http, reader, request, form.format()));
            shared.cache().put(tag, answer);
        }
        if (answer.isWorthPacking() && Gzip.isAccepted(http.header("Accept-Encoding"))) {
            answer = packed(tag, answer);
        }
        if (answer.format().isFile()) {
            http.header("Content-Disposition", "inline; filename=\"" + fileName(http, answer.format()) + "\"");
        }
        if (answer.page() != null) {
            http.header("Link", PageLinks.of(http.path(), parameters, answer.page()));
        }
        send(http.contentType(answer.format().contentType()), answer);
    }

    private Rendered packed(String tag, Rendered answer) {
        String key = tag + "-gzip";
        Rendered packed = shared.cache().get(key);
        if (packed == null) {
            packed = answer.pack();
            shared.cache().put(key, packed);
        }
        return packed;
    }

    /** In one piece, past Javalin's compressing stream, which would copy it twice and not know its length. */
    private static void send(Context http, Rendered answer) throws IOException {
        if (answer.packed()) {
            http.header("Content-Encoding", "gzip");
        }
        http.res().setContentLength(answer.body().length);
        http.res().getOutputStream().write(answer.body());
    }

    private Rendered render(Format format, Representation.Writer<A> writer, A answer, Imprint imprint)
            throws IOException {
        Page.Part page = answer instanceof Page.Paged paged ? paged.page() : null;
        return new Rendered(format, writer.write(answer, imprint), page, false);
    }

    /** {@code indicators-visitors-on-site-series.csv}: an address that is answered holds codes of the catalogue only. */
    private static String fileName(Context http, Format format) {
        return path(http).substring(Resources.BASE.length() + 1).replace('/', '-') + "." + format.suffix();
    }

    private static String path(Context http) {
        String suffix = http.pathParamMap().get("format");
        int end = http.path().length() - (suffix == null ? 0 : suffix.length() + 1);
        return http.path().substring(0, end);
    }

    /** The address names the form by its suffix, however the form was asked for: one answer, one address. */
    private static Imprint imprint(Context http, WarehouseReader reader, Request request, Format format) {
        String address =
                path(http) + "." + format.suffix() + "?" + request.parameters().query();
        return new Imprint(request.office(), reader.snapshot(), request.language(), address);
    }

    // The day is part of the name: a year that is not over is judged against the day it is read on.
    private String tag(WarehouseReader reader, Request request, Representation<A> form) {
        return EntityTag.of(
                reader.snapshot().id(),
                shared.catalog().version(),
                request.today().toString(),
                resource.getClass().getName(),
                request.scope().code(),
                request.parameters().canonical(),
                form.format().suffix(),
                request.language().code());
    }
}
