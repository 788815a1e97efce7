package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.YearOverYearRow;
import java.time.LocalDate;
import java.util.List;

/**
 * The pace of a year with what it is held against.
 *
 * @param changes since the year before, then since the last year before a crisis where that is another one, each up to
 *     the same date
 * @param passedOn the day by which the target was reached; null before it is, and without a target
 */
public record YearToDate(Pace pace, List<YearOverYearRow> changes, LocalDate passedOn) {

    public YearToDate {
        changes = List.copyOf(changes);
    }
}
