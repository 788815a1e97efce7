package fr.observatoire.api.attainment;

import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Attainment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.target.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the results of an office's year with its targets and with the year before, for API, pages and report. */
public final class YearResults {

    private final Request request;
    private final WarehouseReader reader;
    private final Map<IndicatorYear, Observation> results;
    private final Map<IndicatorYear, Optional<YearChange>> changes = new HashMap<>();

    /** Reads the yearly table of the office, in one query for all indicators. */
    public YearResults(Request request, WarehouseReader reader) {
        this.request = request;
        this.reader = reader;
        this.results = reader.years(request.office().code());
    }

    /** One row per indicator, in the order given. */
    public List<AttainmentRow> rows(List<Indicator> indicators, int year) {
        boolean covid =
                request.catalog().calendar().hitByCrisis(request.office().code(), Period.year(year));
        var circumstances = new Attainment.Circumstances(request.office().agents(), request.today(), covid);
        return indicators.stream().map(each -> row(each, year, circumstances)).toList();
    }

    private AttainmentRow row(Indicator indicator, int year, Attainment.Circumstances circumstances) {
        return Attainment.of(
                indicator,
                request.catalog()
                        .target(request.office().code(), indicator.code(), year)
                        .map(Target::typed)
                        .orElse(null),
                result(indicator, year),
                result(indicator, year - 1),
                circumstances);
    }

    /** The year that changes are counted from: the year before, or the last one before a crisis that hit it. */
    public int baseYear(int year) {
        return request.catalog()
                .calendar()
                .referenceYear(request.office().code(), year)
                .orElse(year - 1);
    }

    /** The changes in percent since {@link #baseYear}, of the indicators that have one; else since the year before. */
    public List<YearChange> changes(List<Indicator> indicators, int year) {
        return indicators.stream()
                .map(indicator -> changes.computeIfAbsent(
                        new IndicatorYear(indicator.code(), year), key -> change(indicator, year)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<YearChange> change(Indicator indicator, int year) {
        if (result(indicator, year).value() == null) {
            return Optional.empty();
        }
        List<YearOverYearRow> rows =
                request.comparisons(indicator, reader).wholeYear(year, Base.previous(), Alignment.DATE).stream()
                        .filter(row -> row.changePercent() != null)
                        .toList();
        return rows.stream()
                .findFirst()
                .map(leading -> new YearChange(indicator, leading, rows.size() == 1 ? null : rows.get(1)));
    }

    /** The year's result; without one, {@code not_reported}. */
    public Observation result(Indicator indicator, int year) {
        return results.getOrDefault(
                new IndicatorYear(indicator.code(), year),
                Observation.none(Period.year(year), ObservationStatus.NOT_REPORTED));
    }
}
