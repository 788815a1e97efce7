package fr.observatoire.api.openapi;

import fr.observatoire.api.representation.Format;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code /openapi.json}: the description of the API, kept by hand and held true by tests. */
public final class OpenApiHandler implements Handler {

    private final byte[] document;

    public OpenApiHandler() {
        try (InputStream file = OpenApiHandler.class.getResourceAsStream("/openapi.json")) {
            document = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(Context http) {
        http.contentType(Format.JSON.contentType())
                .header("Cache-Control", "no-cache")
                .result(document);
    }
}
