package fr.observatoire.etl.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.etl.lake.LakeRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of the lake as a text to review. Written again with {@code -Dgolden=write}; then review the difference. */
final class GoldenFile {

    private GoldenFile() {}

    static void check(Path golden, List<LakeRow> rows) throws IOException {
        String actual = rows.stream().map(GoldenFile::line).collect(Collectors.joining("\n", "", "\n"));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual);
    }

    private static String line(LakeRow row) {
        int dimensions = row.cells().size() - row.kind().figures();
        String scope = IntStream.range(0, dimensions)
                .mapToObj(row.cells()::get)
                .filter(cell -> cell != null && !(cell instanceof UUID))
                .map(Object::toString)
                .collect(Collectors.joining(" | "));
        String figures = IntStream.range(dimensions, row.cells().size())
                .filter(i -> row.cells().get(i) != null)
                .mapToObj(i ->
                        row.kind().columns().get(i).name() + " = " + row.cells().get(i))
                .collect(Collectors.joining(", "));
        return row.line() + " " + row.kind().name() + ": " + scope + (figures.isEmpty() ? "" : " -> " + figures);
    }
}
