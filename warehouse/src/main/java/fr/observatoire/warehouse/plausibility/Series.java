package fr.observatoire.warehouse.plausibility;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The figures of one office by day, or by month and then dated on its first day, ascending. Days and months without a
 * figure are left out. Stored as plain numbers, because the first load of a network reads the days of thousands of
 * years.
 */
public final class Series {

    /** The series of an office without figures. */
    public static final Series EMPTY = new Series();

    private static final int FIRST_CAPACITY = 16;

    private int[] days = new int[FIRST_CAPACITY];
    private double[] values = new double[FIRST_CAPACITY];
    private int size;

    /**
     * Adds a figure.
     *
     * @param day later than those before, in days since 1970
     */
    public void add(int day, double value) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        days[size] = day;
        values[size] = value;
        size++;
    }

    public int size() {
        return size;
    }

    public LocalDate date(int place) {
        return LocalDate.ofEpochDay(days[place]);
    }

    /** Days since 1970. */
    int day(int place) {
        return days[place];
    }

    /** The first place on a day or after it; the size when there is none. */
    int placeFrom(LocalDate day) {
        int found = Arrays.binarySearch(days, 0, size, (int) day.toEpochDay());
        return found < 0 ? -found - 1 : found;
    }

    public double value(int place) {
        return values[place];
    }

    /** The values at consecutive places. */
    double[] values(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }

    /** The figures whose value meets a condition. */
    Series where(DoublePredicate condition) {
        Series some = new Series();
        for (int i = 0; i < size; i++) {
            if (condition.test(values[i])) {
                some.add(days[i], values[i]);
            }
        }
        return some;
    }

    /** The sums of the months. */
    public Series byMonth() {
        Series months = new Series();
        int end = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            if (days[i] >= end) {
                LocalDate month = date(i).withDayOfMonth(1);
                end = (int) month.plusMonths(1).toEpochDay();
                months.add((int) month.toEpochDay(), 0);
            }
            months.values[months.size - 1] += values[i];
        }
        return months;
    }

    /** Each figure divided by the figure of the same date in another series, if that one is large enough. */
    Series over(Series divisors, double least) {
        Series ratios = new Series();
        int other = 0;
        for (int i = 0; i < size; i++) {
            while (other < divisors.size && divisors.days[other] < days[i]) {
                other++;
            }
            boolean divides = other < divisors.size && divisors.days[other] == days[i];
            if (divides && divisors.values[other] >= least) {
                ratios.add(days[i], values[i] / divisors.values[other]);
            }
        }
        return ratios;
    }
}
