package fr.observatoire.api.opendata;

import fr.observatoire.api.attainment.AttainmentResponse;
import fr.observatoire.api.indicators.IndicatorsResponse;
import fr.observatoire.api.openapi.TableSchema;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.resource.Operation.Section;
import fr.observatoire.api.series.SeriesResponse;
import fr.observatoire.api.text.Language;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;

/** {@code /schemas/{name}.json}: the columns of an open CSV, described in French, as the data are. */
public final class TableSchemaHandler implements Handler {

    private static final Map<String, Class<? extends Table.Source>> ANSWERS = Map.of(
            "series", SeriesResponse.class,
            "indicators", IndicatorsResponse.class,
            "attainment", AttainmentResponse.class);

    private static final Parameter<String> NAME = Parameter.inPath(
                    "name", Map.of("type", "string", "enum", List.of("series", "indicators", "attainment")))
            .coded("schemaName")
            .example("series");

    public static final Operation OPERATION = Operation.of(
                    Section.OPEN_DATA,
                    "tableSchema",
                    "/schemas/{name}.json",
                    Format.JSON.mediaType(),
                    Map.of("type", "object", "required", List.of("$schema", "fields")),
                    401,
                    404,
                    405,
                    429,
                    500)
            .with(NAME);

    @Override
    public void handle(Context http) {
        String name = http.pathParam(NAME.name());
        if (!ANSWERS.containsKey(name)) {
            throw new NotFoundResponse();
        }
        http.contentType(Format.JSON.contentType())
                .result(TableSchema.of(name, ANSWERS.get(name), Language.FR).toPrettyString());
    }
}
