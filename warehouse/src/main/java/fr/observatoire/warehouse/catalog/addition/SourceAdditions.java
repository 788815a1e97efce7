package fr.observatoire.warehouse.catalog.addition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What offices add to the contracts: a word of a column ({@code seeds/ref_word-CODE.csv}), a column of the daily log for an
 * origin ({@code seeds/dim_origin-CODE.csv}). One row is enough; the contract itself stays the program's.
 */
public final class SourceAdditions {

    private static final String LOG_SOURCE = "footfall";
    private static final String LOG = "office-log";
    private static final String CLOSING = "motif_fermeture";

    private final List<ModelRow> words;
    private final List<Map<String, String>> origins;
    private final CountedOrigins counted;
    private final List<Set<String>> dimensions;

    /**
     * @param origins rows of {@code dim_origin}
     * @param counted for each office the origins that its log counts; null in it: those of the program
     * @param dimensions the members of each dimension that a column's codes may be of
     */
    public SourceAdditions(
            ModelFiles files,
            List<Map<String, String>> origins,
            List<List<String>> counted,
            List<Set<String>> dimensions) {
        this.words = files.parts("seeds", "ref_word").stream()
                .flatMap(file -> ModelRow.read(file, "source", "sheet", "column", "word", "code").stream())
                .toList();
        this.origins = origins;
        this.counted = new CountedOrigins(counted);
        this.dimensions = dimensions;
        List<String> sources = files.in("sources").stream().map(ModelFile::name).toList();
        words.forEach(row -> row.oneOf("source", sources));
        ModelRow.requireUnique(words, "source", "sheet", "column", "word");
    }

    /** The contract of a source, completed. */
    public JsonNode complete(String source, JsonNode contract) {
        JsonNode tables = contract.path("resources");
        words.stream().filter(row -> row.text("source").equals(source)).forEach(row -> new AddedWord(row, dimensions)
                .addTo(tables));
        if (source.equals(LOG_SOURCE)) {
            named(tables, LOG)
                    .ifPresent(log -> new OriginColumns(origins, counted).addTo((ObjectNode) log.path("schema")));
        }
        return contract;
    }

    /** The reasons for closing that are an office's own: a dated closure may have them too. */
    public List<String> closingReasons() {
        return words.stream()
                .filter(row -> row.text("column").equals(CLOSING))
                .map(row -> row.text("code"))
                .toList();
    }

    /** The element of a list that has a name. */
    static Optional<JsonNode> named(JsonNode list, String name) {
        for (JsonNode element : list) {
            if (element.path("name").asText().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The names of the elements of a list. */
    static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(element -> names.add(element.path("name").asText()));
        return names;
    }
}
