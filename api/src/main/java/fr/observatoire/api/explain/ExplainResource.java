package fr.observatoire.api.explain;

import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Explanation;
import java.util.List;

/** {@code /indicators/{code}/explain}: formula, SQL, exclusions, loads, files and lines behind one figure. */
public final class ExplainResource implements Resource<ExplainResponse> {

    private static final Parameter<String> PERIOD =
            Parameter.text("period").must().example("2020");

    @Override
    public Query<ExplainResponse> read(Request request) {
        Indicator indicator = request.indicator();
        Period period = period(request, indicator);
        return reader -> response(
                reader.explain(request.office().code(), indicator.code(), period),
                IndicatorReference.of(indicator, request),
                reader.snapshot().id(),
                request);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, PERIOD);
    }

    @Override
    public List<Representation<ExplainResponse>> representations() {
        return Representations.ofRows(ExplainResponse.class);
    }

    private static Period period(Request request, Indicator indicator) {
        Period period = request.period(PERIOD);
        List<String> grains = indicator.grains().stream().map(Grain::code).toList();
        String list = String.join(", ", grains);
        if (period == null) {
            throw Problem.missing(PERIOD.name(), Words.both("expected.period_of_grain", list));
        }
        if (!indicator.grains().contains(period.grain())) {
            throw Problem.badValue(PERIOD.name(), period.code(), Words.both("expected.grain", list))
                    .with("allowed", grains);
        }
        return period;
    }

    private static ExplainResponse response(
            Explanation found, IndicatorReference indicator, String snapshot, Request request) {
        return new ExplainResponse(
                indicator,
                found.observation().period().code(),
                found.observation().value(),
                found.observation().status(),
                snapshot,
                found.formula(),
                found.sql(),
                found.exclusions().stream().map(request::in).toList(),
                found.rows(),
                found.files().stream()
                        .map(file -> new ExplainResponse.Load(file.snapshot(), file.loadedAt()))
                        .distinct()
                        .toList(),
                found.files().stream().map(ExplainResponse.File::of).toList());
    }
}
