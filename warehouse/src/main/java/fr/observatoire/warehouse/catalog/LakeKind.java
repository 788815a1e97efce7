package fr.observatoire.warehouse.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelYaml;
import fr.observatoire.warehouse.text.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One kind of row of the lake, as {@code model/lake/<kind>.yml} declares it: the ETL writes its files, the load reads
 * them. Every row begins with the number of its file in the run, and the first line of its record there. Serializable,
 * because Spark sends it to its executors.
 *
 * @param name a fact without its prefix ({@code visit}), a dimension that records describe ({@code dim_place}), or
 *     {@code record}, {@code refusal}, {@code warning}
 * @param columns in the order of the file, without the two that every row begins with
 * @param figures how many of them, the last ones, are measured: a row without any is not written; 0 when every row is
 */
public record LakeKind(String name, List<Column> columns, int figures) implements Serializable {

    /** What every row has, or gets when it is loaded. */
    private static final Set<String> GIVEN = Set.of("file_no", "line", "office_key", "file_key");

    /** Kinds of rows that are about records and not about figures: no file of {@code model/loads} is theirs. */
    public static final Set<String> BOOKS = Set.of("record", "refusal", "warning");

    private static final String NAME = "[a-z]+(_[a-z]+)*";

    /** What the cells of a column hold; empty is null. */
    public enum Type {
        INTEGER("INTEGER"),
        /** A text, or a code of the warehouse. */
        TEXT("VARCHAR"),
        NUMBER("DOUBLE"),
        DATE("DATE"),
        FLAG("BOOLEAN"),
        /** The first 128 bits of a hash, stored as a UUID is. */
        DIGEST("UUID");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** The type of the column in DuckDB. */
        public String sql() {
            return sql;
        }
    }

    /** One column of a kind of row. */
    public record Column(String name, Type type) implements Serializable {}

    /** The columns that every row begins with. */
    static final List<Column> FIRST = List.of(new Column("file_no", Type.INTEGER), new Column("line", Type.INTEGER));

    public LakeKind {
        columns = List.copyOf(columns);
    }

    /** The position of a column among {@link #columns()}. */
    public int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the rows " + name + " have no column " + column);
    }

    /** All columns of its files, those that every row begins with before its own. */
    public List<Column> all() {
        List<Column> all = new ArrayList<>(FIRST);
        all.addAll(columns);
        return all;
    }

    /** A kind as it stands in its file. */
    private record Declared(@JsonProperty(required = true) Map<String, Type> columns, Map<String, Type> figures) {}

    /**
     * Reads all kinds, by name: that of a file is that of its kind.
     *
     * @throws CatalogException when a column is declared twice, or has a name that is taken
     */
    static Map<String, LakeKind> read(ModelFiles files) {
        Map<String, LakeKind> kinds = new LinkedHashMap<>();
        files.in("lake").forEach(file -> kinds.put(file.name(), kind(file)));
        requireLoads(files, kinds.keySet());
        return kinds;
    }

    private static LakeKind kind(ModelFile file) {
        Declared declared = ModelYaml.bind(file, Declared.class);
        Map<String, Type> figures = declared.figures() == null ? Map.of() : declared.figures();
        List<Column> columns = new ArrayList<>();
        declared.columns().forEach((name, type) -> columns.add(new Column(name, type)));
        figures.forEach((name, type) -> columns.add(new Column(name, type)));
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        for (Column column : columns) {
            file.require(
                    column.name(),
                    column.name().matches(NAME) && !GIVEN.contains(column.name()) && names.remove(column.name()),
                    "expected.lake_column");
        }
        return new LakeKind(file.name(), columns, figures.size());
    }

    /** Rows that no file loads, or a fact that stays empty: nobody would notice. */
    private static void requireLoads(ModelFiles files, Set<String> kinds) {
        Set<String> loaded = files.in("loads").stream().map(ModelFile::name).collect(Collectors.toSet());
        Set<String> lonely = new TreeSet<>(kinds);
        lonely.removeAll(BOOKS);
        lonely.removeAll(loaded);
        loaded.stream().filter(load -> !kinds.contains(load)).forEach(lonely::add);
        if (!lonely.isEmpty()) {
            throw new CatalogException("lake, loads", Texts.WAREHOUSE.text("model.lonely", lonely));
        }
    }
}
