package fr.observatoire.etl.source;

import fr.observatoire.etl.quality.CheckContext;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.etl.task.ReadFile;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.load.LakeRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One file, read by the contract of its source as the pipeline would read it: its count, and its rows for the lake. */
public record ReadFixture(FileResult result, List<LakeRow> rows) {

    private static final Catalog CATALOG = Catalog.load(null);
    private static final CheckContext CONTEXT =
            new CheckContext(Map.of("indicator", Set.of()), LocalDate.of(2026, 1, 1));

    /** Reads {@code src/test/resources/<source>/<name>}, whose name says its resource. */
    public static ReadFixture resource(Source source, String resource, String name) throws IOException {
        return file(source, resource, Path.of("src/test/resources", source.name(), name));
    }

    public static ReadFixture file(Source source, String resource, Path file) throws IOException {
        SourceContract contract = CATALOG.source(source.name());
        ReadFile read = new FileReading(Map.of(source.name(), contract), Map.of(source.name(), source), CONTEXT)
                .read(new FileTask(
                        0,
                        file.toAbsolutePath().toString(),
                        source.name() + "/" + file.getFileName(),
                        source.name(),
                        "peyrehorade",
                        Files.size(file),
                        Files.getLastModifiedTime(file).toMillis(),
                        List.of(resource),
                        true));
        List<LakeRow> rows = new ArrayList<>();
        read.rows().forEachRemaining(rows::add);
        return new ReadFixture(read.result(), rows);
    }

    /**
     * The rows of a fact in short form: {@code 2018-01-01 matomo sessions 12}, the dimensions that are set before the
     * measure.
     */
    public List<String> figures(String fact) {
        return rows.stream()
                .filter(row -> row.fact().equals(fact))
                .map(ReadFixture::shown)
                .toList();
    }

    private static String shown(LakeRow row) {
        List<String> parts = new ArrayList<>();
        for (Object part : new Object[] {
            row.periodKind(),
            row.date(),
            row.dateTo(),
            row.place(),
            row.channel(),
            row.member(),
            row.category(),
            row.measure()
        }) {
            if (part != null) {
                parts.add(part.toString());
            }
        }
        parts.add(row.value() == null ? row.text() : Long.toString(Math.round(row.value())));
        return String.join(" ", parts);
    }

    /** The rules that refused a record or the file. */
    public List<String> refusals() {
        return rows.stream()
                .filter(row -> row.fact().equals("refusal"))
                .map(LakeRow::category)
                .toList();
    }

    /** The codes of the warnings about the file. */
    public List<String> warnings() {
        return rows.stream()
                .filter(row -> row.fact().equals("warning"))
                .map(LakeRow::category)
                .toList();
    }

    /** Read = accepted + refused + duplicates: every accepted record has one row in the register. */
    public boolean conserves() {
        Predicate<LakeRow> isRecord = row -> row.fact().equals("record");
        long taken = result.accepted() ? rows.stream().filter(isRecord).count() : 0;
        return result.read() == taken + result.refused() + result.duplicates();
    }
}
