package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures that belong to one method only. */
public sealed interface MethodDetails {

    /**
     * For {@code standardised-rate}.
     *
     * @param months the months open on both sides, as {@code 2020-01}
     * @param intervals of the change, in percent, from the scatter of the months; empty when one month has everything
     */
    record StandardisedRate(List<String> months, List<Interval> intervals) implements MethodDetails {}

    /**
     * For {@code base-year}, when the year is not complete.
     *
     * @param months the compared months, as {@code 2020-01}
     */
    record SameMonths(List<String> months) implements MethodDetails {}

    /**
     * For {@code like-for-like} and {@code calendar-aligned}.
     *
     * @param daysCompared days of the year that found a counterpart and were summed
     * @param daysLeftOut days of the year without a usable counterpart
     * @param perDay the value over the opening days of those days, whose halves differ from side to side; null for {@code
     *     calendar-aligned}
     * @param basePerDay the same of the base
     * @param perDayChangePercent the change from one to the other, in percent
     */
    record DaysCompared(int daysCompared, int daysLeftOut, Double perDay, Double basePerDay, Double perDayChangePercent)
            implements MethodDetails {}

    /**
     * For {@code per-opening-day}: ln(V/V0) = ln(O/O0) + ln((V/O)/(V0/O0)), the rate again the sum of the mix of months and
     * of the rhythm. Mix and rhythm are null where {@code standardised-rate} is refused: the months do not tell them apart.
     *
     * @param logDays ln(O/O0)
     * @param logRate ln of the rate ratio
     * @param logMix ln of the rate that the base would have had with the opening days of the year in each month, over its
     *     real rate: above 0, the days that the year kept are those of its high season
     * @param logRhythm ln of the standardised ratio in the months open on both sides; a month without a rate in the base
     *     is taken to follow the same rhythm, so that the parts add up
     * @param shareDays share of the whole log change that goes with the days, a ratio; null when nothing changed
     * @param shareRate the rest
     * @param shareMix share that goes with the mix of months
     * @param shareRhythm share that goes with the rhythm
     */
    record LogSplit(
            double logDays,
            double logRate,
            Double logMix,
            Double logRhythm,
            Double shareDays,
            Double shareRate,
            Double shareMix,
            Double shareRhythm)
            implements MethodDetails {

        /** @param logRhythm null where the months do not tell it */
        static LogSplit of(double logDays, double logRate, Double logRhythm) {
            double whole = logDays + logRate;
            Double logMix = logRhythm == null ? null : Double.valueOf(logRate - logRhythm);
            return new LogSplit(
                    logDays,
                    logRate,
                    logMix,
                    logRhythm,
                    share(logDays, whole),
                    share(logRate, whole),
                    share(logMix, whole),
                    share(logRhythm, whole));
        }

        private static Double share(Double part, double whole) {
            return part == null || whole == 0 ? null : Double.valueOf(part / whole);
        }
    }

    /**
     * For {@code counterfactual}.
     *
     * @param model code: {@code airline}, {@code airline_exposure}, {@code quasi_poisson}, {@code seasonal_naive}
     * @param crisisStart first month that counts as hit, {@code 2020-03}
     * @param preCrisisMonths number of months with a value from which the model learnt
     * @param lostMonths the summed months: months of the year that a crisis hits and that have a figure, without those
     *     between two crises
     * @param lost forecast minus actual over these months; negative for a gain
     * @param lostIntervals of that sum, from jointly simulated paths: never the sum of monthly bounds
     * @param gate how the model did before the crisis; null when the series is too short to try
     * @param path every month of the chart, oldest first
     * @param sensitivity the loss over the same months with the crisis starting one month earlier, as it did, and one
     *     later; empty when the crisis hits a single month
     */
    record Counterfactual(
            String model,
            String crisisStart,
            int preCrisisMonths,
            List<String> lostMonths,
            double lost,
            List<Interval> lostIntervals,
            @Nullable BacktestResult gate,
            List<PathMonth> path,
            List<Sensitivity> sensitivity)
            implements MethodDetails {}

    /**
     * One month of the chart.
     *
     * @param observed null for a month without a figure: a closed month has none, it is not zero
     * @param forecast null before the crisis
     * @param intervals of the month alone; they must not be added up
     */
    record PathMonth(String period, Double observed, Double forecast, List<Interval> intervals) {}

    /**
     * The loss with a first month of the crisis.
     *
     * @param months the summed months: the same ones for every start
     */
    record Sensitivity(String crisisStart, List<String> months, double lost, Interval interval95) {}

    /**
     * For {@code seasonally-adjusted}.
     *
     * @param months the months of the crisis that were used, as {@code 2020-03}
     * @param baseMonths those of the base
     * @param outliers effects that the model removed, in order of time
     * @param path every month, oldest first; per opening day where the indicator has opening days
     */
    record Adjustment(List<String> months, List<String> baseMonths, List<Outlier> outliers, List<AdjustedMonth> path)
            implements MethodDetails {}

    /**
     * A one-off effect.
     *
     * @param kind {@code AO}, {@code LS} or {@code TC}
     * @param effectPercent effect on the month where it begins, in percent
     * @param crisis true when imposed because the month is in a crisis, false when the model found it
     */
    record Outlier(String period, String kind, double effectPercent, double t, boolean crisis) {}

    /** One month, adjusted for season; the observed value is null for a closed month. */
    record AdjustedMonth(String period, Double observed, double adjusted, double trend) {}
}
