package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Coverage;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The yearly table of an office: every indicator in every year. */
final class YearTable {

    private final Catalog catalog;
    private final SeriesEngine engine;

    YearTable(Catalog catalog, SeriesEngine engine) {
        this.catalog = catalog;
        this.engine = engine;
    }

    Map<IndicatorYear, Observation> read(String office) {
        List<Coverage> coverages = catalog.indicators().stream()
                .filter(indicator -> indicator.fact() != null)
                .map(engine.evidence(office)::coverage)
                .filter(coverage -> coverage.first() != null)
                .toList();
        Map<IndicatorYear, Observation> table = new LinkedHashMap<>();
        coverages.stream().map(Coverage::first).min(LocalDate::compareTo).ifPresent(first -> {
            LocalDate last = coverages.stream()
                    .map(Coverage::last)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            catalog.indicators().stream()
                    .filter(indicator -> indicator.grains().contains(Grain.YEAR))
                    .forEach(indicator -> read(office, indicator, first, last, table));
        });
        return table;
    }

    private void read(
            String office,
            Indicator indicator,
            LocalDate first,
            LocalDate last,
            Map<IndicatorYear, Observation> table) {
        engine.series(new SeriesRequest(office, indicator.code(), Grain.YEAR, first, last, null))
                .forEach(observation -> table.put(
                        new IndicatorYear(
                                indicator.code(), observation.period().start().getYear()),
                        observation));
    }
}
