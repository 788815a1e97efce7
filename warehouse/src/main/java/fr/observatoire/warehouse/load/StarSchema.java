package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.ProgramVersion;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.StarVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables and views of the star, as the files in {@code model/schema} and {@code model/reports} declare them, and
 * what their columns mean. The loads follow these declarations, so that a new fact needs no Java code.
 */
public final class StarSchema {

    /** Tables about the loads themselves, not about figures. */
    private static final List<String> BOOKS = List.of("fct_record", "fct_refusal", "fct_warning");

    /** One column of a table or view. */
    record Column(String name, String type, boolean nullable) {

        boolean isNumber() {
            return type.matches("(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*");
        }

        boolean isKey() {
            return name.endsWith("_key");
        }
    }

    private final Map<String, List<Column>> tables = new TreeMap<>();

    /** The schema of an existing database. */
    private StarSchema(Session session) {
        session.list(
                        """
                        SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns()
                        WHERE database_name = current_database() AND NOT internal ORDER BY table_name, column_index
                        """,
                        row -> Map.entry(
                                row.getString(1), new Column(row.getString(2), row.getString(3), row.getBoolean(4))))
                .forEach(column -> tables.computeIfAbsent(column.getKey(), table -> new ArrayList<>())
                        .add(column.getValue()));
    }

    /** The tables and views that a star has. */
    static StarSchema of(Session session) {
        return new StarSchema(session);
    }

    /**
     * Creates the tables in an empty database. Writes the views, the names and the targets anew when another program or
     * catalogue wrote them: an office's own definitions may have changed since.
     */
    public static StarSchema declare(Session session, Catalog catalog) {
        if (new StarSchema(session).tables.isEmpty()) {
            catalog.sql("schema").values().stream()
                    .sorted(Comparator.comparing(sql -> sql.contains("REFERENCES")))
                    .forEach(session::run);
            session.update(
                    "INSERT INTO ref_star VALUES (?, ?, NULL)",
                    StarVersion.CURRENT,
                    catalog.formerCodes().toString());
        }
        String declaration = ProgramVersion.text() + " " + catalog.version();
        if (session.update("UPDATE ref_star SET declared_by = ?1 WHERE declared_by IS DISTINCT FROM ?1", declaration)
                > 0) {
            catalog.sql("reports").values().forEach(session::run);
            new ReferenceData(session, catalog).write();
        }
        return new StarSchema(session);
    }

    /** {@code fct_visit} of {@code fct_visit.sql}. */
    static String name(String file) {
        return file.replaceFirst("\\.sql$", "");
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    List<Column> columns(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The tables whose rows come from a line of a file: {@code fct_visit}, {@code fct_attribute}, … */
    List<String> tablesOfRecords() {
        return tables.keySet().stream()
                .filter(table -> table.startsWith("fct_") && !BOOKS.contains(table))
                .filter(table -> names(table).containsAll(List.of("file_key", "line")))
                .toList();
    }

    /** Whether the rows of a table or view name their record, because a line of a file may hold several. */
    boolean holdsKeys(String table) {
        return names(table).contains("record_key");
    }

    /** The facts that a report shows: {@code visit}, {@code sale}, … */
    List<String> reportedFacts() {
        return tables.keySet().stream()
                .filter(table -> table.startsWith("rpt_"))
                .map(view -> view.substring("rpt_".length()))
                .filter(fact -> has("fct_" + fact))
                .toList();
    }

    /** The columns of a fact that count or measure something. */
    List<String> measures(String fact) {
        return columns("fct_" + fact).stream()
                .filter(c -> c.isNumber() && !c.isKey() && !c.name().equals("line"))
                .map(Column::name)
                .toList();
    }

    /** The columns that distinguish the figures of one fact and day in a report: {@code place}, {@code origin}, … */
    List<String> scope(String fact) {
        List<String> shown = names("rpt_" + fact);
        return columns("fct_" + fact).stream()
                .filter(c -> c.isKey() || !c.isNumber() && !c.nullable())
                .map(c -> c.isKey() ? c.name().substring(0, c.name().length() - "_key".length()) : c.name())
                .filter(c -> shown.contains(c) && !c.equals("office") && !c.equals("date"))
                .toList();
    }

    /** The dimensions whose members are added with the records of the fact: {@code site}, {@code trail}, … */
    List<String> memberDimensions(String fact) {
        return columns("fct_" + fact).stream()
                .filter(Column::isKey)
                .map(c -> c.name().substring(0, c.name().length() - "_key".length()))
                .filter(dimension -> names("dim_" + dimension).contains("labelled_on"))
                .toList();
    }

    private List<String> names(String table) {
        return columns(table).stream().map(Column::name).toList();
    }
}
