package fr.observatoire.api.resource;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An address of the server, as its description declares it.
 *
 * @param id by which the tools of partners call it
 * @param section what it is about
 * @param contents the media types of its answer, each with what it holds: a record, a JSON Schema as map, or null for
 *     what is no JSON
 * @param headers of an answer
 * @param failures the statuses of the other answers
 * @param open whether it takes no key
 */
public record Operation(
        String id,
        Section section,
        String path,
        Set<Parameter<?>> parameters,
        Map<String, Object> contents,
        List<String> headers,
        List<Integer> failures,
        boolean open) {

    /** What addresses are about, in the order of the description. */
    public enum Section {
        CATALOGUE,
        FIGURES,
        PROVENANCE,
        OPEN_DATA,
        SERVER
    }

    private static final List<Integer> FAILURES =
            List.of(304, 308, 400, 401, 403, 404, 405, 406, 415, 421, 429, 500, 503);

    /** That of a resource, which declares its own parameters and forms. */
    static Operation of(Section section, String id, String path, Resource<?> resource) {
        Set<Parameter<?>> parameters = new LinkedHashSet<>(resource.parameters());
        List<String> headers = new ArrayList<>(List.of(
                "ETag", "Observatoire-Snapshot", "Cache-Control", "Vary", "Content-Language", "Content-Disposition"));
        if (parameters.contains(Page.NUMBER)) {
            headers.add("Link");
        }
        headers.add("X-Request-Id");
        parameters.addAll(List.of(Request.LANG, Request.OFFICE, Request.AS_OF));
        Map<String, Object> contents = new LinkedHashMap<>();
        for (Representation<?> form : resource.representations()) {
            parameters.addAll(form.parameters());
            contents.put(form.format().mediaType(), form.type());
        }
        return new Operation(id, section, path, parameters, contents, headers, FAILURES, false);
    }

    /** That of an address with one form of answer. */
    public static Operation of(
            Section section, String id, String path, String mediaType, Object content, Integer... failures) {
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put(mediaType, content);
        List<Integer> other = List.of(failures);
        List<String> headers = other.contains(304) ? List.of("ETag") : List.of();
        return new Operation(id, section, path, Set.of(), contents, headers, other, false);
    }

    /** The schema of an object that has these members, whatever they hold. */
    public static Map<String, Object> objectWith(String... members) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String member : members) {
            properties.put(member, Map.of());
        }
        return Map.of("type", "object", "properties", properties, "required", List.of(members));
    }

    /** The same with a parameter. */
    public Operation with(Parameter<?> parameter) {
        Set<Parameter<?>> more = new LinkedHashSet<>(parameters);
        more.add(parameter);
        return new Operation(id, section, path, more, contents, headers, failures, open);
    }

    /** The same without a key. */
    public Operation forEverybody() {
        return new Operation(id, section, path, parameters, contents, headers, failures, true);
    }
}
