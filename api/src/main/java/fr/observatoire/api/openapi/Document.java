package fr.observatoire.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Codes;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.resource.Operation.Section;
import fr.observatoire.warehouse.ProgramVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes the OpenAPI document. What operations share is written once, as a component that they refer to. */
final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> HEADER_EXAMPLES = Map.of(
            "Link", "</api/v1/indicators?page=2&pageSize=10>; rel=\"next\"",
            "Content-Disposition", "inline; filename=\"attainment.csv\"",
            "RateLimit-Policy", "\"default\";q=600;w=60",
            "RateLimit", "\"default\";r=0;t=60",
            "Location", "/api/v1/indicators/visitors-on-site",
            "WWW-Authenticate", "Bearer realm=\"observatoire\"");

    private static final Map<Integer, List<String>> FAILURE_HEADERS = Map.of(
            308,
            List.of("Location"),
            401,
            List.of("WWW-Authenticate"),
            429,
            List.of("Retry-After", "RateLimit-Policy", "RateLimit"));

    private final DescriptionTexts texts;
    private final Schemas schemas;
    private final Samples samples;
    private final Map<String, ObjectNode> parameters = new LinkedHashMap<>();
    private final Map<String, ObjectNode> headers = new LinkedHashMap<>();
    private final Map<String, ObjectNode> failures = new TreeMap<>();

    Document(DescriptionTexts texts) {
        this.texts = texts;
        this.schemas = new Schemas(texts);
        this.samples = new Samples(texts);
    }

    JsonNode of(List<Operation> operations) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", texts.of("info.title"))
                .put("version", ProgramVersion.text())
                .put("description", texts.of("info"));
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = document.putArray("tags");
        for (Section section : Section.values()) {
            tags.addObject()
                    .put("name", tag(section))
                    .put("description", texts.of("tag." + Codes.of(section) + ".lead"));
        }
        ObjectNode paths = document.putObject("paths");
        operations.forEach(each -> paths.putObject(each.path()).set("get", operation(each)));
        ObjectNode components = document.putObject("components");
        components.putObject("parameters").setAll(parameters);
        components.putObject("headers").setAll(headers);
        components.putObject("responses").setAll(failures);
        components.set("schemas", schemas.all());
        keys(components.putObject("securitySchemes"), document.putArray("security"));
        return document;
    }

    private String tag(Section section) {
        return texts.of("tag." + Codes.of(section));
    }

    private ObjectNode operation(Operation operation) {
        String summary = texts.of("operation." + operation.id());
        ObjectNode node = JSON.createObjectNode();
        node.putArray("tags").add(tag(operation.section()));
        node.put("summary", summary).put("operationId", operation.id());
        node.put(
                "description",
                texts.find("operation." + operation.id() + ".detail").orElse(summary));
        if (operation.open()) {
            node.putArray("security");
        }
        if (!operation.parameters().isEmpty()) {
            ArrayNode list = node.putArray("parameters");
            operation.parameters().forEach(each -> list.add(parameter(each)));
        }
        ObjectNode responses = node.putObject("responses");
        ObjectNode answer = responses.putObject("200").put("description", summary);
        headers(answer, operation.headers());
        ObjectNode contents = answer.putObject("content");
        operation.contents().forEach((type, content) -> contents.set(type, content(operation, type, content)));
        operation.failures().forEach(status -> responses.set(String.valueOf(status), failure(status)));
        return node;
    }

    private ObjectNode content(Operation operation, String mediaType, Object content) {
        ObjectNode node = JSON.createObjectNode();
        node.set("schema", schema(mediaType, content));
        JsonNode example = samples.of(operation, mediaType, content);
        if (example != null) {
            node.set("example", example);
        }
        return node;
    }

    private JsonNode schema(String mediaType, Object content) {
        if (content instanceof Class<?> record) {
            return schemas.of(record);
        }
        return content == null
                ? JSON.createObjectNode().put("type", "string").put("contentMediaType", mediaType)
                : JSON.valueToTree(content);
    }

    private ObjectNode parameter(Parameter<?> parameter) {
        return reference("parameters", parameter.code(), parameters, node -> {
            node.put("name", parameter.name()).put("in", parameter.place());
            node.put("description", texts.of("parameter." + parameter.code()));
            if (parameter.required()) {
                node.put("required", true);
            }
            node.set("schema", JSON.valueToTree(parameter.schema()));
            if (parameter.shown()) {
                node.set("example", JSON.valueToTree(parameter.example()));
            } else {
                ObjectNode sample = node.putObject("examples").putObject("other");
                sample.set("value", JSON.valueToTree(parameter.example()));
            }
        });
    }

    private void headers(ObjectNode answer, List<String> names) {
        for (String name : names) {
            answer.withObject("/headers").set(name, reference("headers", name, headers, node -> {
                node.put("description", texts.of("header." + name));
                node.putObject("schema").put("type", "string");
                if (HEADER_EXAMPLES.containsKey(name)) {
                    node.put("example", HEADER_EXAMPLES.get(name));
                }
            }));
        }
    }

    private ObjectNode failure(int status) {
        return reference("responses", String.valueOf(status), failures, node -> {
            node.put("description", texts.of("answer." + status));
            headers(node, FAILURE_HEADERS.getOrDefault(status, List.of()));
            Problem problem = Samples.PROBLEMS.get(status);
            if (problem != null) {
                ObjectNode content = node.withObject("/content").putObject("application/problem+json");
                content.set("schema", schemas.of(Problem.Body.class));
                content.set(
                        "example",
                        JSON.valueToTree(problem.body(texts.language().code())));
            }
        });
    }

    /** A reference to a component, which is written at the first. */
    private static ObjectNode reference(
            String kind, String code, Map<String, ObjectNode> written, Consumer<ObjectNode> write) {
        if (!written.containsKey(code)) {
            ObjectNode node = JSON.createObjectNode();
            written.put(code, node);
            write.accept(node);
        }
        return JSON.createObjectNode().put("$ref", "#/components/" + kind + "/" + code);
    }

    /** A key in the one header; none on the server's own machine. */
    private void keys(ObjectNode schemes, ArrayNode accepted) {
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", texts.of("security.bearer"));
        accepted.addObject();
        accepted.addObject().putArray("bearer");
    }
}
