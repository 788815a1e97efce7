package fr.observatoire.api.openapi;

import fr.observatoire.api.http.Body;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.resource.EntityTag;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.resource.Operation.Section;
import fr.observatoire.api.text.Language;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/** {@code /openapi.json}: the description of the API for programs, in English. */
public final class OpenApiHandler implements Handler {

    public static final Operation OPERATION = Operation.of(
                    Section.SERVER,
                    "openapi",
                    "/openapi.json",
                    Format.JSON.mediaType(),
                    Map.of("type", "object"),
                    304,
                    429)
            .forEverybody();

    private final OpenApi description;

    public OpenApiHandler(OpenApi description) {
        this.description = description;
    }

    @Override
    public void handle(Context http) {
        String document = description.in(Language.EN).toPrettyString();
        http.header("Cache-Control", "no-cache");
        String contentType = Format.JSON.contentType();
        if (!EntityTag.isHeld(http, EntityTag.of(document), contentType)) {
            http.contentType(contentType);
            Body.sendText(http, document);
        }
    }
}
