package fr.observatoire.api.indicators;

import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.target.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds to the indicators of the catalogue the targets of the office and what it has delivered. */
final class Entries {

    private final Request request;
    private final List<Target> targets;
    private final Map<String, Instant> lastLoads = new HashMap<>();

    Entries(Request request, WarehouseReader reader) {
        String office = request.office().code();
        this.request = request;
        this.targets = request.catalog().targets(office);
        for (SourceStatus source : reader.sources(office, request.today())) {
            lastLoads.put(source.source(), source.lastLoad());
        }
    }

    IndicatorEntry of(Indicator indicator) {
        return IndicatorEntry.of(indicator, target(indicator), lastLoad(indicator), request);
    }

    private Target target(Indicator indicator) {
        return targets.stream()
                .filter(target -> target.indicator().equals(indicator.code()))
                .filter(target -> !target.validFrom().isAfter(request.today()))
                .max(Comparator.comparing(Target::validFrom))
                .orElse(null);
    }

    private Instant lastLoad(Indicator indicator) {
        return indicator.sources().stream()
                .map(lastLoads::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
