package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.Counting;
import fr.observatoire.warehouse.comparison.DayRanges;
import fr.observatoire.warehouse.comparison.SchoolDays;
import fr.observatoire.warehouse.comparison.YearOverYearContext;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An office whose opening calendar and visitors are made from a seed: weekly closing days, closures that may cross the
 * year, half days, and days that nobody reported.
 */
final class RandomOffice {

    /** One day; visitors are null when the office was closed and when nobody reported them. */
    record Day(LocalDate date, double fraction, Double visitors) {}

    final int id;
    final int year;
    final Base base;
    final List<Day> days;

    /** The last day known when year over year is asked: in the year or after it. */
    final LocalDate asOf;

    final Alignment alignment;

    private RandomOffice(int id, int year, Base base, List<Day> days) {
        Random random = new Random(~id);
        this.id = id;
        this.year = year;
        this.base = base;
        this.days = List.copyOf(days);
        this.asOf = lastKnown(LocalDate.of(year, 1, 1).plusDays(random.nextInt(500)));
        this.alignment = random.nextBoolean() ? Alignment.DATE : Alignment.WEEKDAY;
    }

    private LocalDate lastKnown(LocalDate asked) {
        return days.stream()
                .filter(day -> !day.date.isAfter(asked) && (day.visitors != null || day.fraction == 0))
                .map(Day::date)
                .max(LocalDate::compareTo)
                .filter(known -> asked.getYear() == year)
                .orElse(asked);
    }

    static RandomOffice of(int id) {
        Random random = new Random(id);
        int year = 2016 + random.nextInt(9);
        Base base =
                switch (random.nextInt(3)) {
                    case 0 -> Base.previous();
                    case 1 -> Base.year(year - 2);
                    default -> Base.mean(year - 2, year - 1);
                };
        return new RandomOffice(id, year, base, days(year, random));
    }

    /** 2020 and 2019, with eight years before them, every day reported: enough for all methods to answer. */
    static RandomOffice withHistory(int id) {
        return since(2011, id);
    }

    /** The same with fewer years before 2020; one office in three shuts in January. */
    static RandomOffice since(int firstYear, int id) {
        Random random = new Random(id);
        List<Day> days = new ArrayList<>();
        double level = 0;
        for (LocalDate day = LocalDate.of(firstYear, 1, 1); day.getYear() <= 2020; day = day.plusDays(1)) {
            level += day.getDayOfMonth() == 1 ? .03 * random.nextGaussian() : 0;
            boolean weekly = day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.MONDAY;
            boolean lockdown = day.getYear() == 2020 && day.getMonthValue() >= 4 && day.getMonthValue() <= 5;
            boolean winter = id % 3 == 0 && day.getMonthValue() == 1;
            double fraction = weekly || lockdown || winter ? 0 : random.nextInt(10) == 0 ? .5 : 1;
            double mean = 60 * fraction * Math.exp(level + Math.sin((day.getDayOfYear() - 100) / 58.));
            double spread = Math.sqrt(mean) * random.nextGaussian();
            days.add(new Day(day, fraction, fraction > 0 ? Double.valueOf(Math.rint(mean + spread)) : null));
        }
        return new RandomOffice(id, 2020, Base.year(2019), days);
    }

    RandomOffice with(List<Day> otherDays) {
        return new RandomOffice(id, year, base, otherDays);
    }

    private static List<Day> days(int year, Random random) {
        int closedWeekdays = random.nextInt(1 << 7) & random.nextInt(1 << 7);
        double gaps = random.nextInt(3) == 0 ? 0 : .02;
        double level = Math.exp(4 * random.nextDouble());
        LocalDate first = LocalDate.of(year - 2, 1, 1);
        LocalDate closed = first.plusDays(random.nextInt(1000));
        LocalDate reopened = closed.plusDays(random.nextInt(300));
        List<Day> days = new ArrayList<>();
        for (LocalDate day = first; day.getYear() <= year; day = day.plusDays(1)) {
            boolean weekly = (closedWeekdays >> day.getDayOfWeek().ordinal() & 1) == 1;
            boolean closure = !day.isBefore(closed) && day.isBefore(reopened);
            double fraction = weekly || closure ? 0 : random.nextInt(10) == 0 ? .5 : 1;
            boolean reported = fraction > 0 && random.nextDouble() >= gaps;
            double mean = level * fraction * (1 + Math.sin((day.getDayOfYear() - 100) / 58.));
            days.add(new Day(
                    day, fraction, reported ? Double.valueOf(Math.rint(mean * 2 * random.nextDouble())) : null));
        }
        return days;
    }

    InputBuilder input() {
        InputBuilder input = new InputBuilder().year(year).base(base).crises().asOf(LocalDate.of(year + 1, 6, 30));
        LocalDate last = LocalDate.of(year, 12, 31);
        for (Grain grain : List.of(Grain.YEAR, Grain.MONTH, Grain.DAY)) {
            for (Period period : Period.covering(grain, days.get(0).date, last)) {
                add(input, period);
            }
        }
        return input;
    }

    private void add(InputBuilder input, Period period) {
        double visitors = 0;
        double open = 0;
        boolean reported = false;
        for (Day day : days.subList(index(period.start()), index(period.end()) + 1)) {
            open += day.fraction;
            visitors += day.visitors == null ? 0 : day.visitors;
            reported |= day.visitors != null;
        }
        ObservationStatus none = open == 0 ? ObservationStatus.CLOSED : ObservationStatus.NOT_REPORTED;
        input.exposure(period, open);
        input.value(period, reported ? Double.valueOf(visitors) : null, reported ? ObservationStatus.NORMAL : none);
    }

    /** The figures of a grain as they were known on {@link #asOf}; a period that was not over is partial. */
    List<Observation> figures(Grain grain) {
        return periods(grain).stream().map(this::figure).toList();
    }

    private Observation figure(Period period) {
        List<Day> known = known(period);
        boolean over = !asOf.isBefore(period.end());
        if (known.stream().anyMatch(day -> day.visitors != null)) {
            double visitors = known.stream()
                    .mapToDouble(day -> day.visitors == null ? 0 : day.visitors)
                    .sum();
            return new Observation(period, null, visitors, over ? ObservationStatus.NORMAL : ObservationStatus.PARTIAL);
        }
        boolean closed = !known.isEmpty() && known.stream().allMatch(day -> day.fraction == 0);
        return Observation.none(period, closed ? ObservationStatus.CLOSED : ObservationStatus.NOT_REPORTED);
    }

    /** The context of a row of year over year, with opening days and without crises, closures and breaks. */
    YearOverYearContext context(Grain grain) {
        return new YearOverYearContext(
                false,
                alignment,
                asOf,
                openings(grain),
                openings(Grain.DAY),
                DayRanges.of(figures(Grain.DAY)),
                day -> true,
                List.of(),
                List.of(),
                List.of(),
                Counting.ONE,
                SchoolDays.UNKNOWN);
    }

    private List<Observation> openings(Grain grain) {
        return periods(grain).stream()
                .map(period -> Observation.of(
                        period,
                        known(period).stream().mapToDouble(Day::fraction).sum()))
                .toList();
    }

    private List<Period> periods(Grain grain) {
        return Period.covering(grain, days.get(0).date, LocalDate.of(year, 12, 31)).stream()
                .filter(period -> !period.start().isAfter(asOf))
                .toList();
    }

    private List<Day> known(Period period) {
        LocalDate last = days.get(days.size() - 1).date;
        LocalDate end =
                Stream.of(period.end(), asOf, last).min(LocalDate::compareTo).orElseThrow();
        return end.isBefore(period.start())
                ? List.of()
                : days.subList(Math.max(0, index(period.start())), index(end) + 1);
    }

    private int index(LocalDate day) {
        return (int) (day.toEpochDay() - days.get(0).date.toEpochDay());
    }
}
