package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Sql;
import fr.observatoire.warehouse.target.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The dimensions and targets that the catalogue declares, written into the star by every load. */
public final class ReferenceData {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final Session session;
    private final Catalog catalog;

    ReferenceData(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    void write() {
        upsert(
                "office",
                List.of("office"),
                catalog.offices().stream().map(ReferenceData::row).toList());
        removeDropped();
        upsert(
                "indicator",
                List.of("indicator"),
                catalog.indicators().stream().map(ReferenceData::row).toList());
        upsert("channel", List.of("channel"), seeds("channel"));
        upsert("lodging", List.of("lodging"), seeds("lodging"));
        upsert("origin", List.of("origin"), seeds("origin"));
        Map<String, Integer> offices = officeKeys();
        upsert("place", List.of("office_key", "place"), places(offices));
        writeTargets(offices);
        writeWebTools();
        writeTrailUnits();
        new DateDimension(session, catalog.calendar()).write();
    }

    /** No fact refers to an indicator by its key: of one that is no longer declared nothing is told. */
    private void removeDropped() {
        String declared = catalog.indicators().stream()
                .map(indicator -> Sql.literal(indicator.code()))
                .collect(Collectors.joining(", "));
        session.run("DELETE FROM dim_indicator WHERE indicator NOT IN (" + declared + ")");
    }

    private Map<String, Integer> officeKeys() {
        Map<String, Integer> keys = new HashMap<>();
        session.list("SELECT office, office_key FROM dim_office", row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(office -> keys.put(office.getKey(), office.getValue()));
        return keys;
    }

    private static Map<String, Object> row(Office office) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("office", office.code());
        row.put("name", office.name());
        row.put("epci", office.epci());
        row.put("agents", office.agents());
        row.put("school_zone", office.schoolZone());
        row.put("fictitious", office.fictitious());
        row.put("synthetic", office.synthetic());
        return row;
    }

    private static Map<String, Object> row(Indicator indicator) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("indicator", indicator.code());
        row.put("label_fr", indicator.label().fr());
        row.put("label_en", indicator.label().en());
        row.put("unit_fr", indicator.unit().fr());
        row.put("chapter", indicator.chapter());
        row.put("family", indicator.family());
        row.put("indicator_origin", indicator.origin().name().toLowerCase(Locale.ROOT));
        row.put("aggregation", indicator.aggregation().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private List<Map<String, Object>> seeds(String dimension) {
        List<Map<String, Object>> rows = new ArrayList<>();
        catalog.seed("dim_" + dimension).forEach(seed -> rows.add(new LinkedHashMap<>(seed)));
        return rows;
    }

    private List<Map<String, Object>> places(Map<String, Integer> offices) {
        List<Map<String, Object>> places = seeds("place");
        places.forEach(place -> place.put("office_key", offices.get((String) place.remove("office"))));
        return places;
    }

    /**
     * Adds rows with new keys, and updates rows whose code exists: their key stays the same, because facts refer to it.
     */
    private void upsert(String dimension, List<String> code, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(rows.get(0).keySet());
        String refresh = columns.stream()
                .filter(column -> !code.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        String sql =
                """
                INSERT INTO dim_%1$s (%1$s_key, %2$s)
                SELECT (SELECT coalesce(max(%1$s_key), 0) FROM dim_%1$s) + row_number() OVER (), %2$s
                FROM (VALUES %3$s) AS declared (%2$s)
                ON CONFLICT (%4$s) DO UPDATE SET %5$s
                """
                        .formatted(
                                dimension,
                                String.join(", ", columns),
                                tuples(rows.size(), columns.size()),
                                String.join(", ", code),
                                refresh);
        session.update(
                sql,
                rows.stream().flatMap(row -> columns.stream().map(row::get)).toArray());
    }

    private void writeTargets(Map<String, Integer> offices) {
        session.run("DELETE FROM fct_target");
        List<Object> cells = new ArrayList<>();
        int targets = 0;
        for (Office office : catalog.offices()) {
            for (Target target : catalog.targets(office.code())) {
                Collections.addAll(cells, cells(offices.get(office.code()), target));
                targets++;
            }
        }
        if (targets > 0) {
            session.update("INSERT INTO fct_target VALUES " + tuples(targets, 10), cells.toArray());
        }
    }

    private void writeWebTools() {
        session.run("DELETE FROM ref_web_tool");
        for (Map<String, String> row : catalog.seed("ref_web_tool")) {
            session.update(
                    "INSERT INTO ref_web_tool VALUES (?, ?, ?, ?::DATE)",
                    row.get("office"),
                    row.get("site"),
                    row.get("tool"),
                    row.get("from"));
        }
    }

    private void writeTrailUnits() {
        session.run("DELETE FROM ref_trail_unit");
        for (Map<String, String> row : catalog.seed("ref_trail_unit")) {
            session.update(
                    "INSERT INTO ref_trail_unit VALUES (?, ?, ?, ?::DOUBLE, ?)",
                    row.get("office"),
                    row.get("trail"),
                    row.get("unit"),
                    row.get("players"),
                    row.get("text"));
        }
    }

    private static Object[] cells(int officeKey, Target target) {
        Double figure = target.typed().value();
        return new Object[] {
            officeKey,
            target.indicator(),
            target.typed().rule().code(),
            target.typed().min() == null ? figure : target.typed().min(),
            target.typed().max(),
            target.typed().text(),
            target.validFrom(),
            target.validTo().isAfter(FOR_EVER) ? FOR_EVER : target.validTo(),
            target.typed().baseYear(),
            target.decidedOn()
        };
    }

    /** {@code (?, ?), (?, ?)}: one statement for all rows, because each statement costs a plan. */
    private static String tuples(int rows, int columns) {
        String tuple = Collections.nCopies(columns, "?").stream().collect(Collectors.joining(", ", "(", ")"));
        return String.join(", ", Collections.nCopies(rows, tuple));
    }
}
