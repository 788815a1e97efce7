package fr.observatoire.etl.source;

import fr.observatoire.etl.files.LocalFile;
import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.quality.CheckContext;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.etl.task.ReadFile;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.ClosingDays;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.LakeKind.Column;
import fr.observatoire.warehouse.catalog.LakeKind.Type;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Reads one file as a Spark task does, without Spark. */
public final class Reading {

    public static final Catalog CATALOG = Catalog.withSample(null);

    /** Test files are from 2017 to 2020; a fixed day is needed because of the rule about "next year". */
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);

    private final Source source;
    private final String resource;
    private final FileReading reading;

    public Reading(Source source, String resource) {
        this(source, resource, TODAY);
    }

    /** @param today the last day that a file can contain */
    public Reading(Source source, String resource, LocalDate today) {
        this.source = source;
        this.resource = resource;
        Set<String> indicators =
                CATALOG.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
        this.reading = new FileReading(
                Map.of(source.name(), CATALOG.source(source.name())),
                Map.of(source.name(), source),
                CATALOG.lake(),
                new CheckContext(Map.of("indicator", indicators), today));
    }

    public Resource resource() {
        return CATALOG.source(source.name()).resources().stream()
                .filter(one -> one.name().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    /** Reads a file whose name says what it is. */
    public Outcome read(Path file) {
        return read(file, List.of(resource), true);
    }

    /** Reads a file of an office that is usually closed on some days. */
    public Outcome read(Path file, ClosingDays closed) throws IOException {
        return read(
                file, Files.size(file), Files.getLastModifiedTime(file).toMillis(), List.of(resource), true, closed);
    }

    /** Reads a file whose size or time has changed since it was found. */
    public Outcome read(Path file, long bytes, long modified) {
        return read(file, bytes, modified, List.of(resource), true, ClosingDays.NONE);
    }

    /** Reads a file whose name says nothing. */
    public Outcome readUnnamed(Path file) {
        return read(
                file,
                CATALOG.source(source.name()).resources().stream()
                        .map(Resource::name)
                        .toList(),
                false);
    }

    private Outcome read(Path file, List<String> resources, boolean named) {
        try {
            return read(
                    file,
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis(),
                    resources,
                    named,
                    ClosingDays.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome read(
            Path file, long bytes, long modified, List<String> resources, boolean named, ClosingDays closed) {
        ReadFile read = reading.read(
                new FileTask(
                        0,
                        file.toString(),
                        file.getFileName().toString(),
                        source.name(),
                        "peyrehorade",
                        bytes,
                        modified,
                        resources,
                        named,
                        closed),
                new LocalFile(file));
        List<LakeRow> rows = new ArrayList<>();
        read.rows().writeTo(rows::add);
        return new Outcome(read.result(), rows);
    }

    /** The result of reading a file. */
    public record Outcome(FileResult result, List<LakeRow> rows) {

        public List<LakeRow> of(String fact) {
            return rows.stream().filter(row -> row.kind().name().equals(fact)).toList();
        }

        /** What was measured in one column, in whatever fact. */
        public DoubleStream figures(String measure) {
            return rows.stream()
                    .filter(row -> row.kind().columns().contains(new Column(measure, Type.NUMBER)))
                    .map(row -> row.number(measure))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue);
        }

        /** Every text of every row: codes, labels, sentences. */
        public Stream<String> texts() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(String.class::isInstance)
                    .map(String.class::cast);
        }

        /** Codes of the rules that records broke, or for which the file was refused, each once. */
        public Set<String> rules() {
            return of("refusal").stream().map(Outcome::code).collect(Collectors.toSet());
        }

        public Set<String> warnings() {
            return of("warning").stream().map(Outcome::code).collect(Collectors.toSet());
        }

        /** The code of a refusal or a warning; null for another row. */
        public static String code(LakeRow row) {
            return said(row, "rule", "code");
        }

        /** The French sentence of a refusal or a warning; null for another row. */
        public static String sentence(LakeRow row) {
            return said(row, "reason", "text");
        }

        private static String said(LakeRow row, String ofRefusal, String ofWarning) {
            return switch (row.kind().name()) {
                case "refusal" -> row.text(ofRefusal);
                case "warning" -> row.text(ofWarning);
                default -> null;
            };
        }
    }
}
