package fr.observatoire.etl.source;

import fr.observatoire.etl.read.CsvRows;
import fr.observatoire.etl.read.Decoder;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet after the tool, or a colleague, has changed its columns. */
final class Drift {

    private Drift() {}

    /** The sheet with one more column at its end. */
    static Path withColumn(String name, Path sheet, Resource resource, Path folder) throws IOException {
        List<List<String>> rows = rows(sheet, resource);
        rows.forEach(row -> row.add(row == rows.get(0) ? name : "x"));
        return written(rows, resource, folder);
    }

    /** The sheet with its first needed column under another name. */
    static Path renamed(Path sheet, Resource resource, Path folder) throws IOException {
        List<List<String>> rows = rows(sheet, resource);
        Field needed = resource.schema().fields().stream()
                .filter(field -> !field.optional())
                .findFirst()
                .orElseThrow();
        List<String> names = needed.headerNames(resource.dialects().get(0).lang());
        rows.get(0).replaceAll(name -> names.contains(name) ? name + "s" : name);
        return written(rows, resource, folder);
    }

    /** The same sheet with another delimiter. */
    static Path divided(String delimiter, Path sheet, Resource resource, Path folder) throws IOException {
        return written(rows(sheet, resource), delimiter, resource, folder);
    }

    private static List<List<String>> rows(Path sheet, Resource resource) throws IOException {
        Dialect dialect = resource.dialects().get(0);
        List<List<String>> rows = new ArrayList<>();
        new CsvRows(
                        Decoder.decode(Files.readAllBytes(sheet)).text(),
                        dialect.delimiter().charAt(0))
                .forEachRemaining(row -> rows.add(new ArrayList<>(List.of(row.cells()))));
        return rows;
    }

    private static Path written(List<List<String>> rows, Resource resource, Path folder) throws IOException {
        return written(rows, resource.dialects().get(0).delimiter(), resource, folder);
    }

    private static Path written(List<List<String>> rows, String delimiter, Resource resource, Path folder)
            throws IOException {
        Dialect dialect = resource.dialects().get(0);
        Stream<String> lines =
                rows.stream().map(row -> row.stream().map(Drift::quoted).collect(Collectors.joining(delimiter)));
        return Files.writeString(
                folder.resolve("drifted.csv"),
                lines.collect(Collectors.joining("\r\n", "", "\r\n")),
                Charset.forName(dialect.encoding()));
    }

    private static String quoted(String cell) {
        return cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
