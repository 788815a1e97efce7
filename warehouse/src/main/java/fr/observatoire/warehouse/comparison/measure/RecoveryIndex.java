package fr.observatoire.warehouse.comparison.measure;

import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.Reason;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How far a series has recovered: 100 V/V0, V0 the same period of the last year before the crisis. A period that is not
 * over is divided by the same dates of that year. There is no index where the base is missing or not above 0, where one
 * side is a part of the other, and where a break lies between the two.
 *
 * <p>Source: a simple index number with a fixed base, as in ILO et al., Consumer Price Index Manual, 2020, chapter 1; UN
 * Tourism publishes recovery as a percentage of 2019 in its Tourism Recovery Tracker.
 */
public final class RecoveryIndex {

    /** For years before the reference year: breaks are only looked for after it. */
    static final String BEFORE_REFERENCE = "before_reference_year";

    private static final int BASE = 100;
    private static final int YEAR_DIGITS = 4;

    private RecoveryIndex() {}

    /**
     * The index of each figure.
     *
     * @param figures of one grain, in any order
     * @param reference the year that is 100
     * @param today no year after it has a figure
     * @param against the periods of a year beside those of the reference year
     */
    public static MeasuredSeries of(
            List<Observation> figures, OptionalInt reference, int today, IntFunction<List<YearOverYearRow>> against) {
        if (reference.isEmpty()) {
            return MeasuredSeries.refused(figures, Reason.NO_REFERENCE_YEAR);
        }
        Map<Period, MeasuredPeriod> indexed = figures.stream()
                .map(RecoveryIndex::year)
                .filter(year -> year >= reference.getAsInt() && year <= today)
                .distinct()
                .flatMap(year -> against.apply(year).stream())
                .map(RecoveryIndex::index)
                .collect(Collectors.toMap(MeasuredPeriod::period, Function.identity()));
        return new MeasuredSeries(
                reference.getAsInt(),
                null,
                figures.stream()
                        .map(figure -> indexed.getOrDefault(figure.period(), none(figure, reference.getAsInt())))
                        .toList());
    }

    /** A week or a winter belongs to the year that its code begins with. */
    private static int year(Observation figure) {
        return Integer.parseInt(figure.period().code().substring(0, YEAR_DIGITS));
    }

    private static MeasuredPeriod none(Observation figure, int reference) {
        return MeasuredPeriod.none(
                figure, year(figure) < reference ? BEFORE_REFERENCE : ComparabilityReason.NO_FIGURE.code());
    }

    private static MeasuredPeriod index(YearOverYearRow row) {
        boolean comparable = row.comparability().compareTo(Comparability.BREAK) < 0;
        boolean based = row.value() != null && row.baseValue() != null && row.baseValue() > 0;
        return new MeasuredPeriod(
                row.period(),
                comparable && based ? Double.valueOf(BASE * row.value() / row.baseValue()) : null,
                row.status(),
                row.basePeriod(),
                row.reasons());
    }
}
