package fr.observatoire.warehouse.plausibility;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The usual value of a place of a series: the median of others, which single extreme figures do not change. */
final class Usual {

    private static final int REACH = 30;
    private static final int FEWEST = 10;

    /** Years before and after: what was usual ten years ago is no measure. */
    static final int YEARS = 3;

    /** Days on both sides of the same date: about the month around it. */
    private static final int HALF_MONTH = 15;

    private static final int WEEK = 7;

    /** A fair that comes each year keeps its date or its weekday. */
    private static final int HALF_WEEK = 3;

    /** Nearly no other figure is higher. */
    private static final double HIGH = 0.95;

    private final double[] sorted;
    private final double yearly;

    private Usual(double yearly, double... values) {
        this.yearly = yearly;
        this.sorted = values;
        Arrays.sort(sorted);
    }

    double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** What one figure in twenty is above, of fewer figures the second highest; or what came in that week of another year. */
    double high() {
        return Math.max(yearly, sorted[(int) (HIGH * (sorted.length - 1))]);
    }

    /**
     * Other days like this one: the same weekday about the same date, in the years around. Where there are too few of them, as
     * in the first year, the days around it.
     */
    static Optional<Usual> ofDay(Series days, int place) {
        double[] alike = alike(days, place);
        double[] others = alike.length < FEWEST ? neighbours(days, place, place, REACH) : alike;
        return Optional.of(new Usual(yearly(days, place), others)).filter(usual -> usual.sorted.length >= FEWEST);
    }

    private static double[] alike(Series days, int place) {
        LocalDate day = days.date(place);
        DoubleStream.Builder alike = DoubleStream.builder();
        for (int year = -YEARS; year <= YEARS; year++) {
            LocalDate same = day.plusYears(year);
            int end = days.placeFrom(same.plusDays(HALF_MONTH + 1L));
            for (int i = days.placeFrom(same.minusDays(HALF_MONTH)); i < end; i++) {
                boolean sameWeekday = Math.floorMod(days.day(i) - days.day(place), WEEK) == 0;
                if (i != place && sameWeekday) {
                    alike.add(days.value(i));
                }
            }
        }
        return alike.build().toArray();
    }

    /** The highest figure about the same date of another year: of a fair that comes each year. */
    private static double yearly(Series days, int place) {
        double highest = 0;
        for (int year = -YEARS; year <= YEARS; year++) {
            LocalDate same = days.date(place).plusYears(year);
            int end = year == 0 ? 0 : days.placeFrom(same.plusDays(HALF_WEEK + 1L));
            for (int i = days.placeFrom(same.minusDays(HALF_WEEK)); i < end; i++) {
                highest = Math.max(highest, days.value(i));
            }
        }
        return highest;
    }

    /**
     * The median of the neighbours on both sides, without the places from {@code from} to {@code to}.
     *
     * @param reach neighbours on each side, fewer at the ends
     * @param least with fewer neighbours there is no result
     */
    static OptionalDouble around(Series series, int from, int to, int reach, int least) {
        double[] neighbours = neighbours(series, from, to, reach);
        return neighbours.length < least
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Usual(0, neighbours).median());
    }

    private static double[] neighbours(Series series, int from, int to, int reach) {
        double[] before = series.values(Math.max(0, from - reach), from);
        double[] after = series.values(to + 1, Math.min(series.size(), to + 1 + reach));
        double[] both = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, both, before.length, after.length);
        return both;
    }
}
