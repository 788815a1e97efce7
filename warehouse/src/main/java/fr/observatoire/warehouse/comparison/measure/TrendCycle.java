package fr.observatoire.warehouse.comparison.measure;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.catalog.CrisisDays;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.covid.Reason;
import fr.observatoire.warehouse.comparison.covid.model.ModelException;
import fr.observatoire.warehouse.comparison.covid.model.MonthlySeries;
import fr.observatoire.warehouse.comparison.covid.model.SeasonalAdjustment;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trend-cycle of a monthly series, in its own unit: what is left without season, one-off effects and noise. Months of
 * a crisis get an additive outlier each, so they bend neither the season nor the trend; the trend bridges them, and is
 * not shown there. Closed months are missing values. Nothing is learnt across a break of the series.
 *
 * <p>Source: SEATS, Gómez and Maravall, Banco de España working papers 9628, 1996, as in JDemetra+ 3.5.0; ESS Guidelines
 * on Seasonal Adjustment, 2015 and 2024. The Australian Bureau of Statistics suspended its trend estimates in the crisis
 * for the same reason (ABS, Methods changes during the COVID-19 period, 2020).
 */
public final class TrendCycle {

    /** Outside a crisis. */
    public static final int LEAST_MONTHS = 36;

    /** The last months, which later ones revise by more than one percent; measured, see docs/covid-methods.md. */
    public static final int PROVISIONAL_MONTHS = 15;

    static final String PROVISIONAL = "provisional";
    static final String BEFORE_BREAK = "before_break";

    private final CrisisDays crises;
    private final LocalDate measuredAlikeSince;
    private final LocalDate asOf;
    private final NavigableMap<YearMonth, Double> known = new TreeMap<>();

    private TrendCycle(CrisisDays crises, LocalDate measuredAlikeSince, LocalDate asOf) {
        this.crises = crises;
        this.measuredAlikeSince = measuredAlikeSince;
        this.asOf = asOf;
    }

    /**
     * The trend of each month.
     *
     * @param wanted the months to answer
     * @param months all months of the series, to learn from, in any order
     * @param measuredAlikeSince first day of the present measure, after the last break; {@link LocalDate#MIN} without one
     * @param asOf the last day that the figures can contain
     */
    public static MeasuredSeries of(
            List<Observation> wanted,
            List<Observation> months,
            List<Crisis> crises,
            LocalDate measuredAlikeSince,
            LocalDate asOf) {
        TrendCycle trend = new TrendCycle(new CrisisDays(crises), measuredAlikeSince, asOf);
        months.stream().filter(month -> trend.obstacle(month).isEmpty()).forEach(trend::add);
        Optional<Reason> refusal = trend.unsuited();
        return refusal.isPresent() ? MeasuredSeries.refused(wanted, refusal.get()) : trend.estimate(wanted);
    }

    private void add(Observation month) {
        known.put(YearMonth.from(month.period().start()), month.value());
    }

    private Optional<String> obstacle(Observation month) {
        if (month.period().end().isAfter(asOf)) {
            return Optional.of(ComparabilityReason.PERIOD_NOT_OVER.code());
        }
        if (month.status() == ObservationStatus.CLOSED) {
            return Optional.of(ComparabilityReason.CLOSED.code());
        }
        if (month.value() == null) {
            return Optional.of(ComparabilityReason.NO_FIGURE.code());
        }
        if (month.status() == ObservationStatus.PARTIAL) {
            return Optional.of(ComparabilityReason.PARTIAL_SOURCE.code());
        }
        return month.period().start().isBefore(measuredAlikeSince) ? Optional.of(BEFORE_BREAK) : Optional.empty();
    }

    private Optional<Reason> unsuited() {
        if (known.keySet().stream().filter(month -> !isHit(month)).count() < LEAST_MONTHS) {
            return Optional.of(Reason.TOO_FEW_CLEAN_MONTHS);
        }
        if (known.values().stream().anyMatch(value -> value < 0)) {
            return Optional.of(Reason.NEGATIVE_VALUES);
        }
        return known.containsValue(0.) ? Optional.of(Reason.ZEROS) : Optional.empty();
    }

    private boolean isHit(YearMonth month) {
        return crises.hit(month.atDay(1), month.atEndOfMonth());
    }

    private MeasuredSeries estimate(List<Observation> wanted) {
        try {
            MonthlySeries series = MonthlySeries.of(known.firstKey(), known.lastKey(), known);
            List<YearMonth> hit = known.keySet().stream().filter(this::isHit).toList();
            MonthlySeries trend = SeasonalAdjustment.of(series, hit).trend();
            return new MeasuredSeries(
                    null,
                    null,
                    wanted.stream().map(month -> measured(month, trend)).toList());
        } catch (ModelException unusable) {
            return MeasuredSeries.refused(wanted, Reason.NO_FIT);
        }
    }

    private MeasuredPeriod measured(Observation figure, MonthlySeries trend) {
        Optional<String> obstacle = obstacle(figure);
        YearMonth month = YearMonth.from(figure.period().start());
        if (obstacle.isPresent() || isHit(month)) {
            return MeasuredPeriod.none(figure, obstacle.orElse(ComparabilityReason.CRISIS.code()));
        }
        boolean provisional = month.isAfter(known.lastKey().minusMonths(PROVISIONAL_MONTHS));
        return new MeasuredPeriod(
                figure.period(),
                trend.at(month),
                figure.status(),
                null,
                provisional ? List.of(PROVISIONAL) : List.of());
    }
}
