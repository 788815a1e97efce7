package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelRow;
import fr.observatoire.warehouse.text.WebTool;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the rows that dimensions have before any file is read: {@code model/seeds}, named as the tables of the star. */
final class SeedTables {

    private static final List<String> ORIGIN_KINDS = List.of("departement", "country", "unknown", "default");
    private static final List<String> PLACE_KINDS = List.of("office", "mobile", "info-point");

    private static final List<String> TRAIL_UNITS = List.of("teams", "caches");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final ModelFiles files;
    private final List<String> offices;

    SeedTables(ModelFiles files, Map<String, Office> offices) {
        this.files = files;
        this.offices = List.copyOf(offices.keySet());
    }

    /** Rows by table, text by column, empty cells as null. */
    Map<String, List<Map<String, String>>> read() {
        files.requireParts(
                "seeds",
                List.of(
                        "dim_place",
                        "dim_channel",
                        "dim_lodging",
                        "dim_origin",
                        "ref_web_tool",
                        "ref_word",
                        "ref_trail_unit",
                        "published_note"));
        Map<String, List<Map<String, String>>> tables = new TreeMap<>();
        tables.put("dim_channel", cells(rows("dim_channel", "channel", "label_fr", "label_en"), "channel"));
        tables.put("dim_lodging", cells(rows("dim_lodging", "lodging", "label_fr", "label_en"), "lodging"));
        List<ModelRow> origins = rows("dim_origin", "origin", "label_fr", "label_en", "origin_kind");
        origins.forEach(row -> row.oneOf("origin_kind", ORIGIN_KINDS));
        tables.put("dim_origin", cells(origins, "origin"));
        List<ModelRow> places = rows("dim_place", "office", "place", "label", "place_kind", "commune", "insee");
        places.forEach(row -> row.oneOf("office", offices));
        places.forEach(row -> row.oneOf("place_kind", PLACE_KINDS));
        tables.put("dim_place", cells(places, "office", "place"));
        tables.put("ref_web_tool", webTools());
        tables.put("ref_trail_unit", trailUnits());
        tables.put("published_note", cells(rows("published_note", "en", "fr"), "en"));
        return tables;
    }

    /** An empty date becomes the earliest possible date. */
    private List<Map<String, String>> webTools() {
        List<ModelRow> rows = rows("ref_web_tool", "office", "site", "tool", "from");
        rows.forEach(row -> row.oneOf("tool", WebTool.codes()));
        rows.stream().filter(row -> row.optional("office") != null).forEach(row -> row.oneOf("office", offices));
        ModelRow.requireUnique(rows, "office", "site", "from");
        return rows.stream()
                .map(row -> {
                    Map<String, String> cells = new HashMap<>(cells(row));
                    cells.put("from", row.date("from", FIRST_DAY).toString());
                    return Collections.unmodifiableMap(cells);
                })
                .toList();
    }

    private List<Map<String, String>> trailUnits() {
        List<ModelRow> rows = rows("ref_trail_unit", "office", "trail", "unit", "players", "text");
        rows.forEach(row -> row.oneOf("unit", TRAIL_UNITS));
        rows.forEach(row -> row.text("text"));
        rows.forEach(SeedTables::requirePlayers);
        rows.stream().filter(row -> row.optional("office") != null).forEach(row -> row.oneOf("office", offices));
        return cells(rows, "office", "trail", "unit");
    }

    private static void requirePlayers(ModelRow row) {
        if (!row.text("players").matches("\\d+(\\.\\d+)?")) {
            throw row.wrong("players", "expected.number");
        }
    }

    private List<ModelRow> rows(String table, String... columns) {
        return files.parts("seeds", table).stream()
                .flatMap(file -> ModelRow.read(file, columns).stream())
                .toList();
    }

    private static List<Map<String, String>> cells(List<ModelRow> rows, String... key) {
        ModelRow.requireUnique(rows, key);
        return rows.stream().map(SeedTables::cells).toList();
    }

    private static Map<String, String> cells(ModelRow row) {
        Map<String, String> cells = new HashMap<>();
        row.cells().keySet().forEach(column -> cells.put(column, row.optional(column)));
        return Collections.unmodifiableMap(cells);
    }
}
