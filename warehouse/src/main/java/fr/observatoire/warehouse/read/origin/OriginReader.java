package fr.observatoire.warehouse.read.origin;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.origin.OriginKind;
import fr.observatoire.warehouse.comparison.origin.Origins;
import fr.observatoire.warehouse.comparison.origin.Shares;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the origins of an indicator that has them. */
public final class OriginReader {

    /** The breakdown. */
    public static final String ORIGIN = Shares.ORIGIN;

    private final Office office;
    private final Indicator indicator;
    private final WarehouseReader reader;
    private final Comparisons comparisons;

    /**
     * Reads from one snapshot.
     *
     * @param today the last day that the figures can contain
     */
    public OriginReader(Office office, Indicator indicator, WarehouseReader reader, LocalDate today) {
        this.office = office;
        this.indicator = indicator;
        this.reader = reader;
        this.comparisons = new Comparisons(office, indicator, reader, today);
    }

    /** The indicators that have origins. */
    public static List<Indicator> indicators(Catalog catalog) {
        return catalog.indicators().stream()
                .filter(each -> each.by().contains(ORIGIN) && each.grains().contains(Grain.YEAR))
                .toList();
    }

    /** A year beside its base, both over the days that the comparison of all visitors is about. */
    public Origins origins(int year, Base base) {
        YearOverYearRow whole =
                comparisons.yearOverYear(year, base, Grain.YEAR, Alignment.DATE).get(0);
        List<DateRange> ranges = new ArrayList<>();
        ranges.add(known(year));
        ranges.addAll(bases(whole, base.years(year)));
        Map<DateRange, Map<String, Double>> values = new HashMap<>();
        ranges.forEach(days -> values.put(days, new HashMap<>()));
        for (Observation each : reader.over(office.code(), indicator, ranges, ORIGIN)) {
            if (each.value() != null && each.scope() != null) {
                DateRange days =
                        new DateRange(each.period().start(), each.period().end());
                values.get(days).put(each.scope(), each.value());
            }
        }
        return Origins.of(
                whole,
                OriginKind.all(reader.catalog()),
                values.get(ranges.get(0)),
                ranges.subList(1, ranges.size()).stream().map(values::get).toList());
    }

    /** Of a year that runs, up to the last day loaded. */
    private DateRange known(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate last = comparisons.lastKnownDay(year);
        return new DateRange(LocalDate.of(year, 1, 1), last.isBefore(end) && last.getYear() == year ? last : end);
    }

    /** The days that the comparison names, {@code 2019-01-01/2019-09-30}, or whole years. */
    private static List<DateRange> bases(YearOverYearRow whole, List<Integer> years) {
        return whole.until() == null
                ? years.stream()
                        .map(Period::year)
                        .map(year -> new DateRange(year.start(), year.end()))
                        .toList()
                : Stream.of(whole.basePeriod().split(", "))
                        .map(days -> days.split("/"))
                        .map(days -> new DateRange(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                        .toList();
    }
}
