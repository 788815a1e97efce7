package fr.observatoire.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.observatoire.api.representation.Column;
import fr.observatoire.api.representation.Headings;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Codes;
import fr.observatoire.api.text.Language;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the columns of an answer's CSV, as a Table Schema (<a
 * href="https://specs.frictionlessdata.io/table-schema/">Frictionless</a>): the columns of its table, with the types of
 * the fields they come from.
 */
public final class TableSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The field behind a column. */
    private record Source(Class<?> record, RecordComponent field, boolean required) {}

    private final DescriptionTexts texts;
    private final Headings headings;
    private final Map<String, Source> sources = new HashMap<>();
    private final Set<String> filled;

    private TableSchema(Set<String> filled, Language language) {
        this.filled = filled;
        this.texts = DescriptionTexts.in(language);
        this.headings = Headings.in(language);
    }

    /**
     * The schema of an answer's CSV.
     *
     * @param name of the schema, by which its texts are found
     * @param filled columns that have a value in every row of the answer, although the record may be without it
     */
    public static JsonNode of(
            String name, Class<? extends Table.Source> response, Set<String> filled, Language language) {
        TableSchema schema = new TableSchema(filled, language);
        schema.find("", response, true);
        return schema.write(name, new Examples(schema.texts).of(response).table());
    }

    /** The columns of a record: an inner record's spread out, a list's rows as they are, a reference as its code. */
    private void find(String prefix, Class<?> record, boolean required) {
        for (RecordComponent field : record.getRecordComponents()) {
            String name = prefix + Fields.name(field.getAccessor(), field.getName());
            boolean always = required
                    && !Fields.isOptional(field.getAccessor())
                    && !Fields.isNullable(field.getType(), field.getAnnotatedType());
            Type element = field.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : field.getType();
            if (!(element instanceof Class<?> type) || !type.isRecord()) {
                sources.put(
                        name,
                        new Source(record, field, (always || filled.contains(name)) && field.getType() != List.class));
            } else if (field.getType() == List.class) {
                if (!Fields.isOptional(field.getAccessor())) { // what is said beside the rows is no column of theirs
                    find(prefix, type, always);
                }
            } else {
                RecordComponent code = type.getRecordComponents()[0];
                sources.put(name, new Source(type, code, always));
                find(name + "_", type, always);
            }
        }
    }

    private JsonNode write(String name, Table table) {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json")
                .put("name", name)
                .put("title", texts.of("schema." + name + ".title"))
                .put("description", texts.of("schema." + name))
                .put("version", "1.0.0");
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            boolean key = column.role() == Column.Role.KEY || column.role() == Column.Role.TIME;
            if (key && sources.get(column.name()).required()) {
                keys.add(column.name());
            }
            schema.withArray("fields").add(field(column, table.rows().get(0).get(i)));
        }
        schema.putArray("missingValues").add("");
        schema.set("primaryKey", JSON.valueToTree(keys));
        return schema;
    }

    private ObjectNode field(Column column, Object example) {
        Source source = sources.get(column.name());
        Class<?> type = source.field().getType();
        String name = Fields.name(source.field().getAccessor(), source.field().getName());
        String meaning = texts.field(Fields.record(source.record()), name);
        ObjectNode field = JSON.createObjectNode()
                .put("name", column.name())
                .put("type", type(type))
                .put("title", headings.of(Column.of(column.name())))
                .put("description", type == List.class ? meaning + " " + texts.of("schema.list") : meaning);
        if (example != null) {
            field.set("example", Samples.json(example, texts.language()));
        }
        if (source.required()) {
            field.withObject("/constraints").put("required", true);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                field.withObject("/constraints").withArray("enum").add(Codes.of((Enum<?>) constant));
            }
        }
        return field;
    }

    private static String type(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "double", "Double" -> "number";
            case "int", "long", "Integer", "Long" -> "integer";
            case "boolean" -> "boolean";
            case "LocalDate" -> "date";
            case "Instant" -> "datetime";
            default -> "string";
        };
    }
}
