package fr.observatoire.etl.source;

import fr.observatoire.etl.files.LocalFile;
import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.quality.CheckContext;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.etl.task.ReadFile;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.ClosingDays;
import fr.observatoire.warehouse.catalog.LakeKind.Column;
import fr.observatoire.warehouse.catalog.SourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file, read by the contract of its source as the pipeline would read it: its count, and its rows for the lake. */
public record ReadFixture(FileResult result, List<LakeRow> rows) {

    private static final Catalog CATALOG = Catalog.withSample(null);
    private static final CheckContext CONTEXT =
            new CheckContext(Map.of("indicator", Set.of()), LocalDate.of(2026, 1, 1));

    /** Reads {@code src/test/resources/<source>/<name>}, whose name says its resource. */
    public static ReadFixture resource(Source source, String resource, String name) throws IOException {
        return file(source, resource, Path.of("src/test/resources", source.name(), name));
    }

    public static ReadFixture file(Source source, String resource, Path file) throws IOException {
        SourceContract contract = CATALOG.source(source.name());
        ReadFile read = new FileReading(
                        Map.of(source.name(), contract), Map.of(source.name(), source), CATALOG.lake(), CONTEXT)
                .read(
                        new FileTask(
                                0,
                                file.toAbsolutePath().toString(),
                                source.name() + "/" + file.getFileName(),
                                source.name(),
                                "peyrehorade",
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis(),
                                List.of(resource),
                                true,
                                ClosingDays.NONE),
                        new LocalFile(file));
        List<LakeRow> rows = new ArrayList<>();
        read.rows().writeTo(rows::add);
        return new ReadFixture(read.result(), rows);
    }

    /**
     * The figures of a fact in short form: {@code 2018-01-01 matomo sessions 12}, the dimensions that are set before each
     * measure.
     */
    public List<String> figures(String fact) {
        return rows.stream()
                .filter(row -> row.kind().name().equals(fact))
                .flatMap(ReadFixture::shown)
                .toList();
    }

    private static Stream<String> shown(LakeRow row) {
        List<Column> columns = row.kind().columns();
        int dimensions = columns.size() - row.kind().figures();
        String scope = columns.subList(0, dimensions).stream()
                .sorted(Comparator.comparing(column -> !column.name().equals("period_kind")))
                .filter(column ->
                        !column.name().endsWith("_label") && !column.name().equals("record_key"))
                .map(column -> row.cell(column.name()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return columns.subList(dimensions, columns.size()).stream()
                .map(Column::name)
                .filter(figure -> row.cell(figure) != null)
                .map(figure -> scope + " " + figure + " " + shown(row.cell(figure)));
    }

    private static Object shown(Object figure) {
        return figure instanceof Double number ? Math.round(number) : figure;
    }

    /** The rules that refused a record or the file. */
    public List<String> refusals() {
        return codes("refusal");
    }

    /** The codes of the warnings about the file. */
    public List<String> warnings() {
        return codes("warning");
    }

    private List<String> codes(String kind) {
        return rows.stream()
                .filter(row -> row.kind().name().equals(kind))
                .map(Outcome::code)
                .toList();
    }

    /** Read = accepted + refused + duplicates: every accepted record has one row in the register. */
    public boolean conserves() {
        Predicate<LakeRow> isRecord = row -> row.kind().name().equals("record");
        long taken = result.accepted() ? rows.stream().filter(isRecord).count() : 0;
        return result.read() == taken + result.refused() + result.duplicates();
    }
}
