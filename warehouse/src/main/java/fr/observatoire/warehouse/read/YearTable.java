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
import java.util.function.Function;
import java.util.stream.Stream;

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
        List<LocalDate> declared = engine.evidence(office).declarations().keySet().stream()
                .map(cell -> LocalDate.of(cell.year(), 1, 1))
                .toList();
        days(known, MonthFigures::first, declared).min(LocalDate::compareTo).ifPresent(first -> {
            LocalDate last = days(known, MonthFigures::last, declared)
                    .max(LocalDate::compareTo)
                    .orElse(first);
            catalog.indicators().stream()
                    .filter(indicator -> indicator.grains().contains(Grain.YEAR))
                    .forEach(indicator -> read(office, indicator, first, last, table));
        });
        return table;
    }

    private static Stream<LocalDate> days(
            List<MonthFigures> known, Function<MonthFigures, LocalDate> end, List<LocalDate> declared) {
        return Stream.concat(known.stream().map(end).filter(Objects::nonNull), declared.stream());
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
