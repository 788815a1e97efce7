package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of the year as an office names it: seasons differ by territory.
 *
 * @param code unique within the office: {@code high}
 * @param from first day, inclusive
 * @param to last day, inclusive; when it is before {@code from}, it is in the next year (a winter)
 */
public record Season(String office, String code, Text label, MonthDay from, MonthDay to) {

    /** The season that begins in {@code year}. */
    public Period in(int year) {
        LocalDate end = to.atYear(to.isBefore(from) ? year + 1 : year);
        return Period.season(year, code, from.atYear(year), end);
    }
}
