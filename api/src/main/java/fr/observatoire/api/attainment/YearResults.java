package fr.observatoire.api.attainment;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.Attainment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.target.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Compares the results of an office's year with its targets, for the API, the scorecard and the charts. */
public final class YearResults {

    private final Catalog catalog;
    private final Office office;
    private final Map<IndicatorYear, Observation> results;

    /** Reads the yearly table of the office, in one query for all indicators. */
    public YearResults(Catalog catalog, Office office, WarehouseReader reader) {
        this.catalog = catalog;
        this.office = office;
        this.results = reader.years(office.code());
    }

    /**
     * One row per indicator, in the order given.
     *
     * @param today the day of the reader: for a year that is not over, results are compared with a share of the target
     */
    public List<AttainmentRow> rows(List<Indicator> indicators, int year, LocalDate today) {
        boolean covid = catalog.calendar().hitByCrisis(office.code(), Period.year(year));
        var circumstances = new Attainment.Circumstances(office.agents(), today, covid);
        return indicators.stream().map(each -> row(each, year, circumstances)).toList();
    }

    private AttainmentRow row(Indicator indicator, int year, Attainment.Circumstances circumstances) {
        return Attainment.of(
                indicator,
                catalog.target(office.code(), indicator.code(), year)
                        .map(Target::typed)
                        .orElse(null),
                result(indicator, year),
                result(indicator, year - 1),
                circumstances);
    }

    /** The indicators that have a figure in the year and in the one before; without indicators that are percentages. */
    public List<YearChange> changes(List<Indicator> indicators, int year) {
        return indicators.stream()
                .filter(indicator -> !ChartContext.isPercentage(indicator))
                .map(indicator -> new YearChange(indicator, result(indicator, year - 1), result(indicator, year)))
                .filter(change ->
                        change.before().value() != null && change.before().value() > 0)
                .filter(change -> change.now().value() != null)
                .toList();
    }

    /** The year's result; without one, {@code not_reported}. */
    public Observation result(Indicator indicator, int year) {
        return results.getOrDefault(
                new IndicatorYear(indicator.code(), year),
                Observation.none(Period.year(year), ObservationStatus.NOT_REPORTED));
    }
}
