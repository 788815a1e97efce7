package fr.observatoire.warehouse.read.counter;

import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Counting;
import fr.observatoire.warehouse.store.FigureSql;
import fr.observatoire.warehouse.store.SessionPool;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days on which each counter of an indicator counted. */
public final class CounterDays implements Counting {

    /**
     * A counter is gone when the others have counted a year without it: one that hibernates comes back before, and an
     * export that is late arrives.
     */
    private static final int GONE_DAYS = 366;

    private final Map<String, NavigableSet<LocalDate>> days = new TreeMap<>();

    private CounterDays() {}

    /** Reads them from a snapshot. */
    public static CounterDays of(SessionPool pool, Indicator indicator, String office) {
        CounterDays counted = new CounterDays();
        pool.list(
                new FigureSql(indicator).counters(),
                row -> counted.days
                        .computeIfAbsent(row.getString("counter"), counter -> new TreeSet<>())
                        .add(row.getObject("date", LocalDate.class)),
                office);
        return counted;
    }

    @Override
    public Set<String> in(LocalDate from, LocalDate to) {
        return days.entrySet().stream()
                .filter(each -> !each.getValue().subSet(from, true, to, true).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * The days from which one counter more or less makes the total, in order.
     *
     * @param names of the counters by code
     */
    public List<Break> breaks(String office, String indicator, Map<String, Text> names) {
        TreeSet<LocalDate> all = new TreeSet<>();
        days.values().forEach(all::addAll);
        List<Break> found = new ArrayList<>();
        days.forEach((counter, own) -> {
            Text name = names.getOrDefault(counter, new Text(counter, counter));
            if (own.first().isAfter(all.first())) {
                found.add(change(office, indicator, own.first(), "counter.added", name));
            }
            if (all.last().isAfter(own.last().plusDays(GONE_DAYS))) {
                found.add(change(office, indicator, own.last().plusDays(1), "counter.removed", name));
            }
        });
        found.sort(Comparator.comparing(Break::date));
        return found;
    }

    private static Break change(String office, String indicator, LocalDate day, String code, Text name) {
        return new Break(office, indicator, null, day, Break.Kind.COUNTERS, Texts.WAREHOUSE.text(code, name));
    }
}
