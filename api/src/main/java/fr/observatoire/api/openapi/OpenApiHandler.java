package fr.observatoire.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.resource.EntityTag;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code /openapi.json}: the description of the API, kept by hand and held true by tests. */
public final class OpenApiHandler implements Handler {

    private final byte[] document;
    private final String tag;

    public OpenApiHandler() {
        document = read();
        tag = EntityTag.of(new String(document, StandardCharsets.UTF_8));
    }

    /** The description, for whoever shows it otherwise. */
    public static JsonNode document() {
        try {
            return new ObjectMapper().readTree(read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read() {
        try (InputStream file = OpenApiHandler.class.getResourceAsStream("/openapi.json")) {
            return file.readAllBytes();
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
