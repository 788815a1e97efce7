package fr.observatoire.api.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.observatoire.api.representation.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns the OpenAPI document into what the page of the API shows. */
public record DocsReader(JsonNode document) {

    private static final Set<String> SHARED =
            Set.of("lang", "office", "asOf", "profile", "width", "height", "scale", "theme", "page", "pageSize");
    private static final int DEEPEST = 4;

    public DocsModel model() {
        return new DocsModel(
                document.at("/info/description").asText(),
                stream(document.get("tags")).map(this::section).toList(),
                document.at("/components/parameters").properties().stream()
                        .filter(each -> SHARED.contains(each.getKey()))
                        .map(each -> parameter(each.getValue()))
                        .toList(),
                answers());
    }

    private DocsModel.Section section(JsonNode tag) {
        String name = tag.get("name").asText();
        List<DocsModel.Operation> operations = document.get("paths").properties().stream()
                .filter(path -> path.getValue().at("/get/tags/0").asText().equals(name))
                .map(path -> operation(path.getKey(), path.getValue().get("get")))
                .toList();
        return new DocsModel.Section(name, tag.get("description").asText(), operations);
    }

    private DocsModel.Operation operation(String path, JsonNode operation) {
        String id = operation.get("operationId").asText();
        List<String> names = stream(operation.path("parameters"))
                .map(each -> each.get("$ref").asText())
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .toList();
        JsonNode json = operation.at("/responses/200/content").path("application/json");
        List<DocsModel.Field> fields = new ArrayList<>();
        fields("", json.path("schema"), 0, fields);
        return new DocsModel.Operation(
                id,
                path,
                operation.get("summary").asText(),
                operation.path("description").asText(null),
                names.stream()
                        .filter(name -> !SHARED.contains(name))
                        .map(name -> parameter(named(name)))
                        .toList(),
                names.stream().filter(SHARED::contains).collect(Collectors.joining(", ")),
                forms(path, operation, names),
                json.has("example") ? json.get("example").toPrettyString() : null,
                fields);
    }

    private static DocsModel.Parameter parameter(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        String values = stream(schema.path("enum")).map(JsonNode::asText).collect(Collectors.joining(", "));
        if (schema.has("minimum")) {
            values = schema.get("minimum").asText() + " – "
                    + schema.get("maximum").asText();
        }
        return new DocsModel.Parameter(
                parameter.get("name").asText(),
                parameter.path("required").asBoolean(),
                parameter.get("description").asText(),
                values.isEmpty() ? null : values,
                schema.has("default") ? schema.get("default").asText() : null);
    }

    /** Below the base of the API every form has its suffix; other addresses have only one form. */
    private List<DocsModel.Form> forms(String path, JsonNode operation, List<String> parameters) {
        // There is no example for comparisons with an earlier snapshot, because each server keeps other snapshots.
        boolean comparing = parameters.contains("since");
        String address = example(path, parameters);
        if (!path.startsWith("/api/")) {
            return List.of(new DocsModel.Form("GET " + address, address));
        }
        JsonNode contents = operation.at("/responses/200/content");
        return Stream.of(Format.values())
                .filter(format -> contents.has(format.mediaType()))
                .map(Format::suffix)
                .map(suffix -> new DocsModel.Form(
                        "." + suffix, comparing ? null : address.replaceFirst("(\\?|$)", "." + suffix + "$1")))
                .toList();
    }

    private String example(String path, List<String> parameters) {
        String address = path;
        String query = "";
        for (String key : parameters) {
            JsonNode parameter = named(key);
            String name = parameter.get("name").asText();
            String value = parameter.path("example").asText();
            if (parameter.get("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else if (!value.isEmpty() && !SHARED.contains(key)) {
                query += (query.isEmpty() ? "?" : "&") + name + "=" + value;
            }
        }
        return address + query;
    }

    private void fields(String prefix, JsonNode schema, int depth, List<DocsModel.Field> found) {
        if (depth > DEEPEST) {
            return;
        }
        resolved(schema).path("properties").properties().forEach(each -> {
            JsonNode field = resolved(each.getValue());
            String name = prefix + each.getKey();
            found.add(new DocsModel.Field(name, type(field), described(each.getValue(), field)));
            fields(name + ".", field, depth + 1, found);
            fields(name + "[].", field.path("items"), depth + 1, found);
        });
    }

    private String type(JsonNode schema) {
        if (schema.has("enum")) {
            return stream(schema.get("enum")).map(JsonNode::asText).collect(Collectors.joining(" · "));
        }
        if (schema.has("anyOf")) {
            return stream(schema.get("anyOf"))
                    .map(this::resolved)
                    .map(this::type)
                    .collect(Collectors.joining(" · "));
        }
        JsonNode type = schema.path("type");
        return type.isArray() ? stream(type).map(JsonNode::asText).collect(Collectors.joining(" · ")) : type.asText();
    }

    private static String described(JsonNode field, JsonNode resolved) {
        return field.path("description").asText(resolved.path("description").asText());
    }

    private List<DocsModel.Answer> answers() {
        JsonNode responses = document.at("/paths").elements().next().at("/get/responses");
        return responses.properties().stream()
                .filter(each -> each.getValue().has("$ref"))
                .map(each -> new DocsModel.Answer(
                        each.getKey(),
                        resolved(each.getValue()).get("description").asText()))
                .toList();
    }

    private JsonNode named(String parameter) {
        return document.at("/components/parameters/" + parameter);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list instanceof MissingNode ? Stream.empty() : StreamSupport.stream(list.spliterator(), false);
    }
}
