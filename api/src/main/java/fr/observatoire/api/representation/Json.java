package fr.observatoire.api.representation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.observatoire.api.request.Codes;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** Response records as JSON: names in snake_case, dates as ISO text, numbers in full and without an exponent. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new PlainNumber())
                    .addSerializer(Double.TYPE, new PlainNumber())
                    .addSerializer(Text.class, new OneLanguage())
                    .addSerializer(Enum.class, new Code()))
            .build();

    private Json() {}

    /** The JSON form of an answer whose response record is {@code response}. */
    static <A, R> Representation<A> of(Class<R> type, Function<A, R> response) {
        return Representation.of(
                Format.JSON, type, (answer, imprint) -> write(response.apply(answer), imprint.language()));
    }

    /** The UTF-8 bytes of a record, map or list; texts of the catalogue in one language. */
    public static byte[] write(Object answer, Language language) {
        try {
            return MAPPER.writer().withAttribute(Language.class, language).writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes 2057 and not 2057.0, 12345678.5 and not 1.23456785E7. */
    private static final class PlainNumber extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(PlainNumbers.text(value));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Code extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Codes.of(value));
        }
    }

    /** Writes a text of the catalogue in the language of the answer. */
    private static final class OneLanguage extends JsonSerializer<Text> {
        @Override
        public void serialize(Text value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.in(((Language) provider.getAttribute(Language.class)).code()));
        }
    }
}
