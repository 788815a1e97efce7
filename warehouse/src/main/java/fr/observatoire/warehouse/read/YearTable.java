package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.MonthFigures;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The yearly table of an office: every indicator in every year. */
final class YearTable {

    private final Catalog catalog;
    private final SeriesEngine engine;

    YearTable(Catalog catalog, SeriesEngine engine) {
        this.catalog = catalog;
        this.engine = engine;
    }

    Map<IndicatorYear, Observation> read(String office) {
        List<MonthFigures> known = catalog.indicators().stream()
                .filter(indicator -> indicator.fact() != null)
                .map(engine.evidence(office)::months)
                .filter(figures -> figures.first() != null)
                .toList();
        Map<IndicatorYear, Observation> table = new LinkedHashMap<>();
        known.stream().map(MonthFigures::first).min(LocalDate::compareTo).ifPresent(first -> {
            LocalDate last = known.stream()
                    .map(MonthFigures::last)
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .orElse(first);
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
