package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.MonthFigures;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The yearly table of an office: every indicator in every year. */
final class YearTable {

    private final Catalog catalog;
    private final SeriesEngine engine;
    private final Map<String, Optional<DateRange>> days = new ConcurrentHashMap<>();
    private final Map<List<String>, Map<Integer, Observation>> indicators = new ConcurrentHashMap<>();

    YearTable(Catalog catalog, SeriesEngine engine) {
        this.catalog = catalog;
        this.engine = engine;
    }

    /** All indicators that have figures by year, in the order of the catalogue. */
    Map<IndicatorYear, Observation> read(String office) {
        Map<IndicatorYear, Observation> table = new LinkedHashMap<>();
        catalog.indicators().forEach(indicator -> years(office, indicator)
                .forEach((year, figure) -> table.put(new IndicatorYear(indicator.code(), year), figure)));
        return table;
    }

    /** One indicator in every year with data of the office, of whatever indicator. */
    Map<Integer, Observation> years(String office, Indicator indicator) {
        return indicators.computeIfAbsent(List.of(office, indicator.code()), key -> read(office, indicator));
    }

    private Map<Integer, Observation> read(String office, Indicator indicator) {
        Map<Integer, Observation> years = new LinkedHashMap<>();
        Optional<DateRange> known = days.computeIfAbsent(office, this::days);
        if (known.isPresent() && indicator.grains().contains(Grain.YEAR)) {
            engine.series(new SeriesRequest(
                            office,
                            indicator.code(),
                            Grain.YEAR,
                            known.get().from(),
                            known.get().to(),
                            null))
                    .forEach(figure -> years.put(figure.period().start().getYear(), figure));
        }
        return Collections.unmodifiableMap(years);
    }

    /** The first year with data of the office; empty without any. */
    Optional<Integer> first(String office) {
        return days.computeIfAbsent(office, this::days)
                .map(known -> known.from().getYear());
    }

    /** From the first day to the last of which a source of the office says something. */
    private Optional<DateRange> days(String office) {
        List<MonthFigures> known = catalog.indicators().stream()
                .filter(indicator -> indicator.fact() != null)
                .map(engine.evidence(office)::months)
                .filter(figures -> figures.first() != null)
                .toList();
        List<LocalDate> declared = engine.evidence(office).declarations().keySet().stream()
                .map(cell -> LocalDate.of(cell.year(), 1, 1))
                .toList();
        return days(known, MonthFigures::first, declared)
                .min(LocalDate::compareTo)
                .map(first -> new DateRange(
                        first,
                        days(known, MonthFigures::last, declared)
                                .max(LocalDate::compareTo)
                                .orElse(first)));
    }

    private static Stream<LocalDate> days(
            List<MonthFigures> known, Function<MonthFigures, LocalDate> end, List<LocalDate> declared) {
        return Stream.concat(known.stream().map(end).filter(Objects::nonNull), declared.stream());
    }
}
