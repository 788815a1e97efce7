package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.catalog.LakeKind.Column;
import fr.observatoire.warehouse.journal.LakeFile;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.duckdb.DuckDBAppender;

/** The Parquet files of a test run, one a kind of row, which DuckDB itself writes. */
final class TestLake {

    private static final Map<String, LakeKind> KINDS = Catalog.withSample(null).lake();

    private static final Session MEMORY = new Session(Database.inMemory());

    private TestLake() {}

    static List<LakeFile> write(Home home, String run, List<TestFile.Row> rows) {
        Path folder = home.lakeRun(run);
        folder.toFile().mkdirs();
        Map<String, List<TestFile.Row>> byKind =
                rows.stream().collect(Collectors.groupingBy(TestFile.Row::kind, TreeMap::new, Collectors.toList()));
        try (Session session = session()) {
            return byKind.entrySet().stream()
                    .map(kind -> write(session, folder, kind.getKey(), kind.getValue()))
                    .toList();
        }
    }

    /** Of one database for all runs: to open one takes longer than to write a few rows. */
    private static synchronized Session session() {
        return MEMORY.another();
    }

    private static LakeFile write(Session session, Path folder, String kind, List<TestFile.Row> rows) {
        List<Column> columns =
                KINDS.getOrDefault(kind, new LakeKind(kind, List.of(), 0)).all();
        session.run(columns.stream()
                .map(column -> column.name() + " " + column.type().sql())
                .collect(Collectors.joining(", ", "CREATE TEMP TABLE rows (", ")")));
        session.append("rows", table -> {
            for (TestFile.Row row : rows) {
                append(table, row, columns.subList(2, columns.size()));
            }
        });
        Path file = folder.resolve(kind + "-00000-0.parquet");
        session.run("COPY rows TO " + Sql.literal(file.toString()) + " (FORMAT PARQUET); DROP TABLE rows");
        return described(kind, rows.size(), file);
    }

    private static LakeFile described(String kind, int rows, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new LakeFile(kind, file.getFileName().toString(), rows, bytes.length, DigestUtils.sha256Hex(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(DuckDBAppender table, TestFile.Row row, List<Column> columns) throws SQLException {
        table.beginRow();
        table.append(row.fileNo());
        table.append(row.line());
        for (Column column : columns) {
            append(table, row.cells().get(column.name()));
        }
        table.endRow();
    }

    private static void append(DuckDBAppender table, Object cell) throws SQLException {
        if (cell == null) {
            table.appendNull();
        } else if (cell instanceof Double number) {
            table.append(number.doubleValue());
        } else if (cell instanceof Boolean flag) {
            table.append(flag.booleanValue());
        } else if (cell instanceof LocalDate date) {
            table.append(date);
        } else if (cell instanceof UUID digest) {
            table.append(digest);
        } else {
            table.append((String) cell);
        }
    }
}
