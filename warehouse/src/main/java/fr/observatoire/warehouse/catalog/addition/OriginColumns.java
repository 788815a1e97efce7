package fr.observatoire.warehouse.catalog.addition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of the daily log that count visitors by origin: those of the program, and one for each origin that an office
 * adds, {@code visiteurs_48} of {@code FR-48} and {@code visiteurs_italie} of Italy.
 *
 * <p>An added column may be missing in a file: the sheets of earlier years do not have it.
 */
final class OriginColumns {

    private static final String PREFIX = "visiteurs_";

    /** The column that counts the rest of its kind, before which a new one stands. */
    private static final Map<String, String> RESTS = Map.of("departement", "FR-other", "country", "other-country");

    private final List<Map<String, String>> origins;
    private final CountedOrigins choice;

    OriginColumns(List<Map<String, String>> origins, CountedOrigins choice) {
        this.origins = origins;
        this.choice = choice;
    }

    void addTo(ObjectNode schema) {
        ArrayNode fields = (ArrayNode) schema.path("fields");
        Set<String> counted = new HashSet<>();
        for (JsonNode field : fields) {
            String code = field.path("code").asText();
            if (field.path("name").asText().startsWith(PREFIX)) {
                counted.add(code);
                if (isOne(code) && !choice.byAny(code)) {
                    ((ObjectNode) field).put("optional", true).put("inTemplate", false);
                }
            }
        }
        origins.stream()
                .filter(origin -> RESTS.containsKey(origin.get("origin_kind")) && counted.add(origin.get("origin")))
                .forEach(origin -> add(fields, origin));
    }

    /** Whether it is one département or country, and not the rest of them or what is not known. */
    private boolean isOne(String code) {
        return !RESTS.containsValue(code)
                && origins.stream()
                        .anyMatch(origin ->
                                origin.get("origin").equals(code) && RESTS.containsKey(origin.get("origin_kind")));
    }

    private static void add(ArrayNode fields, Map<String, String> origin) {
        String rest = RESTS.get(origin.get("origin_kind"));
        for (int place = 0; place < fields.size(); place++) {
            if (fields.get(place).path("code").asText().equals(rest)) {
                ObjectNode column = fields.get(place).deepCopy();
                column.put("name", name(origin))
                        .put("code", origin.get("origin"))
                        .put("optional", true);
                fields.insert(place, column);
                return;
            }
        }
    }

    private static String name(Map<String, String> origin) {
        boolean french = origin.get("origin").startsWith("FR-");
        String name = french ? origin.get("origin").substring("FR-".length()) : origin.get("label_fr");
        return PREFIX
                + Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_");
    }
}
