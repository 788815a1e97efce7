package fr.observatoire.api.revisions;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.resource.Vintage;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import java.util.List;

/**
 * {@code /revisions}: the figures that differ between an earlier snapshot and the current one, or the one of
 * {@code asOf}.
 */
public final class RevisionsResource implements Resource<RevisionsResponse> {

    static final Parameter<String> SINCE = Parameter.text("since").must().example("2021-03-01");

    private static final Parameter<String> INDICATOR =
            Parameter.text("indicator").sample("visitors-on-site");

    /** By day this would be the exports themselves: {@code /revisions/records} lists those. */
    private static final Parameter<Grain> GRAIN = Parameter.code(
                    "grain", List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH), Grain.YEAR)
            .coded("revisionGrain")
            .sample("month");

    private final LiveWarehouse live;

    public RevisionsResource(LiveWarehouse live) {
        this.live = live;
    }

    @Override
    public Query<RevisionsResponse> read(Request request) {
        Vintage since = since(request);
        Grain grain = GRAIN.read(request.parameters());
        String code = request.parameters()
                .choice(
                        INDICATOR.name(),
                        request.catalog().indicators().stream()
                                .map(Indicator::code)
                                .toList(),
                        null);
        Page page = Page.read(request.parameters());
        return reader -> {
            try (LiveWarehouse.Lease earlier = since.lease(live)) {
                return answer(request, earlier.reader(), reader, grain, code, page);
            }
        };
    }

    /**
     * The snapshot to compare with.
     *
     * @throws Problem 400 when it is not given
     */
    static Vintage since(Request request) {
        Vintage since = Vintage.read(request.parameters(), SINCE);
        if (since == null) {
            throw Problem.missing(SINCE.name(), Words.both("expected.snapshot"));
        }
        return since;
    }

    private static RevisionsResponse answer(
            Request request, WarehouseReader earlier, WarehouseReader later, Grain grain, String code, Page page) {
        ChangedFigures figures = new ChangedFigures(request, earlier, later, grain);
        List<RevisionsResponse.Row> changed = request.catalog().indicators().stream()
                .filter(indicator -> code == null || indicator.code().equals(code))
                .filter(indicator -> indicator.grains().contains(grain))
                .flatMap(indicator -> figures.of(indicator).stream())
                .toList();
        return new RevisionsResponse(
                later.snapshot().id(), earlier.snapshot().id(), grain, page.cut(changed), page.of(changed.size()));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SINCE, INDICATOR, GRAIN, Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<RevisionsResponse>> representations() {
        return Representations.ofRows(RevisionsResponse.class);
    }
}
