package fr.observatoire.warehouse.catalog.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the YAML files of the model into records. A misspelt, doubled or missing key is an error; it never takes a
 * default value.
 */
public final class ModelYaml {

    private static final ObjectMapper MAPPER = mapper(new JacksonAnnotationIntrospector());

    /** Requires no key, so that a misspelt key is reported as unknown and not as the right key missing. */
    private static final ObjectMapper NOTHING_REQUIRED = mapper(new JacksonAnnotationIntrospector() {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return Boolean.FALSE;
        }
    });

    private static ObjectMapper mapper(AnnotationIntrospector introspector) {
        return YAMLMapper.builder(new YAMLFactory())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule().addDeserializer(Period.class, new PeriodReader()))
                .annotationIntrospector(introspector)
                .build();
    }

    private ModelYaml() {}

    public static <T> T bind(ModelFile file, Class<T> type) {
        try {
            requireFilled(file, MAPPER.readTree(file.text()), "");
            return MAPPER.readValue(file.text(), type);
        } catch (JsonProcessingException e) {
            JsonProcessingException first = isMissingKey(e) ? misspeltKey(file, type, e) : e;
            throw new CatalogException(file, 0, place(file, first), problem(first), first);
        }
    }

    /** The same with what others add to the file, which must be right by itself. */
    public static <T> T bind(ModelFile file, Class<T> type, UnaryOperator<JsonNode> completing) {
        T alone = bind(file, type);
        try {
            JsonNode read = MAPPER.readTree(file.text());
            JsonNode completed = completing.apply(read.deepCopy());
            return completed.equals(read) ? alone : MAPPER.treeToValue(completed, type);
        } catch (JsonProcessingException e) {
            throw new CatalogException(file, 0, place(file, e), problem(e), e);
        }
    }

    private static JsonProcessingException misspeltKey(ModelFile file, Class<?> type, JsonProcessingException missing) {
        try {
            NOTHING_REQUIRED.readValue(file.text(), type);
            return missing;
        } catch (UnrecognizedPropertyException e) {
            return e;
        } catch (JsonProcessingException e) {
            return missing;
        }
    }

    private static boolean isMissingKey(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith("Missing required creator property");
    }

    /** A key without a value would be read as if it were absent. */
    private static void requireFilled(ModelFile file, JsonNode node, String key) {
        if (node.isNull() || node.isMissingNode()) {
            throw key.isEmpty()
                    ? file.fault(Texts.WAREHOUSE.text("model.empty_file"), null)
                    : new CatalogException(
                            file, 0, file.placeOf(key), Texts.WAREHOUSE.text("model.empty_key", key), null);
        }
        node.properties().forEach(property -> requireFilled(file, property.getValue(), property.getKey()));
        if (node.isArray()) {
            node.forEach(element -> requireFilled(file, element, key));
        }
    }

    private static Object place(ModelFile file, JsonProcessingException e) {
        // An unknown or missing key is found after the whole file was read, when the parser only knows the last line.
        boolean late = e instanceof UnrecognizedPropertyException || isMissingKey(e) || e.getLocation() == null;
        String key = e instanceof JsonMappingException mapping ? key(mapping) : "";
        Object line = late
                ? e instanceof UnrecognizedPropertyException unknown
                        ? file.placeOf(unknown.getPropertyName())
                        : file.shown()
                : Texts.WAREHOUSE.text(
                        "model.at_line", file.shown(), e.getLocation().getLineNr());
        return key.isEmpty() ? line : Texts.WAREHOUSE.text("model.at_key", line, key);
    }

    /** {@code label.en}, {@code dialects.0.encoding}. */
    private static String key(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Text problem(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return Texts.WAREHOUSE.text(
                    "model.unknown_key",
                    String.join(", ", known),
                    String.join(", ", NearestCodes.always(unknown.getPropertyName(), known)));
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return Texts.WAREHOUSE.text(
                    "model.unknown_value",
                    format.getValue(),
                    Stream.of(format.getTargetType().getEnumConstants())
                            .map(value -> value.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() == Period.class) {
            return Texts.WAREHOUSE.text("model.value", format.getValue(), Texts.WAREHOUSE.text("expected.freshness"));
        }
        if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return reason(refused.getCause());
        }
        return isMissingKey(e)
                ? Texts.WAREHOUSE.text(
                        "model.missing_key", e.getOriginalMessage().split("'")[1])
                : Texts.WAREHOUSE.text("model.unreadable", e.getOriginalMessage());
    }

    /** The reason why the constructor of a record refused its values. */
    private static Text reason(Throwable refusal) {
        return refusal instanceof TextException said
                ? said.text()
                : new Text(refusal.getMessage(), refusal.getMessage());
    }

    /** Reads {@code P14D}; Jackson's module for these types would be one more dependency for one key. */
    private static final class PeriodReader extends FromStringDeserializer<Period> {

        private static final long serialVersionUID = 1;

        PeriodReader() {
            super(Period.class);
        }

        @Override
        protected Period _deserialize(String value, DeserializationContext context) throws JsonMappingException {
            try {
                return Period.parse(value);
            } catch (DateTimeParseException e) {
                throw context.weirdStringException(value, Period.class, "no period");
            }
        }
    }
}
