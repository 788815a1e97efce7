package fr.observatoire.api.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A table as a cube: one dimension for each key, one more for the measures, and a cell for each combination. */
final class Cube {

    /** The dimension whose members are the measures. */
    static final String MEASURES = "measure";

    /**
     * One side of the cube.
     *
     * @param time whether its members are periods
     * @param categories words by code, in the order of the table
     * @param places of the codes in that order, from 0
     */
    record Dimension(String id, boolean time, Map<String, String> categories, Map<String, Integer> places) {

        static Dimension of(String id, boolean time, Map<String, String> categories) {
            Map<String, Integer> places = new HashMap<>();
            categories.keySet().forEach(code -> places.put(code, places.size()));
            return new Dimension(id, time, categories, places);
        }

        int size() {
            return categories.size();
        }
    }

    private final Table table;
    private final List<Column> keys;
    private final List<Column> measures;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Double> values;
    private final Map<Integer, String> statuses = new TreeMap<>();

    Cube(Table table) {
        this.table = table;
        this.keys = table.columns().stream()
                .filter(Column::isKey)
                .filter(this::isFilled)
                .toList();
        this.measures = table.columns().stream().filter(Column::isMeasure).toList();
        keys.forEach(key -> dimensions.add(dimension(key)));
        Map<String, String> measured = new LinkedHashMap<>();
        measures.forEach(measure -> measured.put(measure.name(), measure.name()));
        dimensions.add(Dimension.of(MEASURES, false, measured));
        this.values = new ArrayList<>(Collections.nCopies(size(), null));
        table.rows().forEach(this::fill);
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    List<Column> measures() {
        return measures;
    }

    /** The cells in row-major order: the last dimension, that of the measures, changes fastest. */
    List<Double> values() {
        return values;
    }

    /** The codes of statuses, by place in the list of cells. */
    Map<Integer, String> statuses() {
        return statuses;
    }

    /** The column of a breakdown that was not asked for has no members. */
    private boolean isFilled(Column key) {
        int at = table.at(key.name());
        return table.rows().isEmpty() || table.rows().stream().anyMatch(row -> row.get(at) != null);
    }

    private Dimension dimension(Column key) {
        int code = table.at(key.name());
        int label = key.companion() == null ? code : table.at(key.companion());
        Map<String, String> categories = new LinkedHashMap<>();
        for (List<Object> row : table.rows()) {
            categories.putIfAbsent(text(row.get(code)), Objects.toString(row.get(label), text(row.get(code))));
        }
        return Dimension.of(key.name(), key.role() == Column.Role.TIME, categories);
    }

    private int size() {
        return dimensions.stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
    }

    private void fill(List<Object> row) {
        int cell = 0;
        for (int i = 0; i < keys.size(); i++) {
            Dimension dimension = dimensions.get(i);
            String code = text(row.get(table.at(keys.get(i).name())));
            cell = cell * dimension.size() + dimension.places().get(code);
        }
        cell *= measures.size();
        for (Column measure : measures) {
            Object value = row.get(table.at(measure.name()));
            values.set(cell, value == null ? null : ((Number) value).doubleValue());
            String status = measure.companion() == null ? null : text(row.get(table.at(measure.companion())));
            if (status != null) {
                statuses.put(cell, status);
            }
            cell++;
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
