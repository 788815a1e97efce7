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
import java.util.OptionalDouble;

/** Finds what a period is compared with in a base year. */
final class Counterparts {

    private static final int YEAR_DIGITS = 4;

    private final YearOverYearContext context;
    private final Map<String, Observation> history = new HashMap<>();
    private final DayValues days;

    Counterparts(List<Observation> history, YearOverYearContext context) {
        this.context = context;
        history.forEach(observation -> this.history.put(observation.period().code(), observation));
        this.days = new DayValues(context.days());
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

    /** The base summed from days, when the whole base period would not be comparable. Weeks are aligned already. */
    private Optional<Counterpart> cut(Period period, Counterpart whole, int baseYear) {
        boolean running = period.contains(context.asOf()) && context.asOf().isBefore(period.end());
        boolean byWeekday = context.alignment() == Alignment.WEEKDAY && period.grain() != Grain.WEEK;
        if (whole.period() == null || period.grain() == Grain.DAY || !running && !byWeekday) {
            return Optional.empty();
        }
        LocalDate last = running ? lastKnown(period) : period.end();
        LocalDate from = byWeekday ? back(period.start(), period, baseYear) : whole.from();
        LocalDate to = byWeekday ? back(last, period, baseYear) : sameDate(last, period, whole, baseYear);
        OptionalDouble sum = days.sum(from, to);
        if (sum.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Counterpart(
                from + "/" + to,
                whole.period(),
                from,
                to,
                last,
                sum.getAsDouble(),
                ObservationStatus.DERIVED,
                byWeekday ? ComparabilityReason.WEEKDAY_ALIGNED : ComparabilityReason.YEAR_TO_DATE));
    }

    /** The data may end some weeks before today: then the base must end there too. */
    private LocalDate lastKnown(Period period) {
        LocalDate day = context.asOf();
        while (day.isAfter(period.start()) && days.contribution(day).isEmpty()) {
            day = day.minusDays(1);
        }
        return days.contribution(day).isPresent() ? day : context.asOf();
    }

    private static LocalDate back(LocalDate day, Period period, int baseYear) {
        return day.minusDays(WeekShift.days(year(period), baseYear));
    }

    /** A week ends on the same weekday; any other period on the same date, and 29 February becomes the 28th. */
    private static LocalDate sameDate(LocalDate day, Period period, Counterpart whole, int baseYear) {
        return period.grain() == Grain.WEEK
                ? whole.from().plusDays(day.toEpochDay() - period.start().toEpochDay())
                : day.minusYears((long) year(period) - baseYear);
    }
}
