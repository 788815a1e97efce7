package fr.observatoire.warehouse.catalog;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Predicate;

/**
 * The days on which an office is usually closed: a log without a row of such a day lacks nothing.
 *
 * @param season days of the week on which it opens in its season
 * @param offSeason the same in the rest of the year
 * @param from first day of the season, inclusive
 * @param to last day, inclusive; when it is before {@code from}, it is in the next year
 */
public record ClosingDays(List<DayOfWeek> season, List<DayOfWeek> offSeason, MonthDay from, MonthDay to)
        implements Predicate<LocalDate>, Serializable {

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());

    /** Of an office that does not say when it opens: any day may have been one. */
    public static final ClosingDays NONE = new ClosingDays(WEEK, WEEK, NEW_YEAR, NEW_YEAR);

    /** @param opening the opening season; null only where the days are the same all year */
    static ClosingDays of(WeeklyOpening week, Season opening) {
        return opening == null
                ? new ClosingDays(week.season(), week.season(), NEW_YEAR, NEW_YEAR)
                : new ClosingDays(week.season(), week.offSeason(), opening.from(), opening.to());
    }

    @Override
    public boolean test(LocalDate day) {
        return !(isInSeason(MonthDay.from(day)) ? season : offSeason).contains(day.getDayOfWeek());
    }

    private boolean isInSeason(MonthDay day) {
        boolean begun = !day.isBefore(from);
        boolean over = day.isAfter(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }
}
