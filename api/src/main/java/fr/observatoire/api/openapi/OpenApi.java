package fr.observatoire.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.text.Language;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The description of the API (OpenAPI 3.1), made from what the addresses declare and from the texts of a language. */
public final class OpenApi {

    private final List<Operation> operations;
    private final Map<Language, JsonNode> documents = new ConcurrentHashMap<>();

    /** @param operations read when the first reader asks, so that every address can be added before */
    public OpenApi(List<Operation> operations) {
        this.operations = operations;
    }

    /** The document with the texts of a language. */
    public JsonNode in(Language language) {
        return documents.computeIfAbsent(language, each -> new Document(DescriptionTexts.in(each)).of(operations));
    }
}
