package fr.observatoire.warehouse.load.warning;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.plausibility.CountedMonth;
import fr.observatoire.warehouse.plausibility.Leader;
import fr.observatoire.warehouse.plausibility.Readings;
import fr.observatoire.warehouse.plausibility.Series;
import fr.observatoire.warehouse.store.FigureSql;
import fr.observatoire.warehouse.store.MemberLabels;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The series that the plausibility rules of a source need, for all offices with new data. Each series is read once for
 * all offices, even if several rules need it. Offices are named by their keys, because codes would cost as much memory
 * as the figures. Several rules may ask at the same time: the first reads, the others wait.
 */
public final class StarReadings {

    private record Asked(String indicator, Grain grain) {}

    private record Breakdown(String indicator, String by) {}

    private record Reaching(Breakdown breakdown, double least) {}

    private static final String WHOLE = "";

    private final Session session;
    private final Catalog catalog;
    private final String source;
    private final Map<Asked, Map<Integer, Series>> series = new HashMap<>();
    private final Map<Breakdown, Map<Integer, List<Leader>>> leaders = new HashMap<>();
    private final Map<Reaching, Map<Integer, SortedMap<String, Series>>> days = new HashMap<>();
    private final Map<Breakdown, Map<Integer, SortedMap<String, List<CountedMonth>>>> months = new HashMap<>();

    /** @param source its offices in the table {@code touched} are read */
    public StarReadings(Session session, Catalog catalog, String source) {
        this.session = session;
        this.catalog = catalog;
        this.source = source;
    }

    /** @param office its key */
    public Readings of(int office) {
        return new Readings() {
            @Override
            public Series days(String indicator) {
                return series(indicator, Grain.DAY).getOrDefault(office, Series.EMPTY);
            }

            @Override
            public SortedMap<String, Series> daysOfMembers(String indicator, String by, double least) {
                return daysOf(new Reaching(new Breakdown(indicator, by), least))
                        .getOrDefault(office, Collections.emptySortedMap());
            }

            @Override
            public SortedMap<String, List<CountedMonth>> monthsOfMembers(String indicator, String by) {
                return by == null
                        ? new TreeMap<>(Map.of(WHOLE, CountedMonth.of(days(indicator))))
                        : monthsOf(new Breakdown(indicator, by)).getOrDefault(office, Collections.emptySortedMap());
            }

            @Override
            public Series months(String indicator) {
                return series(indicator, Grain.MONTH).getOrDefault(office, Series.EMPTY);
            }

            @Override
            public List<Leader> leaders(String indicator, String by) {
                return leadersOf(new Breakdown(indicator, by)).getOrDefault(office, List.of());
            }

            @Override
            public Text label(String indicator) {
                return catalog.indicator(indicator).label().typeset();
            }

            @Override
            public Text member(String by, String code) {
                return MemberLabels.SHARED.contains(by) ? shared(by, code) : new Text(code, code);
            }
        };
    }

    private Text shared(String by, String code) {
        return catalog.seed("dim_" + by).stream()
                .filter(row -> code.equals(row.get(by)))
                .map(row -> new Text(row.get("label_fr"), row.get("label_en")))
                .findFirst()
                .orElseGet(() -> new Text(code, code));
    }

    private synchronized Map<Integer, Series> series(String indicator, Grain grain) {
        Asked asked = new Asked(indicator, grain);
        Map<Integer, Series> known = series.get(asked);
        if (known == null) {
            known = grain == Grain.MONTH && addsUp(catalog.indicator(indicator))
                    ? byMonth(series(indicator, Grain.DAY))
                    : read(asked);
            series.put(asked, known);
        }
        return known;
    }

    /** A flow with figures by day: its months are summed from its days, without another query. */
    private static boolean addsUp(Indicator indicator) {
        return indicator.aggregation() == Aggregation.FLOW
                && indicator.denominator() == null
                && indicator.grains().contains(Grain.DAY);
    }

    private static Map<Integer, Series> byMonth(Map<Integer, Series> days) {
        Map<Integer, Series> months = new HashMap<>();
        days.forEach((office, series) -> months.put(office, series.byMonth()));
        return months;
    }

    private Map<Integer, Series> read(Asked asked) {
        Map<Integer, Series> read = new HashMap<>();
        session.each(
                """
                SELECT office_key, (bucket - DATE '1970-01-01')::INTEGER, value
                FROM (%s)
                JOIN dim_office USING (office)
                ORDER BY office_key, bucket
                """
                        .formatted(figures(asked.indicator(), asked.grain(), null)),
                row -> read.computeIfAbsent(row.getInt(1), office -> new Series())
                        .add(row.getInt(2), row.getDouble(3)),
                source);
        return read;
    }

    private synchronized Map<Integer, SortedMap<String, Series>> daysOf(Reaching asked) {
        if (!days.containsKey(asked)) {
            withFigures(asked.breakdown(), () -> days.put(asked, readDays(asked.least())));
        }
        return days.get(asked);
    }

    private synchronized Map<Integer, SortedMap<String, List<CountedMonth>>> monthsOf(Breakdown asked) {
        if (!months.containsKey(asked)) {
            withFigures(asked, () -> {});
        }
        return months.get(asked);
    }

    /** The figures of all members of all offices cost the most of it, so their months are read at the same time. */
    private void withFigures(Breakdown breakdown, Runnable reading) {
        session.update(
                "CREATE OR REPLACE TEMP TABLE figure AS " + figures(breakdown.indicator(), Grain.DAY, breakdown.by()),
                source);
        months.computeIfAbsent(breakdown, asked -> readMonths());
        reading.run();
        session.run("DROP TABLE figure");
    }

    private Map<Integer, SortedMap<String, Series>> readDays(double least) {
        Map<Integer, SortedMap<String, Series>> read = new HashMap<>();
        session.each(
                """
                SELECT office_key, scope, (bucket - DATE '1970-01-01')::INTEGER, value
                FROM figure
                JOIN dim_office USING (office)
                SEMI JOIN (SELECT office, scope FROM figure GROUP BY ALL HAVING max(value) >= ?) AS large
                    USING (office, scope)
                ORDER BY office_key, scope, bucket
                """,
                row -> read.computeIfAbsent(row.getInt(1), office -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), member -> new Series())
                        .add(row.getInt(3), row.getDouble(4)),
                least);
        return read;
    }

    private Map<Integer, SortedMap<String, List<CountedMonth>>> readMonths() {
        Map<Integer, SortedMap<String, List<CountedMonth>>> read = new HashMap<>();
        session.each(
                """
                SELECT office_key, scope, month, days, total, highest
                FROM (
                    SELECT
                        office, scope, date_trunc('month', bucket)::DATE AS month,
                        count(*)::INTEGER AS days, sum(value) AS total, max(value) AS highest
                    FROM figure
                    GROUP BY ALL
                )
                JOIN dim_office USING (office)
                ORDER BY office_key, scope, month
                """,
                row -> read.computeIfAbsent(row.getInt(1), office -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), member -> new ArrayList<>())
                        .add(new CountedMonth(
                                Session.date(row, "month"), row.getInt(4), row.getDouble(5), row.getDouble(6))));
        return read;
    }

    private synchronized Map<Integer, List<Leader>> leadersOf(Breakdown breakdown) {
        Map<Integer, List<Leader>> known = leaders.get(breakdown);
        if (known == null) {
            known = addsUp(catalog.indicator(breakdown.indicator())) ? leaders(monthsOf(breakdown)) : read(breakdown);
            leaders.put(breakdown, known);
        }
        return known;
    }

    /** Those of the months of the members, without another query. */
    private static Map<Integer, List<Leader>> leaders(Map<Integer, SortedMap<String, List<CountedMonth>>> members) {
        Map<Integer, List<Leader>> leaders = new HashMap<>();
        members.forEach((office, months) -> leaders.put(office, leaders(months)));
        return leaders;
    }

    private static List<Leader> leaders(SortedMap<String, List<CountedMonth>> members) {
        SortedMap<LocalDate, Leader> byMonth = new TreeMap<>();
        members.forEach((member, months) -> months.forEach(month -> byMonth.merge(
                month.first(), new Leader(month.first(), member, month.sum(), month.sum()), Leader::with)));
        return List.copyOf(byMonth.values());
    }

    private Map<Integer, List<Leader>> read(Breakdown breakdown) {
        Map<Integer, List<Leader>> read = new HashMap<>();
        session.each(
                """
                SELECT
                    office_key,
                    bucket,
                    first(scope ORDER BY value DESC, scope) AS member,
                    max(value) AS value,
                    sum(value) AS total
                FROM (%s)
                JOIN dim_office USING (office)
                GROUP BY office_key, bucket
                ORDER BY office_key, bucket
                """
                        .formatted(figures(breakdown.indicator(), Grain.MONTH, breakdown.by())),
                row -> read.computeIfAbsent(row.getInt("office_key"), office -> new ArrayList<>())
                        .add(new Leader(
                                Session.date(row, "bucket"),
                                row.getString("member"),
                                row.getDouble("value"),
                                row.getDouble("total"))),
                source);
        return read;
    }

    private String figures(String indicator, Grain grain, String by) {
        return new FigureSql(catalog.indicator(indicator))
                .byOffice(grain, by, "SELECT office FROM touched WHERE source = ?");
    }
}
