package fr.observatoire.warehouse.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The days of one month that were counted.
 *
 * @param first day of the month
 * @param days how many have a figure
 * @param highest figure of a day
 */
public record CountedMonth(LocalDate first, int days, double sum, double highest) {

    double mean() {
        return sum / days;
    }

    /** The months of a series of days. */
    public static List<CountedMonth> of(Series days) {
        Series sums = days.byMonth();
        List<CountedMonth> months = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            LocalDate first = sums.date(i);
            double[] counted = days.values(days.placeFrom(first), days.placeFrom(first.plusMonths(1)));
            double highest = Arrays.stream(counted).max().orElse(0);
            months.add(new CountedMonth(first, counted.length, sums.value(i), highest));
        }
        return months;
    }
}
