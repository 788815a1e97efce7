package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.catalog.CrisisDays;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds why a period and its counterpart may not be comparable, apart from their figures. */
final class ComparabilityRules {

    /**
     * Opening days below this share of the other side's count as closures. The calendar alone gives a month 20 to 23
     * days from Tuesday to Saturday; that must not look like a closure.
     */
    private static final double USUAL_SHARE = .85;

    /**
     * One day more or less is mentioned when it is at least one percent of the period: in February and in a first
     * quarter.
     */
    private static final double NOTABLE_SHARE = .01;

    /** A refused line takes a day, a forgotten sheet a week or more. */
    private static final int NOTABLE_GAP_DAYS = 7;

    /** A log that leaves out the days on which it is closed has gaps of weeks too: there only a month of a year is one. */
    private static final double LISTS_EVERY_DAY = .9;

    private static final int MONTHS = 12;

    private final YearOverYearContext context;
    private final Map<String, Double> exposure = new HashMap<>();
    private final DayValues exposureDays;
    private final CrisisDays crises;

    ComparabilityRules(YearOverYearContext context) {
        this.context = context;
        this.exposureDays = new DayValues(context.exposureDays());
        this.crises = new CrisisDays(context.crises());
        context.exposure().forEach(days -> exposure.put(days.period().code(), exposed(days)));
    }

    private static Double exposed(Observation days) {
        return days.value() == null && days.status() == ObservationStatus.CLOSED ? Double.valueOf(0) : days.value();
    }

    Set<ComparabilityReason> reasons(Observation current, Counterpart base) {
        Set<ComparabilityReason> reasons = EnumSet.noneOf(ComparabilityReason.class);
        addMissing(reasons, current, base);
        addStatuses(reasons, current.status(), base.status());
        addNotOver(reasons, current.period(), base);
        addCrises(reasons, current.period(), base);
        if (base.period() != null) {
            addClosures(reasons, current.period(), base);
            addBreaks(reasons, current.period(), base);
            addCounters(reasons, current.period(), base);
            addCalendar(reasons, current.period(), base);
            addGaps(reasons, current.period(), base);
        }
        return reasons;
    }

    private static void addMissing(Set<ComparabilityReason> reasons, Observation current, Counterpart base) {
        if (current.value() == null) {
            boolean closed = current.status() == ObservationStatus.CLOSED;
            reasons.add(closed ? ComparabilityReason.CLOSED : ComparabilityReason.NO_FIGURE);
        }
        if (base.value() == null) {
            reasons.add(whyNoBase(current.period(), base));
        }
    }

    private static ComparabilityReason whyNoBase(Period period, Counterpart base) {
        if (base.period() == null && period.grain() == Grain.WEEK) {
            return ComparabilityReason.NO_WEEK_53;
        }
        if (base.period() == null && period.grain() == Grain.DAY) {
            return ComparabilityReason.NO_LEAP_DAY;
        }
        boolean closed = base.status() == ObservationStatus.CLOSED;
        return closed ? ComparabilityReason.BASE_CLOSED : ComparabilityReason.BASE_MISSING;
    }

    private void addStatuses(Set<ComparabilityReason> reasons, ObservationStatus status, ObservationStatus base) {
        if (status == ObservationStatus.PARTIAL) {
            reasons.add(ComparabilityReason.PARTIAL_SOURCE);
        }
        if (base == ObservationStatus.PARTIAL) {
            reasons.add(ComparabilityReason.BASE_PARTIAL_SOURCE);
        }
        boolean opens = !exposure.isEmpty();
        if (status == ObservationStatus.REDUCED_COVID) {
            reasons.add(opens ? ComparabilityReason.CLOSED_DAYS : ComparabilityReason.REDUCED_COVID);
        }
        if (base == ObservationStatus.REDUCED_COVID) {
            reasons.add(opens ? ComparabilityReason.BASE_CLOSED_DAYS : ComparabilityReason.BASE_REDUCED_COVID);
        }
    }

    /** A base that was cut to the same dates is comparable, if the source covers all of them. */
    private void addNotOver(Set<ComparabilityReason> reasons, Period period, Counterpart base) {
        if (base.adjusted()) {
            reasons.add(base.how());
        }
        if (!context.asOf().isBefore(period.end())) {
            return;
        }
        if (base.adjusted()) {
            reasons.add(ComparabilityReason.YEAR_TO_DATE);
            if (covered(period.start(), base.until())) {
                reasons.remove(ComparabilityReason.PARTIAL_SOURCE);
            }
        } else {
            reasons.add(ComparabilityReason.PERIOD_NOT_OVER);
        }
    }

    private boolean covered(LocalDate from, LocalDate to) {
        return context.ranges()
                .over(from, to)
                .filter(figure -> figure.status() != ObservationStatus.PARTIAL
                        && figure.contribution().isPresent())
                .isPresent();
    }

    private void addCrises(Set<ComparabilityReason> reasons, Period period, Counterpart base) {
        if (crises.hit(period)) {
            reasons.add(ComparabilityReason.CRISIS);
        }
        if (base.period() != null && crises.hit(base.from(), base.to())) {
            reasons.add(ComparabilityReason.BASE_CRISIS);
        }
    }

    private void addClosures(Set<ComparabilityReason> reasons, Period period, Counterpart base) {
        LocalDate until = base.adjusted() ? base.until() : period.end();
        boolean closed = context.closures().stream().anyMatch(c -> c.meets(period.start(), until));
        boolean baseClosed = context.closures().stream().anyMatch(c -> c.meets(base.from(), base.to()));
        Double days = base.adjusted() ? opened(period.start(), until) : exposure.get(period.code());
        Double baseDays = base.adjusted()
                ? opened(base.from(), base.to())
                : exposure.get(base.period().code());
        boolean both = days != null && baseDays != null;
        if (closed || both && days < USUAL_SHARE * baseDays) {
            reasons.add(ComparabilityReason.CLOSED_DAYS);
        }
        if (baseClosed || both && baseDays < USUAL_SHARE * days) {
            reasons.add(ComparabilityReason.BASE_CLOSED_DAYS);
        }
    }

    private Double opened(LocalDate from, LocalDate to) {
        OptionalDouble days = exposureDays.sum(from, to);
        return days.isPresent() ? Double.valueOf(days.getAsDouble()) : null;
    }

    /** A break on the first day of the base does not matter: both sides are measured in the new way. */
    private void addBreaks(Set<ComparabilityReason> reasons, Period period, Counterpart base) {
        context.breaks().stream()
                .filter(b -> b.date().isAfter(base.from()) && !b.date().isAfter(period.end()))
                .forEach(b -> reasons.add(ComparabilityReason.of(b.kind())));
    }

    /** A side that nothing counted has no figure, which is a reason of its own. */
    private void addCounters(Set<ComparabilityReason> reasons, Period period, Counterpart base) {
        LocalDate until = base.adjusted() ? base.until() : period.end();
        Set<String> counters = context.counting().in(period.start(), until);
        Set<String> others = context.counting().in(base.from(), base.to());
        if (!counters.isEmpty() && !others.isEmpty() && !counters.equals(others)) {
            reasons.add(ComparabilityReason.BREAK_COUNTERS);
        }
    }

    private void addCalendar(Set<ComparabilityReason> reasons, Period period, Counterpart base) {
        if (period.grain() == Grain.DAY) {
            addDay(reasons, period.start(), base.from());
            return;
        }
        int apart = Math.abs(period.days() - base.period().days());
        if (!base.adjusted() && apart >= NOTABLE_SHARE * period.days()) {
            reasons.add(ComparabilityReason.LEAP_DAY);
        }
        LocalDate last = base.adjusted() ? base.until() : period.end();
        if (count(period.start(), last, FrenchHolidays::isMovingHoliday)
                != count(base.from(), base.to(), FrenchHolidays::isMovingHoliday)) {
            reasons.add(ComparabilityReason.MOVING_HOLIDAY);
        }
        if (period.grain() == Grain.WEEK) {
            addWeek(reasons, new DateRange(period.start(), last), new DateRange(base.from(), base.to()));
        }
    }

    /** Weeks are compared by their number: what is tied to a date, or to a school year, may have left the week. */
    private void addWeek(Set<ComparabilityReason> reasons, DateRange days, DateRange base) {
        if (count(days.from(), days.to(), FrenchHolidays::isFixedHoliday)
                != count(base.from(), base.to(), FrenchHolidays::isFixedHoliday)) {
            reasons.add(ComparabilityReason.FIXED_HOLIDAY);
        }
        if (!FrenchHolidays.movingHolidays(days).equals(FrenchHolidays.movingHolidays(base))) {
            reasons.add(ComparabilityReason.MOVING_HOLIDAY);
        }
        OptionalInt free = context.school().days(days);
        OptionalInt baseFree = context.school().days(base);
        if (free.isPresent() && baseFree.isPresent() && free.getAsInt() != baseFree.getAsInt()) {
            reasons.add(ComparabilityReason.SCHOOL_HOLIDAY);
        }
    }

    /** Growth from a part of a year is none: a trail that opened in June 2019, a log that lost a week. */
    private void addGaps(Set<ComparabilityReason> reasons, Period period, Counterpart base) {
        if (period.grain() == Grain.DAY || reasons.contains(ComparabilityReason.PERIOD_NOT_OVER)) {
            return;
        }
        if (countedAlone(period.start(), base.adjusted() ? base.until() : period.end(), base.from())) {
            reasons.add(ComparabilityReason.BASE_PARTIAL_SOURCE);
        }
        if (countedAlone(base.from(), base.to(), period.start())) {
            reasons.add(ComparabilityReason.PARTIAL_SOURCE);
        }
    }

    /** Whether one side counted something in a stretch of days of which the sources of the other say nothing. */
    private boolean countedAlone(LocalDate from, LocalDate to, LocalDate other) {
        long least = notableGap(other, ChronoUnit.DAYS.between(from, to) + 1);
        LocalDate start = null;
        for (LocalDate day = from; !day.isAfter(to.plusDays(1)); day = day.plusDays(1)) {
            boolean alone = !day.isAfter(to)
                    && isCovered(day)
                    && !isCovered(other.plusDays(ChronoUnit.DAYS.between(from, day)));
            if (alone && start == null) {
                start = day;
            } else if (!alone && start != null) {
                if (ChronoUnit.DAYS.between(start, day) >= least && counted(start, day.minusDays(1))) {
                    return true;
                }
                start = null;
            }
        }
        return false;
    }

    private long notableGap(LocalDate from, long days) {
        long covered = Stream.iterate(from, day -> day.plusDays(1))
                .limit(days)
                .filter(this::isCovered)
                .count();
        return covered >= LISTS_EVERY_DAY * days ? NOTABLE_GAP_DAYS : Math.max(NOTABLE_GAP_DAYS, days / MONTHS);
    }

    /** A day on which a place was closed needs no source. */
    private boolean isCovered(LocalDate day) {
        return context.covered().test(day) || context.closures().stream().anyMatch(closure -> closure.meets(day, day));
    }

    private boolean counted(LocalDate from, LocalDate to) {
        return context.ranges()
                .over(from, to)
                .map(Observation::value)
                .filter(value -> value > 0)
                .isPresent();
    }

    private static void addDay(Set<ComparabilityReason> reasons, LocalDate day, LocalDate baseDay) {
        if (day.getDayOfWeek() != baseDay.getDayOfWeek()) {
            reasons.add(ComparabilityReason.WEEKDAY_DIFFERS);
        }
        if (FrenchHolidays.isHoliday(day) != FrenchHolidays.isHoliday(baseDay)) {
            reasons.add(ComparabilityReason.PUBLIC_HOLIDAY);
        }
    }

    private static long count(LocalDate from, LocalDate to, Predicate<LocalDate> wanted) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(days)
                .filter(wanted)
                .count();
    }
}
