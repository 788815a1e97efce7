package fr.observatoire.warehouse.catalog.addition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.observatoire.warehouse.catalog.file.ModelRow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A word that an office writes in a column whose words the program lists.
 *
 * <p>Its code must be one that the program counts, else the rows would be in no figure and nobody would notice. Where any
 * other word is read too, as of the reasons for closing, an office may have a code of its own.
 */
record AddedWord(ModelRow row, List<Set<String>> dimensions) {

    private static final String NEW_CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    void addTo(JsonNode tables) {
        JsonNode table = element("sheet", tables);
        JsonNode field = element("column", table.path("schema").path("fields"));
        if (!field.path("codes").isObject()) {
            throw row.wrong("column", "expected.listed_column");
        }
        ObjectNode codes = (ObjectNode) field.path("codes");
        String word = row.text("word");
        codes.fieldNames().forEachRemaining(known -> {
            if (known.equalsIgnoreCase(word)) {
                throw row.wrong("word", "expected.new_word");
            }
        });
        codes.put(word, code(codes, field.has("otherwise")));
    }

    private JsonNode element(String column, JsonNode list) {
        String name = row.oneOf(column, SourceAdditions.names(list));
        return SourceAdditions.named(list, name).orElseThrow();
    }

    private String code(ObjectNode codes, boolean anyWord) {
        if (anyWord && row.text("code").matches(NEW_CODE)) {
            return row.text("code");
        }
        Set<String> known = new TreeSet<>();
        codes.forEach(code -> known.add(code.asText()));
        dimensions.stream().filter(members -> members.containsAll(known)).forEach(known::addAll);
        return row.oneOf("code", List.copyOf(known));
    }
}
