package fr.observatoire.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.resource.EntityTag;
import fr.observatoire.warehouse.ProgramVersion;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code /openapi.json}: the description of the API, kept by hand and held true by tests; its version is the program's. */
public final class OpenApiHandler implements Handler {

    private final byte[] document;
    private final String tag;

    public OpenApiHandler() {
        String text = document().toPrettyString();
        document = text.getBytes(StandardCharsets.UTF_8);
        tag = EntityTag.of(text);
    }

    /** The description, for the page that shows it to people. */
    public static JsonNode document() {
        try (InputStream file = OpenApiHandler.class.getResourceAsStream("/openapi.json")) {
            JsonNode document = new ObjectMapper().readTree(file);
            document.withObject("/info").put("version", ProgramVersion.text());
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(Context http) {
        http.header("Cache-Control", "no-cache");
        String contentType = Format.JSON.contentType();
        if (!EntityTag.isHeld(http, tag, contentType)) {
            http.contentType(contentType).result(document);
        }
    }
}
