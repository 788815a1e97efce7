package fr.observatoire.warehouse.plausibility;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Series of one indicator or two, by hand. */
final class TestReadings implements Readings {

    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private final Series days = new Series();
    private final Series months = new Series();
    private final Series divisors = new Series();
    private final List<Leader> leaders = new ArrayList<>();
    private final SortedMap<String, Series> members = new TreeMap<>();

    /** Days from 1 January 2019. */
    static TestReadings days(int count, IntToDoubleFunction value) {
        TestReadings readings = new TestReadings();
        IntStream.range(0, count).forEach(i -> readings.days.add(number(FIRST.plusDays(i)), value.applyAsDouble(i)));
        return readings;
    }

    /** A column of a sheet, from a day on. */
    TestReadings member(String member, LocalDate from, int count, IntToDoubleFunction value) {
        Series series = members.computeIfAbsent(member, name -> new Series());
        IntStream.range(0, count).forEach(i -> series.add(number(from.plusDays(i)), value.applyAsDouble(i)));
        return this;
    }

    /** Months from January 2019: requests and visitors. */
    static TestReadings months(int count, IntToDoubleFunction requests, IntToDoubleFunction visitors) {
        TestReadings readings = new TestReadings();
        IntStream.range(0, count).forEach(i -> {
            int month = number(FIRST.plusMonths(i));
            readings.months.add(month, requests.applyAsDouble(i));
            readings.divisors.add(month, visitors.applyAsDouble(i));
        });
        return readings;
    }

    private static int number(LocalDate day) {
        return (int) day.toEpochDay();
    }

    /** The origin that most visitors of a month came from, counted from January 2019. */
    TestReadings leader(int month, String member, double value, double total) {
        leaders.add(new Leader(FIRST.plusMonths(month), member, value, total));
        return this;
    }

    @Override
    public Series days(String indicator) {
        return days;
    }

    @Override
    public SortedMap<String, Series> daysOfMembers(String indicator, String by, double least) {
        return members;
    }

    @Override
    public SortedMap<String, List<CountedMonth>> monthsOfMembers(String indicator, String by) {
        SortedMap<String, List<CountedMonth>> months = new TreeMap<>();
        members.forEach((member, series) -> months.put(member, CountedMonth.of(series)));
        return months;
    }

    @Override
    public Series months(String indicator) {
        return indicator.equals("visitors") ? divisors : months;
    }

    @Override
    public List<Leader> leaders(String indicator, String by) {
        return leaders;
    }

    @Override
    public Text label(String indicator) {
        return new Text(indicator, indicator);
    }

    @Override
    public Text member(String by, String code) {
        return code.equals("default") ? new Text("Valeur par défaut", "Default value") : new Text(code, code);
    }
}
