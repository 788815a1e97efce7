package fr.observatoire.api.context;

import fr.observatoire.api.chart.context.ContextCharts;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.observation.ContextSeries;
import fr.observatoire.warehouse.period.Grain;
import java.util.List;

/** {@code /context}: series of public statistics around the territory; a picture shows one of them. */
public final class ContextResource implements Resource<Pictured<ContextResponse>> {

    private static final Parameter<String> SERIES = Parameter.text("series").sample("001515942");
    private static final Parameter<Grain> GRAIN = Parameter.code(
                    "grain", List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR), null)
            .coded("contextGrain")
            .sample("month");

    @Override
    public Query<Pictured<ContextResponse>> read(Request request) {
        String code = SERIES.read(request.parameters());
        Grain grain = GRAIN.read(request.parameters());
        return reader -> {
            List<ContextSeries> loaded = reader.context(request.office().code());
            List<ContextSeries> chosen = loaded.stream()
                    .filter(each -> code == null || each.code().equals(code))
                    .filter(each -> grain == null || each.grain() == grain)
                    .toList();
            refuseUnknown(code, loaded);
            return new Pictured<>(
                    ContextResponse.of(reader.snapshot().id(), chosen),
                    () -> ContextCharts.of(request.setting(reader), chosen));
        };
    }

    private static void refuseUnknown(String code, List<ContextSeries> loaded) {
        List<String> codes = loaded.stream().map(ContextSeries::code).distinct().toList();
        if (code != null && !codes.contains(code)) {
            throw Problem.badValue(SERIES.name(), code, codes);
        }
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SERIES, GRAIN);
    }

    @Override
    public List<Representation<Pictured<ContextResponse>>> representations() {
        return Representations.ofPicture(ContextResponse.class);
    }
}
