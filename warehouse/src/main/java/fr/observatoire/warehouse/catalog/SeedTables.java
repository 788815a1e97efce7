package fr.observatoire.warehouse.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that dimensions have before any file is read: {@code model/seeds}, one table a file, named as in the star. */
final class SeedTables {

    private static final Map<String, String[]> COLUMNS = Map.of(
            "dim_channel", new String[] {"channel", "label_fr", "label_en"},
            "dim_origin", new String[] {"origin", "label_fr", "label_en", "origin_kind"},
            "dim_place", new String[] {"office", "place", "place_kind", "commune", "insee"});

    private SeedTables() {}

    static List<Map<String, String>> rows(ModelFiles files, String table) {
        if (!COLUMNS.containsKey(table)) {
            throw new UnknownCodeException(table, NearestCodes.of(table, COLUMNS.keySet()));
        }
        return files.parts("seeds", table).stream()
                .flatMap(file -> ModelRow.read(file, COLUMNS.get(table)).stream())
                .map(SeedTables::emptyAsNull)
                .toList();
    }

    private static Map<String, String> emptyAsNull(ModelRow row) {
        Map<String, String> cells = new HashMap<>();
        row.cells().keySet().forEach(column -> cells.put(column, row.optional(column)));
        return cells;
    }
}
