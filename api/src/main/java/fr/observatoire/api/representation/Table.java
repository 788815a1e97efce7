package fr.observatoire.api.representation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * An answer as rows and columns, for CSV and every other flat form.
 *
 * @param columns names, those of the JSON answer; a member of an inner object is {@code target_rule}
 * @param rows one cell a column: text, number, boolean, date or null
 */
public record Table(List<String> columns, List<List<Object>> rows) {

    /** An answer that has such a form. */
    public interface Source {
        Table table();
    }

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    /**
     * The table of a list of records: a column for each component, an inner record's components spread out, a list's
     * elements separated by spaces. The columns come from the type, so that an empty answer has its header too.
     */
    public static <R extends Record> Table of(Class<R> type, List<R> rows) {
        List<String> columns = new ArrayList<>();
        addColumns(type, "", columns);
        return new Table(columns, rows.stream().map(row -> cells(type, row)).toList());
    }

    /** The same table with a first column that holds {@code value} in every row. */
    public Table before(String column, Object value) {
        return new Table(
                joined(List.of(column), columns),
                rows.stream()
                        .map(row -> joined(Collections.singletonList(value), row))
                        .toList());
    }

    /** The same table with a last column that holds {@code value} in every row. */
    public Table after(String column, Object value) {
        return new Table(
                joined(columns, List.of(column)),
                rows.stream()
                        .map(row -> joined(row, Collections.singletonList(value)))
                        .toList());
    }

    /** The same table without a column. */
    public Table without(String column) {
        int at = columns.indexOf(column);
        return new Table(
                cut(columns, at), rows.stream().map(row -> cut(row, at)).toList());
    }

    private static void addColumns(Class<?> type, String prefix, List<String> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + NAMES.translate(component.getName());
            if (component.getType().isRecord()) {
                addColumns(component.getType(), name + "_", columns);
            } else {
                columns.add(name);
            }
        }
    }

    private static List<Object> cells(Class<?> type, Object row) {
        List<Object> cells = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = row == null ? null : read(component, row);
            if (component.getType().isRecord()) {
                cells.addAll(cells(component.getType(), value));
            } else {
                cells.add(cell(value));
            }
        }
        return cells;
    }

    private static Object cell(Object value) {
        return value instanceof Collection<?> many
                ? String.join(" ", many.stream().map(String::valueOf).toList())
                : value;
    }

    private static Object read(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " is not readable: response records are public", e);
        }
    }

    private static <T> List<T> cut(List<T> list, int at) {
        return joined(list.subList(0, at), list.subList(at + 1, list.size()));
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return Collections.unmodifiableList(all);
    }
}
