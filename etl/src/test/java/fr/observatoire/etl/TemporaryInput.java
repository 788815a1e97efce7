package fr.observatoire.etl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** An input folder of a test: a copy of the sample, or of parts of it, which the test may change. */
final class TemporaryInput {

    private static final Path SAMPLE = Path.of("../sample-data");

    private final Path folder;

    TemporaryInput(Path folder) {
        this.folder = folder;
    }

    /** Copies what begins with one of these paths: {@code footfall}, {@code web/audience-days-2019.csv}. */
    TemporaryInput with(String... paths) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = SAMPLE.relativize(file).toString();
                if (Stream.of(paths).anyMatch(path::startsWith)) {
                    Files.createDirectories(folder.resolve(path).getParent());
                    Files.copy(file, folder.resolve(path));
                }
            }
        }
        return this;
    }

    /** Replaces a text in a file, and leaves all other bytes as they are. */
    void replace(String path, String text, String replacement) throws IOException {
        Path file = folder.resolve(path);
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (!content.contains(text)) {
            throw new IllegalArgumentException(path + " holds no " + text);
        }
        Files.writeString(file, content.replace(text, replacement), StandardCharsets.ISO_8859_1);
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    Path folder() {
        return folder;
    }
}
