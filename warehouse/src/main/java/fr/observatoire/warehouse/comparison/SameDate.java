package fr.observatoire.warehouse.comparison;

import java.time.LocalDate;

/** The date of another year that a date is compared with: one rule for tables, sentences and lines. */
public final class SameDate {

    private SameDate() {}

    /** The same day of the same month; of a year without a 29 February the 28th. */
    public static LocalDate in(int year, LocalDate day) {
        return in(year, day, day.getYear());
    }

    /** The same of a season that is named after one year and ends in the next: {@code of} is the year it is named after. */
    static LocalDate in(int year, LocalDate day, int of) {
        return day.plusYears((long) year - of);
    }
}
