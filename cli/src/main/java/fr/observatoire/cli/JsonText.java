package fr.observatoire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.observatoire.warehouse.text.TextJson;
import java.io.UncheckedIOException;

/** What {@code --json} prints: names with underscores, days and moments as ISO 8601. */
final class JsonText {

    private JsonText() {}

    static String of(Object answer) {
        try {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(TextJson.in(Main.lang()))
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
