package fr.observatoire.warehouse.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days between a day and its counterpart on the same weekday of another year. */
public final class WeekShift {

    private static final int WEEK = 7;

    private WeekShift() {}

    /** The whole weeks nearest to the time between the two years: 364 days for 2020 and 2019, 1827 for 2020 and 2015. */
    public static int days(int year, int baseYear) {
        long apart = ChronoUnit.DAYS.between(LocalDate.of(baseYear, 1, 1), LocalDate.of(year, 1, 1));
        return WEEK * Math.round((float) apart / WEEK);
    }
}
