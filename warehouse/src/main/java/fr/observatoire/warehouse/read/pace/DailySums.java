package fr.observatoire.warehouse.read.pace;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.SameDate;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Line;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.SeriesRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;

/** The days of some years, added up from 1 January. */
final class DailySums {

    /** Sums of amounts in cents differ by less. */
    private static final double TOLERANCE = 1e-6;

    private final PaceReader from;
    private final Indicator indicator;
    private final Pace pace;
    private final Map<LocalDate, OptionalDouble> days = new HashMap<>();

    /** @param pace what is known of the running year ends with its last day */
    DailySums(PaceReader from, Indicator indicator, Pace pace) {
        this.from = from;
        this.indicator = indicator;
        this.pace = pace;
    }

    /**
     * One line for each year that has one.
     *
     * @param dates of the running year: each sum is that of the same date
     */
    Map<Integer, Line> lines(SortedSet<Integer> years, List<LocalDate> dates) {
        from.reader
                .series(new SeriesRequest(
                        from.office.code(),
                        indicator.code(),
                        Grain.DAY,
                        Period.year(years.first()).start(),
                        Period.year(years.last()).end(),
                        null))
                .forEach(day -> days.put(day.period().start(), day.contribution()));
        Map<Integer, TreeMap<LocalDate, Double>> sums = new HashMap<>();
        years.forEach(year -> sums.put(year, sums(year)));
        Map<Integer, Line> lines = new HashMap<>();
        sums.values().removeIf(each -> each.isEmpty() || !isTold(each));
        sums.forEach((year, each) -> lines.put(year, line(each, year, dates)));
        return lines;
    }

    /** Up to the first day that is unknown. */
    private TreeMap<LocalDate, Double> sums(int year) {
        TreeMap<LocalDate, Double> sums = new TreeMap<>();
        LocalDate last = year == pace.year() ? pace.asOf() : Period.year(year).end();
        double sum = 0;
        for (LocalDate day = Period.year(year).start(); !day.isAfter(last); day = day.plusDays(1)) {
            OptionalDouble counted = days.get(day);
            if (counted.isEmpty()) {
                return sums;
            }
            sum += counted.getAsDouble();
            sums.put(day, sum);
        }
        return sums;
    }

    /**
     * Whether the line ends at the figure that every other answer gives for the same days: a month that is known as a
     * whole, or a declared total, is no sum of days.
     */
    private boolean isTold(TreeMap<LocalDate, Double> sums) {
        LocalDate last = sums.lastKey();
        List<Observation> told =
                from.reader.over(from.office.code(), indicator, List.of(new DateRange(last.withDayOfYear(1), last)));
        double sum = sums.get(last);
        return !told.isEmpty()
                && Math.abs(told.get(0).contribution().orElse(Double.NaN) - sum) <= TOLERANCE * Math.max(1, sum)
                && (last.getYear() != pace.year() || Math.abs(pace.toDate() - sum) <= TOLERANCE * Math.max(1, sum));
    }

    private static Line line(TreeMap<LocalDate, Double> sums, int year, List<LocalDate> dates) {
        List<Double> line = new ArrayList<>();
        dates.forEach(date -> line.add(sums.get(SameDate.in(year, date))));
        return new Line(line);
    }
}
