package fr.observatoire.api.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import fr.observatoire.api.request.Codes;
import fr.observatoire.warehouse.comparison.covid.CovidComparison;
import fr.observatoire.warehouse.text.Text;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The response records as JSON Schemas: one for each record and for each enum of a file of its own. */
final class Schemas {

    /** Where the description keeps them. */
    static final String PLACE = "components/schemas";

    /** Closed lists of texts that are no enum. */
    private static final Map<String, List<String>> CLOSED = Map.of(
            "CovidAdjustedMethod.method", CovidComparison.CODES,
            "Counterfactual.model", List.of("airline", "airline_exposure", "quasi_poisson", "seasonal_naive"),
            "Outlier.kind", List.of("AO", "LS", "TC"),
            "NetworkRow.peer_status", List.of("normal", "suppressed"),
            "JsonStat.version", List.of("2.0"),
            "JsonStat.class", List.of("dataset"),
            "Health.status", List.of("ok"));

    private final DescriptionTexts texts;
    private final SchemaBuilder builder;

    Schemas(DescriptionTexts texts) {
        this.texts = texts;
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.INLINE_NULLABLE_SCHEMAS,
                        Option.NULLABLE_ARRAY_ITEMS_ALLOWED,
                        Option.STANDARD_FORMATS,
                        Option.ENUM_KEYWORD_FOR_SINGLE_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withPropertyNameOverrideResolver(Schemas::name)
                .withRequiredCheck(field -> !Fields.isOptional(field.getRawMember()))
                .withNullableCheck(Schemas::isNullable)
                .withDescriptionResolver(field -> field.isFakeContainerItemScope() ? null : text(field))
                .withEnumResolver(field -> CLOSED.get(record(field) + "." + name(field)));
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withSubtypeResolver((type, context) -> type.getErasedType().isSealed()
                        ? Stream.of(type.getErasedType().getPermittedSubclasses())
                                .map(subtype -> context.getTypeContext().resolveSubtype(type, subtype))
                                .toList()
                        : null)
                .withDescriptionResolver(scope -> describes(scope.getType().getErasedType())
                        ? texts.of("record." + Fields.record(scope.getType().getErasedType()))
                        : null)
                .withCustomDefinitionProvider(Schemas::own)
                .withDefinitionNamingStrategy(new SchemaDefinitionNamingStrategy() {
                    @Override
                    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
                        return Fields.record(key.getType().getErasedType());
                    }
                });
        this.builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** A reference to the schema of a record, which is whole once {@link #all()} is called. */
    ObjectNode of(Class<?> record) {
        return builder.createSchemaReference(record);
    }

    /** The schemas of all records referred to, by name. */
    ObjectNode all() {
        return builder.collectDefinitions(PLACE);
    }

    private static boolean describes(Class<?> type) {
        return type.isRecord() && type != Text.class || type.isEnum() && isShared(type);
    }

    /** An enum within a class belongs to one field; one of its own to many. */
    private static boolean isShared(Class<?> type) {
        return type.getEnclosingClass() == null;
    }

    private static CustomDefinition own(ResolvedType resolved, SchemaGenerationContext context) {
        Class<?> type = resolved.getErasedType();
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        if (type == Map.class) {
            ResolvedType value = context.getTypeContext().getTypeParameterFor(resolved, Map.class, 1);
            schema.put("type", "object").set("additionalProperties", context.createDefinitionReference(value));
        } else if (type.isEnum()) {
            schema.put("type", "string");
            Arrays.stream(type.getEnumConstants())
                    .forEach(each -> schema.withArray("enum").add(Codes.of((Enum<?>) each)));
        } else if (type == Text.class) {
            schema.put("type", "string");
        } else {
            return null;
        }
        return type.isEnum() && isShared(type)
                ? new CustomDefinition(schema, DefinitionType.ALWAYS_REF, AttributeInclusion.YES)
                : new CustomDefinition(schema, true);
    }

    private String text(FieldScope field) {
        return texts.field(record(field), name(field));
    }

    private static String record(FieldScope field) {
        return Fields.record(field.getDeclaringType().getErasedType());
    }

    private static String name(FieldScope field) {
        return Fields.name(field.getRawMember(), field.getDeclaredName());
    }

    private static boolean isNullable(FieldScope field) {
        Field member = field.getRawMember();
        AnnotatedType type = member.getAnnotatedType();
        if (!field.isFakeContainerItemScope()) {
            return !Fields.isOptional(member) && Fields.isNullable(member.getType(), type);
        }
        AnnotatedType[] elements = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
        return Fields.isNullable(Object.class, elements[elements.length - 1]);
    }
}
