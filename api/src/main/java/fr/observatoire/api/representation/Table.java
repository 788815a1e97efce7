package fr.observatoire.api.representation;

import fr.observatoire.api.representation.Column.Role;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer as rows and columns: CSV, XLSX, HTML and JSON-stat are written from it. A response says only once which
 * columns are its keys and its measures.
 *
 * @param title what the rows are, for people; null when each form chooses it
 * @param columns in order
 * @param rows one cell for each column: text, number, boolean, date, instant or null
 * @param remarks remarks about all rows, for the forms that have a place for them
 */
public record Table(Text title, List<Column> columns, List<List<Object>> rows, List<Remark> remarks) {

    /** An answer that can be a table. */
    public interface Source {
        Table table();
    }

    /**
     * A remark about all rows.
     *
     * @param name that of the JSON answer: {@code formula}
     */
    public record Remark(String name, String text) {}

    /** A table of columns without a role. */
    public Table(List<String> names, List<List<Object>> rows) {
        this(null, names.stream().map(Column::of).toList(), rows, List.of());
    }

    /**
     * The table of a list of records: one column for each component; an inner record has one column for each of its
     * components ({@code target_rule}), the elements of a list are separated by spaces. The columns come from the type,
     * so that an empty answer has a header too.
     */
    public static <R extends Record> Table of(Class<R> type, List<R> rows) {
        RecordCells<R> cells = new RecordCells<>(type);
        return new Table(cells.names(), rows.stream().map(cells::of).toList());
    }

    /** The same table with a figure as remark: {@code 2057 visiteurs}; unchanged when there is none. */
    public Table remark(String name, Double value, String unit) {
        return remark(name, value == null ? null : PlainNumbers.text(value) + " " + unit);
    }

    /** The columns' names, in order. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The same table with a title. */
    public Table titled(Text text) {
        return new Table(text, columns, rows, remarks);
    }

    /** The same table with one more remark; unchanged when there is no text. */
    public Table remark(String name, String text) {
        return text == null || text.isEmpty()
                ? this
                : new Table(title, columns, rows, joined(remarks, List.of(new Remark(name, text))));
    }

    /** The same table; this column is a key of the row. */
    public Table key(String column) {
        return with(new Column(column, Role.KEY, null, null));
    }

    /** The same table; this column is a key with codes, whose words are in another column. */
    public Table key(String column, String labels) {
        return with(new Column(column, Role.KEY, null, labels));
    }

    /** The same table; this column is a key with periods. */
    public Table time(String column) {
        return with(new Column(column, Role.TIME, null, null));
    }

    /** The same table; this column is a measure in {@code unit}; null for a ratio or mixed units. */
    public Table measure(String column, String unit) {
        return with(new Column(column, Role.MEASURE, unit, null));
    }

    /** The same table; this column is a measure in {@code unit}, and another one has the status of each value. */
    public Table measure(String column, String unit, String status) {
        return with(new Column(column, Role.MEASURE, unit, status));
    }

    /** The same table with a first column that holds {@code value} in every row. */
    public Table before(String column, Object value) {
        return new Table(
                title,
                joined(List.of(Column.of(column)), columns),
                rows.stream()
                        .map(row -> joined(Collections.singletonList(value), row))
                        .toList(),
                remarks);
    }

    /** The same table with a last column that holds {@code value} in every row. */
    public Table after(String column, Object value) {
        return new Table(
                title,
                joined(columns, List.of(Column.of(column))),
                rows.stream()
                        .map(row -> joined(row, Collections.singletonList(value)))
                        .toList(),
                remarks);
    }

    /** The same table with the columns of another table at its right, which has as many rows. */
    public Table beside(Table other) {
        return new Table(
                title,
                joined(columns, other.columns),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> joined(rows.get(row), other.rows.get(row)))
                        .toList(),
                joined(remarks, other.remarks));
    }

    /** The same table without this column. */
    public Table without(String column) {
        int at = at(column);
        return new Table(
                title, cut(columns, at), rows.stream().map(row -> cut(row, at)).toList(), remarks);
    }

    /**
     * The place of a column.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    int at(String column) {
        int at = names().indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + names());
        }
        return at;
    }

    private Table with(Column column) {
        List<Column> changed = new ArrayList<>(columns);
        changed.set(at(column.name()), column);
        return new Table(title, Collections.unmodifiableList(changed), rows, remarks);
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
