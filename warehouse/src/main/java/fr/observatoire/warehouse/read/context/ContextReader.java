package fr.observatoire.warehouse.read.context;

import fr.observatoire.warehouse.observation.ContextSeries;
import fr.observatoire.warehouse.observation.ContextSeries.Value;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.store.SessionPool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the series of public statistics that an office has loaded. */
public final class ContextReader {

    private final SessionPool pool;

    public ContextReader(SessionPool pool) {
        this.pool = pool;
    }

    /** All of them, by name; one that was noted by month and exported by quarter is two. */
    public List<ContextSeries> series(String office) {
        Map<Key, List<Value>> values = new LinkedHashMap<>();
        pool.list(
                        """
                        SELECT series, label, period_kind, rpt.date, value, status, path, line
                        FROM rpt_context AS rpt
                        JOIN dim_file USING (file_key)
                        WHERE rpt.office = ?
                        ORDER BY label, series, period_kind, rpt.date, path, line
                        """,
                        ContextReader::row,
                        office)
                .forEach(row -> values.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row.value()));
        return values.entrySet().stream()
                .map(each -> each.getKey().with(each.getValue()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        Grain grain = Grain.valueOf(row.getString("period_kind").toUpperCase(Locale.ROOT));
        return new Row(
                new Key(row.getString("series"), row.getString("label"), grain),
                new Value(
                        Period.containing(grain, row.getObject("date", LocalDate.class)),
                        row.getDouble("value"),
                        row.getString("status"),
                        row.getString("path"),
                        row.getInt("line")));
    }

    private record Key(String code, String label, Grain grain) {

        ContextSeries with(List<Value> values) {
            return new ContextSeries(code, label, grain, values);
        }
    }

    private record Row(Key key, Value value) {}
}
