package fr.observatoire.warehouse.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Writes texts into JSON as strings of one language. */
public final class TextJson {

    private TextJson() {}

    public static Module in(String lang) {
        return new SimpleModule().addSerializer(Text.class, new JsonSerializer<>() {
            @Override
            public void serialize(Text text, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(text.in(lang));
            }
        });
    }
}
