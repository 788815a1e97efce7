package fr.observatoire.warehouse.read.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells when a file of a home's configuration changed. It looks at the disk only now and then, not at every request. */
final class ConfigurationWatch {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    /** Its settings are read once, when the server starts. */
    private static final Path SETTINGS = Path.of("server.properties");

    /** The tables of the model lie one folder below. */
    private static final int DEPTH = 2;

    private final Path folder;
    private final String settings;
    private Map<Path, List<Object>> seen;
    private volatile long looked = System.nanoTime();

    ConfigurationWatch(Path folder) {
        this.folder = folder;
        this.settings = settings();
        this.seen = stamps();
    }

    /** Whether the last look is long enough ago. */
    boolean isDue() {
        return System.nanoTime() - looked >= PAUSE;
    }

    /** Whether a file came, went or changed since the last look. */
    boolean changed() {
        looked = System.nanoTime();
        Map<Path, List<Object>> now = stamps();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    /** Whether the settings of the server are others than at its start. */
    boolean hasOtherSettings() {
        return !settings().equals(settings);
    }

    private String settings() {
        try {
            Path file = folder.resolve(SETTINGS);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Path, List<Object>> stamps() {
        Map<Path, List<Object>> stamps = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    stamps.put(file, List.of(attributes.lastModifiedTime(), attributes.size()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stamps;
    }
}
