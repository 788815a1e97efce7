package fr.observatoire.warehouse.comparison.covid.model;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Consecutive months, each with a value, or {@code NaN} when there is none. Immutable. */
public final class MonthlySeries {

    private final YearMonth start;
    private final double[] values;

    private MonthlySeries(YearMonth start, double[] values) {
        this.start = start;
        this.values = values;
    }

    public static MonthlySeries of(YearMonth start, double... values) {
        return new MonthlySeries(start, values.clone());
    }

    /** From the first month to the last, both inclusive; months that are not in the map have no value. */
    public static MonthlySeries of(YearMonth first, YearMonth last, Map<YearMonth, Double> known) {
        double[] values = new double[(int) ChronoUnit.MONTHS.between(first, last) + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = known.getOrDefault(first.plusMonths(i), Double.NaN);
        }
        return new MonthlySeries(first, values);
    }

    public int length() {
        return values.length;
    }

    public YearMonth start() {
        return start;
    }

    public YearMonth month(int index) {
        return start.plusMonths(index);
    }

    /** The value at an index; {@code NaN} when there is none. */
    public double at(int index) {
        return values[index];
    }

    /** The value of a month; {@code NaN} when there is none, or when the month is outside the series. */
    public double at(YearMonth month) {
        long index = ChronoUnit.MONTHS.between(start, month);
        return index < 0 || index >= values.length ? Double.NaN : values[(int) index];
    }

    /** The first {@code length} months. */
    public MonthlySeries head(int length) {
        return new MonthlySeries(start, Arrays.copyOf(values, length));
    }

    public MonthlySeries map(DoubleUnaryOperator function) {
        return new MonthlySeries(start, Arrays.stream(values).map(function).toArray());
    }

    /** How many months have a value. */
    public int known() {
        return (int) values().filter(value -> !Double.isNaN(value)).count();
    }

    /** The values in order of time, {@code NaN} included. */
    public DoubleStream values() {
        return Arrays.stream(values);
    }

    double[] toArray() {
        return values.clone();
    }
}
