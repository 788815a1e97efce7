package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** One run of the ETL as the store sees it: a manifest and a lake of Parquet files, which DuckDB itself writes. */
public final class TestRun {

    private final Home home;
    private final String name;
    private final List<TestFile> files = new ArrayList<>();
    private DateRange period = DateRange.ALWAYS;

    TestRun(Home home, String name) {
        this.home = home;
        this.name = name;
    }

    /** A file of the home office. */
    TestFile file(String source, String resource, String path) {
        return file("pays-orthe-arrigans", source, resource, path);
    }

    TestFile file(String office, String source, String resource, String path) {
        TestFile file = new TestFile(files.size(), office, source, resource, path);
        files.add(file);
        return file;
    }

    public TestFile officeLog(String path) {
        return file("footfall", "office-log", path);
    }

    /** Only these days were read again. */
    TestRun of(String from, String to) {
        period = DateRange.of(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    LoadReport load(Catalog catalog) {
        return loadAt(Instant.now(), catalog);
    }

    /** Loads as if it were {@code now}. */
    public LoadReport loadAt(Instant now, Catalog catalog) {
        writeLake();
        return WarehouseWriter.load(home, catalog, manifest(), now, RebuildListener.SILENT);
    }

    Manifest manifest() {
        return new Manifest(name, files.stream().map(TestFile::manifest).toList(), period);
    }

    Path writeLake() {
        Path lake = home.lakeRun(name);
        lake.toFile().mkdirs();
        try (Session session = new Session(Database.create(Path.of(""), home.root()))) {
            session.run("CREATE TABLE rows (" + Lake.COLUMNS + ")");
            session.append("rows", rows -> {
                for (TestFile file : files) {
                    for (List<Object> row : file.rows()) {
                        append(rows, row);
                    }
                }
            });
            session.run("COPY rows TO " + Sql.literal(lake.toString())
                    + " (FORMAT PARQUET, PARTITION_BY (fact), OVERWRITE_OR_IGNORE)");
        }
        return lake;
    }

    private static void append(DuckDBAppender rows, List<Object> cells) throws SQLException {
        rows.beginRow();
        for (Object cell : cells) {
            if (cell == null) {
                rows.appendNull();
            } else if (cell instanceof Integer number) {
                rows.append(number.intValue());
            } else if (cell instanceof Double number) {
                rows.append(number.doubleValue());
            } else if (cell instanceof LocalDate date) {
                rows.append(date);
            } else {
                rows.append((String) cell);
            }
        }
        rows.endRow();
    }

    /** Days from one to another, both inclusive. */
    static List<LocalDate> days(String from, String to) {
        return LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).toList();
    }
}
