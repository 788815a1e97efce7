package fr.observatoire.api.opendata;

import fr.observatoire.api.attainment.AttainmentResponse;
import fr.observatoire.api.http.Body;
import fr.observatoire.api.indicators.IndicatorsResponse;
import fr.observatoire.api.openapi.TableSchema;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.resource.Operation.Section;
import fr.observatoire.api.series.SeriesResource;
import fr.observatoire.api.series.SeriesResponse;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /schemas/{name}.json}: the columns of an open CSV, described in French, as the data are. */
public final class TableSchemaHandler implements Handler {

    private static final String SERIES = "series";

    private static final Map<String, Class<? extends Table.Source>> ANSWERS = Map.of(
            SERIES,
            SeriesResponse.class,
            "indicators",
            IndicatorsResponse.class,
            "attainment",
            AttainmentResponse.class);

    private static final Parameter<String> NAME = Parameter.inPath(
                    "name", Map.of("type", "string", "enum", List.of(SERIES, "indicators", "attainment")))
            .coded("schemaName")
            .example(SERIES);

    public static final Operation OPERATION = Operation.of(
                    Section.OPEN_DATA,
                    "tableSchema",
                    "/schemas/{name}.json",
                    Format.JSON.mediaType(),
                    Operation.objectWith("$schema", "fields"),
                    400,
                    401,
                    404,
                    405,
                    429,
                    500)
            .with(NAME)
            .with(SeriesResource.BY);

    private final LiveWarehouse live;

    public TableSchemaHandler(LiveWarehouse live) {
        this.live = live;
    }

    @Override
    public void handle(Context http) {
        String name = http.pathParam(NAME.name());
        if (!ANSWERS.containsKey(name)) {
            throw new NotFoundResponse();
        }
        Parameters parameters = Parameters.ofQuery(http.queryString());
        Set<String> filled = name.equals(SERIES) ? filled(parameters) : Set.of();
        parameters.refuseUnknown();
        http.contentType(Format.JSON.contentType());
        Body.sendText(
                http,
                TableSchema.of(name, ANSWERS.get(name), filled, Language.FR).toPrettyString());
    }

    /** The columns that only a breakdown fills: with one, a row is named by its member too. */
    private Set<String> filled(Parameters parameters) {
        String by = parameters.choice(SeriesResource.BY.name(), breakdowns(), null);
        return by == null ? Set.of() : Set.of("scope", "scope_label");
    }

    private List<String> breakdowns() {
        try (LiveWarehouse.Lease lease = live.lease()) {
            return lease.reader().catalog().indicators().stream()
                    .flatMap(indicator -> indicator.by().stream())
                    .distinct()
                    .toList();
        }
    }
}
