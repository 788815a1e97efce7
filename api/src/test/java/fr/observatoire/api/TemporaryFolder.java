package fr.observatoire.api;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that tests share, which no test would clear away: it ends with the JVM. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    static Path ofThisJvm() {
        try {
            Path folder = Files.createTempDirectory("observatoire");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            content.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what a folder holds into another, which may hold other files already. */
    static void copy(Path from, Path to) {
        try (Stream<Path> content = Files.walk(from)) {
            for (Path file : (Iterable<Path>) content::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
