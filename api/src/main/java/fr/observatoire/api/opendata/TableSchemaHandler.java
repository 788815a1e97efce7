package fr.observatoire.api.opendata;

import fr.observatoire.api.representation.Format;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * {@code /schemas/{name}.json}: the columns of an open CSV, as a Table Schema (<a
 * href="https://specs.frictionlessdata.io/table-schema/">Frictionless</a>). Kept by hand, held true by a test.
 */
public final class TableSchemaHandler implements Handler {

    private static final Set<String> NAMES = Set.of("series", "indicators", "attainment");
    private static final String FOLDER = "/fr/observatoire/api/schemas/";

    @Override
    public void handle(Context http) {
        String name = http.pathParam("name");
        if (!NAMES.contains(name)) {
            throw new NotFoundResponse();
        }
        try (InputStream file = TableSchemaHandler.class.getResourceAsStream(FOLDER + name + ".json")) {
            http.contentType(Format.JSON.contentType()).result(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
