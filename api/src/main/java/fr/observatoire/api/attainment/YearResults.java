package fr.observatoire.api.attainment;

import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.read.Attainments;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the results of an office's year with its targets and with the year before, for API, pages and report. */
public final class YearResults {

    private final Request request;
    private final WarehouseReader reader;
    private final Attainments attainments;
    private final Map<IndicatorYear, Optional<YearChange>> changes = new HashMap<>();

    /** Reads the yearly table of the office, in one query for all indicators. */
    public YearResults(Request request, WarehouseReader reader) {
        this.request = request;
        this.reader = reader;
        this.attainments = new Attainments(request.office(), reader, request.today());
    }

    /**
     * The indicators that are results of the office, in the order given: those of the manual, and of the others what it
     * ever measured.
     */
    public List<Indicator> ofOffice(List<Indicator> indicators) {
        return indicators.stream()
                .filter(each -> !each.additional() || hasFigure(each))
                .toList();
    }

    /** One row per indicator, in the order given; of a year that runs with what is expected of it. */
    public List<AttainmentRow> rows(List<Indicator> indicators, int year) {
        boolean running = request.today().getYear() == year;
        return indicators.stream()
                .map(each -> attainments.row(each, year))
                .map(row -> running && row.threshold() != null ? expected(row, year) : row)
                .toList();
    }

    private boolean hasFigure(Indicator indicator) {
        return reader.years(request.office().code(), indicator).values().stream()
                .anyMatch(year -> year.value() != null);
    }

    private AttainmentRow expected(AttainmentRow row, int year) {
        return request.paces(reader)
                .pace(request.catalog().indicator(row.indicator()), year)
                .expected();
    }

    /** The year that changes are counted from: the year before, or the last one before a crisis that hit it. */
    public int baseYear(int year) {
        return request.catalog()
                .calendar()
                .referenceYear(request.office().code(), year)
                .orElse(year - 1);
    }

    /** What a year is shown beside: the year before, then the last year before a crisis if there is another one. */
    public List<Integer> bases(int year) {
        return Stream.concat(
                        Stream.of(year - 1),
                        request
                                .catalog()
                                .calendar()
                                .lastYearBeforeCrisis(request.office().code(), year)
                                .stream()
                                .boxed())
                .distinct()
                .toList();
    }

    /** A year as the base of another one. */
    public static Base base(int year, int base) {
        return base == year - 1 ? Base.previous() : Base.year(base);
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
        return attainments.result(indicator, year);
    }
}
