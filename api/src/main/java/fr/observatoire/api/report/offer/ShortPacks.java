package fr.observatoire.api.report.offer;

import fr.observatoire.api.attainment.Leading;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The seasons and months of a year that have a short pack: those that have begun and of which something is known. */
public final class ShortPacks {

    private static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.SEASON);

    private ShortPacks() {}

    /** In order, the seasons first. */
    public static List<Period> of(Request request, WarehouseReader reader, int year) {
        List<Period> begun = begun(request, year);
        Set<IndicatorYear> filled = reader.years(request.office().code()).keySet();
        Set<Period> known = new HashSet<>();
        for (Indicator indicator : Leading.order(request.catalog())) {
            if (filled.contains(new IndicatorYear(indicator.code(), year)) && !known.containsAll(begun)) {
                known.addAll(known(request, reader, indicator, year));
            }
        }
        return begun.stream().filter(known::contains).toList();
    }

    private static List<Period> begun(Request request, int year) {
        Stream<Period> seasons = request
                .catalog()
                .calendar()
                .seasons(request.office().code())
                .stream()
                .map(season -> season.in(year));
        Stream<Period> months =
                Period.covering(Grain.MONTH, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream();
        return Stream.concat(seasons, months)
                .filter(period -> !period.start().isAfter(request.today()))
                .toList();
    }

    private static List<Period> known(Request request, WarehouseReader reader, Indicator indicator, int year) {
        return GRAINS.stream()
                .filter(indicator.grains()::contains)
                .flatMap(
                        grain -> request
                                .comparisons(indicator, reader)
                                .yearOverYear(year, Base.previous(), grain, Alignment.DATE)
                                .stream())
                .filter(row -> row.value() != null)
                .map(YearOverYearRow::period)
                .toList();
    }
}
