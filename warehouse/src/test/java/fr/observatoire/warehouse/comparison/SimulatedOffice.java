package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * An office of which the truth is known: visitors by day are Poisson counts around a level of the year, a season by
 * date, a pattern of the week, holidays, and what the scenario adds. Size, season and level differ from seed to seed.
 *
 * @param change the true change of the rate from the last year but one to the last, as a ratio less 1: all else that
 *     moves the visitors of the last year is opening days, calendar and chance
 * @param days every day of all years, in order
 */
public record SimulatedOffice(double change, List<Day> days) {

    private static final int WEEK = 7;
    private static final double HALF = .5;

    /** What moves visitors besides season, week and holidays. */
    public enum Scenario {
        /** Nothing: only the counts are of chance. */
        CALM(0, 0, 0),
        /** On one open day of the week two and a half times the visitors come, and days off fall on any weekday. */
        MARKET_DAY(0, 0, 0),
        /** A month of strikes, heat or a big event: each month of each year has its own level. */
        MONTH_SHOCKS(.15, 0, 0),
        /** Fair and foul weather last for days. */
        WEATHER(.05, .35, .7),
        /** The last year is shut from 17 March to 8 June and from 31 October on, in the middle of months. */
        CLOSURES(.1, 0, 0),
        /** Open from May to September only, with shocks of whole months: five months, of which two decide. */
        SHORT_SEASON(.15, 0, 0),
        /** All of these together, in an office that is open all year. */
        ALL(.1, .25, .7);

        private final double monthShock;
        private final double weather;
        private final double persistence;

        Scenario(double monthShock, double weather, double persistence) {
            this.monthShock = monthShock;
            this.weather = weather;
            this.persistence = persistence;
        }

        private boolean hasMarket() {
            return this == MARKET_DAY || this == ALL;
        }

        private boolean isOpenIn(LocalDate date) {
            return this != SHORT_SEASON || date.getMonthValue() >= 5 && date.getMonthValue() <= 9;
        }

        private boolean shuts() {
            return this == CLOSURES || this == ALL;
        }
    }

    /** @param visitors null when the office was closed */
    public record Day(LocalDate date, double fraction, Double visitors) {}

    /**
     * Draws an office.
     *
     * @param first its first year
     * @param last its last year, the one that a comparison is about
     */
    public static SimulatedOffice of(Scenario scenario, long seed, int first, int last) {
        return new Simulation(
                        scenario, new SplittableRandom(Scenario.values().length * seed + scenario.ordinal()), last)
                .run(first);
    }

    /** The visitors of each period. */
    public List<Observation> figures(Grain grain) {
        return periods(grain)
                .map(period -> {
                    List<Double> counts = within(period).stream()
                            .map(Day::visitors)
                            .filter(count -> count != null)
                            .toList();
                    return counts.isEmpty()
                            ? Observation.none(period, ObservationStatus.CLOSED)
                            : Observation.of(
                                    period,
                                    counts.stream().mapToDouble(count -> count).sum());
                })
                .toList();
    }

    /** The days on which the office was open in each period; halves count. */
    public List<Observation> openings(Grain grain) {
        return periods(grain)
                .map(period -> Observation.of(
                        period,
                        within(period).stream().mapToDouble(Day::fraction).sum()))
                .toList();
    }

    private Stream<Period> periods(Grain grain) {
        return Period.covering(grain, days.get(0).date, days.get(days.size() - 1).date).stream();
    }

    private List<Day> within(Period period) {
        long first = days.get(0).date.toEpochDay();
        return days.subList(
                (int) (period.start().toEpochDay() - first), (int) (period.end().toEpochDay() - first) + 1);
    }

    private static final class Simulation {
        private final Scenario scenario;
        private final RandomGenerator random;
        private final int last;
        private final double size;
        private final double peak;
        private final double width;
        private final double lowSeason;
        private final DayOfWeek market;
        private double level;
        private double shock;
        private double weather;

        Simulation(Scenario scenario, RandomGenerator random, int last) {
            this.scenario = scenario;
            this.random = random;
            this.last = last;
            this.size = 4 * Math.exp(Math.log(15) * random.nextDouble());
            this.peak = 190 + 40 * random.nextDouble();
            this.width = 40 + 40 * random.nextDouble();
            this.lowSeason = .2 + .3 * random.nextDouble();
            this.market = DayOfWeek.of(2 + random.nextInt(5));
        }

        SimulatedOffice run(int first) {
            List<Day> days = new ArrayList<>();
            double change = 0;
            for (LocalDate day = LocalDate.of(first, 1, 1); day.getYear() <= last; day = day.plusDays(1)) {
                if (day.getDayOfYear() == 1) {
                    change = .1 * random.nextGaussian();
                    level += change;
                }
                if (day.getDayOfMonth() == 1) {
                    shock = scenario.monthShock * random.nextGaussian();
                }
                double fresh = Math.sqrt(1 - scenario.persistence * scenario.persistence) * random.nextGaussian();
                weather = scenario.persistence * weather + scenario.weather * fresh;
                days.add(day(day));
            }
            return new SimulatedOffice(Math.expm1(change), List.copyOf(days));
        }

        private Day day(LocalDate date) {
            double fraction = fraction(date);
            double mean = size * fraction * season(date) * week(date) * Math.exp(level + shock + weather);
            return new Day(date, fraction, fraction == 0 ? null : Double.valueOf(poisson(mean)));
        }

        /** Open from Tuesday to Saturday, in July and August on all days but 14 July and 15 August; some half days. */
        private double fraction(LocalDate date) {
            boolean summer = date.getMonthValue() == 7 || date.getMonthValue() == 8;
            boolean weekly =
                    !summer && (date.getDayOfWeek() == DayOfWeek.SUNDAY || date.getDayOfWeek() == DayOfWeek.MONDAY);
            boolean off = random.nextInt(scenario.hasMarket() ? 10 : 40) == 0;
            if (weekly
                    || off
                    || !scenario.isOpenIn(date)
                    || FrenchHolidays.isHoliday(date)
                    || scenario.shuts() && shut(date)) {
                return 0;
            }
            return random.nextInt(8) == 0 ? HALF : 1;
        }

        private boolean shut(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean spring = !day.isBefore(MonthDay.of(3, 17)) && !day.isAfter(MonthDay.of(6, 8));
            return date.getYear() == last && (spring || !day.isBefore(MonthDay.of(10, 31)));
        }

        private double season(LocalDate date) {
            double away = (date.getDayOfYear() - peak) / width;
            return lowSeason + Math.exp(-away * away);
        }

        private double week(LocalDate date) {
            double busy = date.getDayOfWeek() == DayOfWeek.SATURDAY ? 1.3 : 1;
            double holidays = List.of(-1, 40, 41, 48).contains(FrenchHolidays.easterOffset(date)) ? 1.4 : 1;
            return holidays * (scenario.hasMarket() && date.getDayOfWeek() == market ? 2.5 : busy);
        }

        private double poisson(double mean) {
            if (mean > 200) {
                return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
            int count = 0;
            for (double left = mean; (left += Math.log(1 - random.nextDouble())) > 0; ) {
                count++;
            }
            return count;
        }
    }
}
