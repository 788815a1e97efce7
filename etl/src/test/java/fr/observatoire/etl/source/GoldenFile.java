package fr.observatoire.etl.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.load.LakeRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String dimensions = Stream.of(
                        row.recordKey(),
                        row.date(),
                        row.dateTo(),
                        row.periodKind(),
                        row.place(),
                        row.channel(),
                        row.origin(),
                        row.member(),
                        row.memberLabel(),
                        row.category())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" | "));
        Object value = row.value() == null ? row.text() : row.value();
        String measure = row.measure() == null ? "" : " -> " + row.measure() + " = " + value;
        return row.line() + " " + row.fact() + ": " + dimensions + measure;
    }
}
