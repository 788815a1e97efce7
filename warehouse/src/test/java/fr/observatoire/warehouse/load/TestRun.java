package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.WarehouseWriter;
import fr.observatoire.warehouse.store.Home;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One run of the ETL as the store sees it: a manifest and a lake of Parquet files. */
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
        return WarehouseWriter.load(home, catalog, manifest(), now, RebuildListener.SILENT);
    }

    /** The manifest, after the lake is written. */
    Manifest manifest() {
        return new Manifest(
                name, files.stream().map(TestFile::manifest).toList(), period, TestLake.write(home, name, rows()));
    }

    private List<TestFile.Row> rows() {
        return files.stream().flatMap(file -> file.rows().stream()).toList();
    }

    /** Days from one to another, both inclusive. */
    static List<LocalDate> days(String from, String to) {
        return LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).toList();
    }
}
