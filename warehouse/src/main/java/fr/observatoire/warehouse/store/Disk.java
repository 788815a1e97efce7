package fr.observatoire.warehouse.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What must survive a power cut, and what must go whole. */
public final class Disk {

    private Disk() {}

    /** Waits until a file, or the list of names in a folder, is on the disk. */
    public static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Puts a finished file in the place of another: a reader finds the one or the other, whenever the program is killed. */
    public static void replace(Path next, Path target) throws IOException {
        flush(next);
        Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(target.getParent());
    }

    /** A folder and everything in it, the deepest first. */
    public static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            return content.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
