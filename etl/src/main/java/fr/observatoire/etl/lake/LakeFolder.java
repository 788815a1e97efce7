package fr.observatoire.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The runs in the lake. A run that was killed leaves files that nobody reads. */
public final class LakeFolder {

    /** Spark writes this file when all rows are written. */
    private static final String COMPLETE = "_SUCCESS";

    /** No run takes so long; a more recent run without this file may still be running. */
    private static final Duration LONGER_THAN_A_RUN = Duration.ofDays(1);

    private LakeFolder() {}

    /** Removes the runs that were not completed. */
    public static void removeLeftovers(Path lake) {
        try {
            for (Path run : runs(lake)) {
                if (!Files.exists(run.resolve(COMPLETE)) && isOld(run)) {
                    remove(run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> runs(Path lake) throws IOException {
        if (!Files.isDirectory(lake)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(lake)) {
            return runs.filter(Files::isDirectory).toList();
        }
    }

    private static boolean isOld(Path run) throws IOException {
        return Files.getLastModifiedTime(run).toInstant().isBefore(Instant.now().minus(LONGER_THAN_A_RUN));
    }

    private static void remove(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
