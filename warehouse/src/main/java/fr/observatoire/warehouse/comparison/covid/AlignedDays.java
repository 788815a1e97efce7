package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.DayValues;
import fr.observatoire.warehouse.comparison.covid.DayPairs.BaseDay;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Totals over the days of a year that have a usable counterpart in every base year.
 *
 * @param days how many days were summed
 * @param leftOut how many days of the year, up to the last known one, were not summed
 * @param baseValue mean over the base years
 * @param stretches by year, from the first to the last day summed
 * @param exposure opening days among the summed days, 0 without an exposure
 * @param baseExposure mean over the base years
 */
record AlignedDays(
        int days,
        int leftOut,
        double value,
        double baseValue,
        SortedMap<Integer, DateRange> stretches,
        double exposure,
        double baseExposure) {

    /** With fewer comparable days nothing can be said about a year. */
    private static final int MIN_DAYS = 30;

    /**
     * Sums the days.
     *
     * @param pairs by base year, the counterpart of each day
     * @param openOnly leaves out the days that were closed in one of the two years; else a closed day counts as 0
     */
    static AlignedDays of(
            ComparisonInput input, Function<Integer, Map<LocalDate, List<BaseDay>>> pairs, boolean openOnly) {
        Sums sums = new Sums(input, openOnly);
        List<Map<LocalDate, List<BaseDay>>> byYear =
                input.baseYears().stream().map(pairs).toList();
        LocalDate first = LocalDate.of(input.year(), 1, 1);
        LocalDate last = input.running() ? input.asOf() : LocalDate.of(input.year(), 12, 31);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate current = day;
            sums.add(
                    current,
                    byYear.stream()
                            .flatMap(year -> Stream.ofNullable(year.get(current)))
                            .toList());
        }
        return sums.result();
    }

    /**
     * Says in the answer which days were compared, of a year that runs from which to which; refuses when they say nothing
     * of the year.
     */
    Optional<MethodResult> refusal(MethodResultBuilder answer, ComparisonInput input) {
        answer.details(new MethodDetails.DaysCompared(days, leftOut, null, null, null))
                .warnIf(input.running(), MethodWarning.YEAR_TO_DATE)
                .warnIf(input.baseYears().stream().anyMatch(y -> input.hit(Period.year(y))), MethodWarning.BASE_CRISIS);
        if (input.running() && days > 0) {
            answer.period(codes(stretches.tailMap(input.year()))).basePeriod(codes(stretches.headMap(input.year())));
        }
        if (days < MIN_DAYS) {
            return Optional.of(answer.refused(Reason.TOO_FEW_DAYS));
        }
        return baseValue == 0 ? Optional.of(answer.refused(Reason.BASE_ZERO)) : Optional.empty();
    }

    private static String codes(SortedMap<Integer, DateRange> stretches) {
        return stretches.values().stream()
                .map(days -> days.from() + "/" + days.to())
                .collect(Collectors.joining(", "));
    }

    private static final class Sums {
        private final DayValues values;
        private final DayValues openings;
        private final boolean openOnly;
        private final int baseYears;
        private final SortedMap<Integer, DateRange> stretches = new TreeMap<>();
        private int days;
        private int leftOut;
        private double value;
        private double baseValue;
        private double exposure;
        private double baseExposure;

        Sums(ComparisonInput input, boolean openOnly) {
            this.values = new DayValues(input.values().daily());
            this.openings = new DayValues(input.exposure().daily());
            this.openOnly = openOnly;
            this.baseYears = input.baseYears().size();
        }

        void add(LocalDate day, List<List<BaseDay>> bases) {
            List<BaseDay> all = bases.stream().flatMap(List::stream).toList();
            boolean usable = bases.size() == baseYears
                    && usable(day)
                    && all.stream().map(BaseDay::day).allMatch(this::usable);
            if (!usable) {
                leftOut++;
                return;
            }
            days++;
            reach(day);
            value += values.contribution(day).getAsDouble();
            exposure += openings.contribution(day).orElse(0);
            for (BaseDay base : all) {
                reach(base.day());
                baseValue += base.share() * values.contribution(base.day()).getAsDouble();
                baseExposure += base.share() * openings.contribution(base.day()).orElse(0);
            }
        }

        private void reach(LocalDate day) {
            stretches.merge(
                    day.getYear(),
                    new DateRange(day, day),
                    (known, one) -> new DateRange(
                            one.from().isBefore(known.from()) ? one.from() : known.from(),
                            one.to().isAfter(known.to()) ? one.to() : known.to()));
        }

        private boolean usable(LocalDate day) {
            OptionalDouble known = openOnly ? values.value(day) : values.contribution(day);
            return known.isPresent() && (!openOnly || openings.value(day).orElse(0) > 0);
        }

        AlignedDays result() {
            return new AlignedDays(
                    days, leftOut, value, baseValue / baseYears, stretches, exposure, baseExposure / baseYears);
        }
    }
}
