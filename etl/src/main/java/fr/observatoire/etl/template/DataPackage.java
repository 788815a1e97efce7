package fr.observatoire.etl.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.Locale;

/**
 * The published schema of a source: a Frictionless Data Package, with one Table Schema for each kind of file. Describes
 * the first dialect of the contract, which templates use.
 */
final class DataPackage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataPackage() {}

    static String of(SourceContract contract) {
        ObjectNode root = JSON.createObjectNode();
        root.put("profile", "data-package");
        root.put("name", contract.name());
        root.put("title", contract.title().fr());
        ArrayNode resources = root.putArray("resources");
        contract.resources().forEach(resource -> describe(resource, resources.addObject()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void describe(Resource resource, ObjectNode node) {
        Dialect dialect = resource.dialects().get(0);
        node.put("name", resource.name());
        node.put("title", resource.title().fr());
        node.put("path", Template.baseName(resource) + ".csv");
        node.put("encoding", dialect.encoding());
        node.putObject("dialect").put("delimiter", dialect.delimiter());
        ObjectNode schema = node.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        resource.schema().fields().forEach(field -> describe(field, resource, fields.addObject()));
        ArrayNode key = schema.putArray("primaryKey");
        resource.schema().fields().stream()
                .filter(field -> resource.schema().primaryKey().contains(field.name()))
                .forEach(field -> key.add(Template.columnName(field, resource)));
        schema.putArray("missingValues").add("");
    }

    private static void describe(Field field, Resource resource, ObjectNode node) {
        Dialect dialect = resource.dialects().get(0);
        node.put("name", Template.columnName(field, resource));
        if (field.title() != null) {
            node.put("title", field.title().fr());
        }
        node.put("type", type(field));
        DatePattern.of(field, dialect).ifPresent(pattern -> node.put("format", pattern.strptime()));
        if (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER) {
            numbers(field, dialect, node);
        }
        if (field.personal()) {
            node.put("personal", true);
        }
        constraints(field, resource, node);
    }

    /** A month is written as a date with a format, because the type for months in the standard only allows 2018-12. */
    private static String type(Field field) {
        return switch (field.type()) {
            case DATE, YEARMONTH -> "date";
            case QUARTER -> "string";
            default -> field.type().name().toLowerCase(Locale.ROOT);
        };
    }

    private static void numbers(Field field, Dialect dialect, ObjectNode node) {
        if (field.type() == FieldType.NUMBER) {
            node.put("decimalChar", dialect.decimalChar());
        }
        if (dialect.groupChar() != null) {
            node.put("groupChar", dialect.groupChar());
        }
    }

    private static void constraints(Field field, Resource resource, ObjectNode node) {
        ObjectNode constraints = JSON.createObjectNode();
        if (Template.required(field, resource)) {
            constraints.put("required", true);
        }
        if (field.constraints().minimum() != null) {
            constraints.put("minimum", field.constraints().minimum());
        }
        if (field.constraints().maximum() != null) {
            constraints.put("maximum", field.constraints().maximum());
        }
        if (field.constraints().pattern() != null) {
            constraints.put("pattern", field.constraints().pattern());
        }
        if (!Template.words(field).isEmpty()) {
            Template.words(field).forEach(constraints.putArray("enum")::add);
        }
        if (!constraints.isEmpty()) {
            node.set("constraints", constraints);
        }
    }
}
