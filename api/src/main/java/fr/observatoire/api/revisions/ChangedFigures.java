package fr.observatoire.api.revisions;

import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The figures of an indicator that differ between two snapshots, over all years with data in the later one. */
final class ChangedFigures {

    private final Request request;
    private final WarehouseReader earlier;
    private final WarehouseReader later;
    private final Grain grain;
    private final Coverage coverage;

    ChangedFigures(Request request, WarehouseReader earlier, WarehouseReader later, Grain grain) {
        this.request = request;
        this.earlier = earlier;
        this.later = later;
        this.grain = grain;
        this.coverage = Coverage.of(later, request);
    }

    List<RevisionsResponse.Row> of(Indicator indicator) {
        SeriesRequest question = new SeriesRequest(
                request.office().code(), indicator.code(), grain, coverage.from(), coverage.to(), null);
        List<Observation> after = later.series(question);
        List<Observation> before = before(question, after);
        return IntStream.range(0, after.size())
                .filter(i -> differ(before.get(i), after.get(i)))
                .mapToObj(i -> RevisionsResponse.Row.of(indicator, before.get(i), after.get(i), request))
                .toList();
    }

    /** Each snapshot is read by its own catalogue: one that did not know the office or indicator yet had no figures. */
    private List<Observation> before(SeriesRequest question, List<Observation> after) {
        try {
            return earlier.series(question);
        } catch (UnknownCodeException unknown) {
            return after.stream()
                    .map(now ->
                            now.value() == null ? now : Observation.none(now.period(), ObservationStatus.NOT_AVAILABLE))
                    .toList();
        }
    }

    /** A change of the status alone is a revision too: 0 does not mean the same as "closed". */
    private static boolean differ(Observation before, Observation after) {
        return !Objects.equals(before.value(), after.value()) || before.status() != after.status();
    }
}
