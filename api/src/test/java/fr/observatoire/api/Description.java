package fr.observatoire.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import fr.observatoire.api.representation.Format;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares every answer that a test gets with {@code openapi.json}, whatever the test itself checks. */
final class Description {

    private static final String PROBLEM = "application/problem+json";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final Pattern SUFFIX = Pattern.compile(
            "\\.(" + Arrays.stream(Format.values()).map(Format::suffix).collect(Collectors.joining("|")) + ")$");

    private final JsonNode document;
    private final Map<String, Pattern> addresses;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    Description(JsonNode document) {
        this.document = document;
        this.addresses = paths(document).stream()
                .collect(
                        Collectors.toMap(path -> path, path -> Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
    }

    JsonNode document() {
        return document;
    }

    private static List<String> paths(JsonNode document) {
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /**
     * Why an answer is not one that the document describes; empty for a correct answer.
     *
     * @param address path and query
     */
    List<String> faults(String method, String address, int status, HttpHeaders headers, byte[] body) {
        String path = path(address);
        if (method.equals("OPTIONS")) {
            return List.of(); // a question of browsers, which OpenAPI does not describe
        }
        if (path == null) {
            return isOurs(address) ? schemaFaults("/components/schemas/Problem", headers, body) : List.of();
        }
        JsonNode response = response(path, status);
        if (response.isMissingNode()) {
            return List.of(status + " is not described for " + path);
        }
        List<String> faults = new ArrayList<>(headerFaults(response, headers));
        if (status != 304 && !method.equals("HEAD")) {
            faults.addAll(contentFaults(response, headers, body));
        }
        return faults;
    }

    private static boolean isOurs(String address) {
        return address.startsWith("/api/");
    }

    /** The described path of an address, a fixed one before one with a code; null when there is none. */
    private String path(String address) {
        String plain = SUFFIX.matcher(address.split("\\?", 2)[0]).replaceFirst("");
        String whole = address.split("\\?", 2)[0];
        return addresses.entrySet().stream()
                .filter(each -> each.getValue().matcher(plain).matches()
                        || each.getValue().matcher(whole).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(path -> path.indexOf('{') < 0 ? 0 : 1))
                .orElse(null);
    }

    private JsonNode response(String path, int status) {
        JsonNode response = document.get("paths").get(path).at("/get/responses").path(String.valueOf(status));
        return response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
    }

    private static List<String> headerFaults(JsonNode response, HttpHeaders headers) {
        List<String> faults = new ArrayList<>();
        response.path("headers").fieldNames().forEachRemaining(name -> {
            boolean optional = List.of("Link", "Content-Disposition").contains(name);
            if (!optional && headers.firstValue(name).isEmpty()) {
                faults.add("the header " + name + " is missing");
            }
        });
        return faults;
    }

    private List<String> contentFaults(JsonNode response, HttpHeaders headers, byte[] body) {
        String type = mediaType(headers);
        JsonNode content = response.path("content").path(type);
        if (content.isMissingNode()) {
            return List.of("the type " + type + " is not described");
        }
        return isJson(type) && !isPacked(headers) ? schemaFaults(content.get("schema"), body) : List.of();
    }

    private List<String> schemaFaults(String pointer, HttpHeaders headers, byte[] body) {
        return mediaType(headers).equals(PROBLEM) && body.length > 0
                ? schemaFaults(document.at(pointer), body)
                : List.of();
    }

    /** The same for a value and a schema of the document. */
    List<String> schemaFaults(JsonNode schema, byte[] body) {
        JsonNode value = RunningServer.parse(new String(body, StandardCharsets.UTF_8));
        Set<ValidationMessage> messages = compiled.computeIfAbsent(schema.toString(), key -> compile(schema))
                .validate(value);
        return messages.stream().map(ValidationMessage::toString).toList();
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static String mediaType(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").split(";", 2)[0].trim();
    }

    private static boolean isJson(String type) {
        return type.endsWith("/json") || type.endsWith("+json");
    }

    private static boolean isPacked(HttpHeaders headers) {
        return headers.firstValue("Content-Encoding").isPresent();
    }
}
