package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import fr.observatoire.api.representation.Format;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares {@code openapi.json} with the running server: addresses, parameters, formats, fields and errors. */
class OpenApiTest {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final JsonNode DOCUMENT =
            RunningServer.parse(SERVER.get("/openapi.json").body());
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    static Stream<String> resources() {
        return names(DOCUMENT.get("paths")).filter(path -> path.startsWith("/api/"));
    }

    /** Paths whose answers have fields and columns; the report is a document. */
    static Stream<String> tables() {
        return resources().filter(path -> content(path).has("application/json"));
    }

    @Test
    void theToolsOfPartnersReadItWithoutComplaint() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(DOCUMENT.toString());
        assertEquals(List.of(), read.getMessages());
        assertTrue(read.isOpenapi31());
    }

    @Test
    void everyParameterHasAnExampleThatFitsItsSchema() {
        DOCUMENT.at("/components/parameters").properties().forEach(each -> {
            JsonNode parameter = each.getValue();
            List<JsonNode> examples = new ArrayList<>(parameter.findValues("value"));
            if (parameter.has("example")) {
                examples.add(parameter.get("example"));
            }
            assertFalse(examples.isEmpty(), each.getKey());
            examples.forEach(example -> assertFits(parameter.get("schema"), example));
        });
    }

    @Test
    void anAnswerThatIsNotDescribedIsFound() {
        Description description = new Description(DOCUMENT);
        HttpHeaders headers = SERVER.get("/api/v1/sources").headers();
        byte[] wrong = "{\"snapshot\":\"s1\",\"rows\":[{}]}".getBytes(StandardCharsets.UTF_8);
        assertTrue(description
                .faults("GET", "/api/v1/sources?lang=fr", 200, headers, wrong)
                .toString()
                .contains("rows_read"));
        assertFalse(description
                .faults("GET", "/api/v1/sources", 418, headers, wrong)
                .isEmpty());
    }

    @Test
    void everyAddressOfTheApiIsDescribedAndNoOther() {
        Set<String> served = SERVER.server().paths().stream()
                .filter(path -> !path.endsWith(".{format}"))
                .filter(path ->
                        path.startsWith("/api/") || names(DOCUMENT.get("paths")).anyMatch(path::equals))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names(DOCUMENT.get("paths")).collect(Collectors.toCollection(TreeSet::new)), served);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theExampleAndTheAnswerFitTheSchema(String path) {
        JsonNode json = content(path).get("application/json");
        JsonNode live = RunningServer.parse(SERVER.get(example(path)).body());
        assertFits(json.get("schema"), json.get("example"));
        assertFits(json.get("schema"), live);
        Set<String> missing = fields(json.get("example"));
        missing.removeAll(fields(live));
        missing.removeIf(field -> emptyLists(live).anyMatch(list -> field.startsWith(list)));
        missing.removeIf(field -> nothings(live).anyMatch(nothing -> field.startsWith(nothing)));
        assertEquals(Set.of(), missing, "fields of the example that the server does not answer with");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theColumnsOfTheExampleAreThoseOfTheServer(String path) {
        String example = content(path).get("text/csv").get("example").asText();
        String live =
                SERVER.get(example(path).replaceFirst("(\\?|$)", ".csv$1")).body();
        assertEquals(example.lines().findFirst(), live.lines().findFirst());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void theCubeOfTheExampleFitsTheSchema(String path) {
        JsonNode cube = content(path).path("application/vnd.json-stat+json");
        if (!cube.isMissingNode() && cube.has("example")) {
            assertFits(cube.get("schema"), cube.get("example"));
        }
        assertEquals(suffixes(path).contains("png"), !cube.isMissingNode(), "what can be drawn is a cube");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void theParametersAreThoseThatTheServerKnows(String path) {
        Set<String> known = new TreeSet<>();
        for (String suffix : suffixes(path)) {
            String address = example(path).replaceFirst("(\\?|$)", "." + suffix + "$1");
            JsonNode problem =
                    RunningServer.parse(SERVER.get(address + (address.contains("?") ? "&" : "?") + "no-such=1")
                            .body());
            assertEquals("no-such", problem.path("parameter").asText(), address + ": " + problem);
            problem.get("allowed").forEach(name -> known.add(name.asText()));
            assertFits(DOCUMENT.at("/components/schemas/Problem"), problem);
        }
        assertEquals(documented(path), known);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void theFormatsAreThoseThatTheServerAnswersIn(String path) {
        for (Format format : Format.values()) {
            int expected = suffixes(path).contains(format.suffix()) ? 200 : 406;
            String address = example(path).replaceFirst("(\\?|$)", "." + format.suffix() + "$1");
            var answer = SERVER.get(address);
            assertEquals(expected, answer.statusCode(), address + ": " + answer.body());
            if (expected == 200) {
                assertEquals(
                        format.contentType(),
                        answer.headers().firstValue("Content-Type").orElse(null));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyErrorDescribedHasAnExampleThatFits(String path) {
        DOCUMENT.at("/components/responses").properties().forEach(response -> {
            JsonNode problem = response.getValue().at("/content/application~1problem+json");
            if (!problem.isMissingNode()) {
                assertFits(problem.get("schema"), problem.get("example"));
            }
        });
    }

    /** A required parameter that the server can do without, or the other way round, misleads every generated client. */
    @ParameterizedTest
    @MethodSource("resources")
    void whatIsRequiredIsMissedAndNothingElseIs(String path) {
        parameters(path)
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .forEach(parameter -> {
                    String name = parameter.get("name").asText();
                    String without = example(path).replaceFirst("([?&])" + name + "=[^&]*&?", "$1");
                    int expected = parameter.path("required").asBoolean() ? 400 : 200;
                    assertEquals(expected, SERVER.get(without).statusCode(), without);
                });
    }

    /** A value that the description offers may be one that this indicator lacks, but never one that breaks the server. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyValueOfAParameterIsAnsweredAsFiguresAndAsPicture(String path) {
        parameters(path)
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .forEach(parameter -> parameter.at("/schema/enum").forEach(value -> Stream.of("json", "svg")
                        .filter(suffixes(path)::contains)
                        .forEach(suffix -> assertAnswers(
                                path, suffix, parameter.get("name").asText(), value.asText()))));
    }

    private static void assertAnswers(String path, String suffix, String name, String value) {
        String whole = example(path).replaceFirst("(\\?|$)", "." + suffix + "$1");
        String without = whole.replaceFirst("([?&])" + name + "=[^&]*&?", "$1");
        String address = without + (without.contains("?") ? "&" : "?") + name + "=" + value;
        int status = SERVER.get(address).statusCode();
        assertTrue(status == 200 || status == 400, address + ": " + status);
    }

    private static JsonNode operation(String path) {
        return DOCUMENT.get("paths").get(path).get("get");
    }

    private static JsonNode content(String path) {
        return operation(path).at("/responses/200/content");
    }

    private static Set<String> suffixes(String path) {
        Set<String> types = names(content(path)).collect(Collectors.toSet());
        return Stream.of(Format.values())
                .filter(format -> types.contains(format.mediaType()))
                .map(Format::suffix)
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> parameters(String path) {
        return stream(operation(path).get("parameters"))
                .map(reference -> DOCUMENT.at(reference.get("$ref").asText().substring(1)));
    }

    private static Set<String> documented(String path) {
        return parameters(path)
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address made with the examples of the parameters. */
    private static String example(String path) {
        String address = path;
        String query = "";
        for (JsonNode parameter : parameters(path).filter(p -> p.has("example")).toList()) {
            String name = parameter.get("name").asText();
            String value =
                    name.equals("since") ? snapshot() : parameter.get("example").asText();
            if (parameter.get("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else {
                query += (query.isEmpty() ? "?" : "&") + name + "=" + value;
            }
        }
        return address + query;
    }

    /** A snapshot that the server keeps; the document cannot know one. */
    private static String snapshot() {
        return SERVER.json("/snapshots").get("snapshot").asText();
    }

    /** Lists that are empty in the answer: another test checks their rows. */
    private static Stream<String> emptyLists(JsonNode answer) {
        return names(answer)
                .filter(name -> answer.get(name).isArray() && answer.get(name).isEmpty())
                .map(name -> "." + name + "[]");
    }

    /** A record that this answer does not have: its fields are held against the schema where it has one. */
    private static Stream<String> nothings(JsonNode answer) {
        return names(answer).filter(name -> answer.get(name).isNull()).map(name -> "." + name + ".");
    }

    private static void assertFits(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.get("components"));
        JsonSchema compiled = SCHEMAS.getSchema(whole);
        Set<ValidationMessage> messages = compiled.validate(value);
        assertTrue(messages.isEmpty(), () -> messages + " in " + value);
    }

    /** The names of all members, with their place: {@code rows[].target.rule}. */
    private static Set<String> fields(JsonNode value) {
        Set<String> found = new TreeSet<>();
        collect("", value, found);
        return found;
    }

    private static void collect(String place, JsonNode value, Set<String> found) {
        if (value.isArray()) {
            value.forEach(element -> collect(place + "[]", element, found));
        } else {
            value.properties().forEach(member -> {
                found.add(place + "." + member.getKey());
                collect(place + "." + member.getKey(), member.getValue(), found);
            });
        }
    }

    private static Stream<String> names(JsonNode object) {
        return stream(object.fieldNames());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return stream(array.elements());
    }

    private static <T> Stream<T> stream(java.util.Iterator<T> all) {
        Iterable<T> once = () -> all;
        return java.util.stream.StreamSupport.stream(once.spliterator(), false);
    }
}
