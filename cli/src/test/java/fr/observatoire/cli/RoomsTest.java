package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package that is too large to be read at once should be two packages. */
class RoomsTest {

    private static final int MOST_FILES = 30;

    private static final int MOST_LINES = 3000;

    @Test
    void noPackageIsTooLargeToBeRead() throws IOException {
        Map<Path, List<Path>> packages = sources().stream().collect(Collectors.groupingBy(Path::getParent));
        assertTrue(packages.size() > 50, "the sources were not found");
        assertEquals(
                List.of(),
                packages.entrySet().stream()
                        .filter(each -> each.getValue().size() > MOST_FILES || lines(each.getValue()) > MOST_LINES)
                        .map(each -> each.getKey() + ": " + each.getValue().size() + " files, " + lines(each.getValue())
                                + " lines")
                        .toList());
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of("..").toRealPath();
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(RoomsTest::walk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(List<Path> files) {
        return files.stream().mapToLong(RoomsTest::lines).sum();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
