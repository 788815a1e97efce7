package fr.observatoire.api.resource;

import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Imprint;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.io.IOException;

/**
 * A question to a resource: every parameter is read, the form of the answer is chosen, no query has run.
 *
 * @param path of the resource with its base and without suffix: {@code /api/v1/attainment}
 */
record ResourceQuestion<A>(
        String path, Request request, Format format, Representation.Writer<A> writer, Resource.Query<A> query) {

    static <A> ResourceQuestion<A> read(Resource<A> resource, String path, Request request, Representation<A> form) {
        Representation.Writer<A> writer = form.writer(request.parameters());
        return new ResourceQuestion<>(path, request, form.format(), writer, resource.read(request));
    }

    /** The address names the form by its suffix, however the form was asked for: one answer, one address. */
    Rendered answer(WarehouseReader reader) throws IOException {
        A answer = query.answer(reader);
        String file = path + "." + format.suffix();
        String address = file + "?" + request.parameters().query();
        Imprint imprint = new Imprint(request.office(), reader.snapshot(), request.language(), address);
        Page.Part page = answer instanceof Page.Paged paged ? paged.page() : null;
        String links = page == null
                ? null
                : PageLinks.of(file, request.parameters(), reader.snapshot().id(), page);
        return new Rendered(format, writer.write(answer, imprint), format.isFile() ? name(file) : null, links, false);
    }

    /** {@code indicators-visitors-on-site-series.csv}: an address that is answered holds codes of the catalogue only. */
    private static String name(String file) {
        return file.substring(Resources.BASE.length() + 1).replace('/', '-');
    }
}
