package fr.observatoire.warehouse.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Series of one indicator or two, by hand. */
final class TestReadings implements Readings {

    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private final List<Reading> days = new ArrayList<>();
    private final List<Reading> months = new ArrayList<>();
    private final List<Reading> divisors = new ArrayList<>();
    private final List<Reading> members = new ArrayList<>();

    /** Days from 1 January 2019. */
    static TestReadings days(int count, IntToDoubleFunction value) {
        TestReadings readings = new TestReadings();
        IntStream.range(0, count)
                .forEach(i -> readings.days.add(new Reading(FIRST.plusDays(i), null, value.applyAsDouble(i))));
        return readings;
    }

    /** Months from January 2019: requests and visitors. */
    static TestReadings months(int count, IntToDoubleFunction requests, IntToDoubleFunction visitors) {
        TestReadings readings = new TestReadings();
        IntStream.range(0, count).forEach(i -> {
            LocalDate month = FIRST.plusMonths(i);
            readings.months.add(new Reading(month, null, requests.applyAsDouble(i)));
            readings.divisors.add(new Reading(month, null, visitors.applyAsDouble(i)));
        });
        return readings;
    }

    /** A month's visitors of one origin. */
    TestReadings member(int month, String member, double value) {
        members.add(new Reading(FIRST.plusMonths(month), member, value));
        return this;
    }

    @Override
    public List<Reading> days(String indicator) {
        return days;
    }

    @Override
    public List<Reading> months(String indicator) {
        return indicator.equals("visitors") ? divisors : months;
    }

    @Override
    public List<Reading> months(String indicator, String by) {
        return members;
    }

    @Override
    public String label(String indicator) {
        return indicator;
    }
}
