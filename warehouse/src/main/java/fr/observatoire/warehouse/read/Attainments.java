package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.Attainment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.target.Target;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.LocalDate;

/** The results of an office's years against its targets. */
public final class Attainments {

    private final Catalog catalog;
    private final Office office;
    private final LocalDate today;
    private final WarehouseReader reader;

    /**
     * Reads from one snapshot.
     *
     * @param today the last day that the figures can contain
     */
    public Attainments(Office office, WarehouseReader reader, LocalDate today) {
        this.catalog = reader.catalog();
        this.office = office;
        this.today = today;
        this.reader = reader;
    }

    /** The year's result against its target. */
    public AttainmentRow row(Indicator indicator, int year) {
        TypedTarget target = catalog.target(office.code(), indicator.code(), year)
                .map(Target::typed)
                .orElse(null);
        int base = target == null || target.baseYear() == null ? year - 1 : target.baseYear();
        return Attainment.of(
                indicator,
                target,
                result(indicator, year),
                result(indicator, base),
                new Attainment.Circumstances(
                        office.agents(), today, catalog.calendar().hitByCrisis(office.code(), Period.year(year))));
    }

    /**
     * The year's result; without one, {@code not_reported}. While the year runs, as far as it has come: what is dated later,
     * such as the plans of a programme, reaches no target yet.
     */
    public Observation result(Indicator indicator, int year) {
        Observation result = reader.years(office.code(), indicator)
                .getOrDefault(year, Observation.none(Period.year(year), ObservationStatus.NOT_REPORTED));
        boolean runs = today.getYear() == year && result.value() != null;
        return runs && mayGoBeyondToday(indicator) ? known(indicator, result) : result;
    }

    /** What is counted by day says how far it goes; of the rest, plans may be in the year's figure. */
    private boolean mayGoBeyondToday(Indicator indicator) {
        boolean plans = indicator.aggregation() == Aggregation.FLOW
                && !indicator.grains().contains(Grain.DAY);
        return plans
                || reader.lastDay(office.code(), indicator.code())
                        .filter(day -> day.isAfter(today))
                        .isPresent();
    }

    private Observation known(Indicator indicator, Observation result) {
        LocalDate last = reader.lastKnownDay(office.code(), indicator.code(), today);
        return reader.over(
                        office.code(),
                        indicator.code(),
                        new DateRange(result.period().start(), last))
                .filter(known -> known.value() != null)
                .map(known -> new Observation(result.period(), null, known.value(), result.status()))
                .orElse(result);
    }
}
