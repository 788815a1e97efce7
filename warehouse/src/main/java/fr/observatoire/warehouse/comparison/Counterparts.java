package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a period is compared with in a base year. */
final class Counterparts {

    private static final int YEAR_DIGITS = 4;

    private final YearOverYearContext context;
    private final Map<String, Observation> history = new HashMap<>();

    Counterparts(List<Observation> history, YearOverYearContext context) {
        this.context = context;
        history.forEach(observation -> this.history.put(observation.period().code(), observation));
    }

    /** The year that a period belongs to: for a week its ISO year, for a winter the year in which it begins. */
    static int year(Period period) {
        return Integer.parseInt(period.code().substring(0, YEAR_DIGITS));
    }

    Counterpart of(Period period, int baseYear) {
        if (period.grain() == Grain.DAY && context.alignment() == Alignment.WEEKDAY) {
            return asItIs(period.start()
                    .minusDays(WeekShift.days(period.start().getYear(), baseYear))
                    .toString());
        }
        Counterpart whole = asItIs("%04d".formatted(baseYear) + period.code().substring(YEAR_DIGITS));
        return cut(period, whole, baseYear).orElse(whole);
    }

    private Counterpart asItIs(String code) {
        Observation base = history.get(code);
        Period period = base == null ? calendarPeriod(code) : base.period();
        return new Counterpart(
                code,
                period,
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                null,
                base == null ? null : base.value(),
                base == null ? ObservationStatus.NOT_REPORTED : base.status(),
                null);
    }

    /** Null when the calendar has no such period; nor is it known when a season without a figure began and ended. */
    private static Period calendarPeriod(String code) {
        try {
            return Period.parse(code);
        } catch (IllegalArgumentException noSuchPeriod) {
            return null;
        }
    }

    /** The base over other days, where the whole base period would not be fair. Weeks are aligned already. */
    private Optional<Counterpart> cut(Period period, Counterpart whole, int baseYear) {
        boolean running = context.isRunning(period);
        boolean byWeekday = context.alignment() == Alignment.WEEKDAY && period.grain() != Grain.WEEK;
        if (whole.period() == null || period.grain() == Grain.DAY || !running && !byWeekday) {
            return Optional.empty();
        }
        LocalDate last = running ? context.asOf() : period.end();
        LocalDate from = byWeekday ? back(period.start(), period, baseYear) : whole.from();
        LocalDate to = byWeekday ? back(last, period, baseYear) : sameDate(last, period, whole, baseYear);
        if (to.isBefore(from)) {
            // The season of the base began later in its year: on the same date there was none of it yet.
            return Optional.empty();
        }
        return context.ranges()
                .over(from, to)
                .filter(figure -> figure.contribution().isPresent())
                .map(figure -> new Counterpart(
                        from + "/" + to,
                        whole.period(),
                        from,
                        to,
                        last,
                        figure.value(),
                        figure.status() == ObservationStatus.NORMAL ? ObservationStatus.DERIVED : figure.status(),
                        byWeekday ? ComparabilityReason.WEEKDAY_ALIGNED : ComparabilityReason.YEAR_TO_DATE));
    }

    private static LocalDate back(LocalDate day, Period period, int baseYear) {
        return day.minusDays(WeekShift.days(year(period), baseYear));
    }

    /** A week ends on the same weekday; any other period on the same date. */
    private static LocalDate sameDate(LocalDate day, Period period, Counterpart whole, int baseYear) {
        return period.grain() == Grain.WEEK
                ? whole.from().plusDays(day.toEpochDay() - period.start().toEpochDay())
                : SameDate.in(baseYear, day, year(period));
    }
}
