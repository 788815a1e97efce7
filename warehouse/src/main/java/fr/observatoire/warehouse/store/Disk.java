package fr.observatoire.warehouse.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What must survive a power cut, and what is done to whole folders of a home. */
public final class Disk {

    private static final String OWNERS_FOLDER = "rwx------";
    private static final String OWNERS_FILE = "rw-------";

    private Disk() {}

    /**
     * Makes a folder, and those above it that are missing, which other users of the machine cannot enter, whatever the
     * rights are that they usually have. A folder that exists stays as somebody made it.
     */
    public static void makeClosed(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, OWNERS_FOLDER));
    }

    /** Makes an empty file in the place of any other that only its owner reads and writes. */
    public static void makeClosedFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, rights(file, OWNERS_FILE));
    }

    /** Where files have no such rights, as on Windows, those of the folder around hold. */
    private static FileAttribute<?>[] rights(Path path, String rights) {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Waits until a file, or the names in a folder, are on the disk. Windows opens no folder as a file, and writes down
     * the names in it by itself; nor does it flush a file that is open for reading only.
     */
    public static void flush(Path path) throws IOException {
        boolean windows = !hasRights(path);
        if (windows && Files.isDirectory(path)) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(path, windows ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The same for a folder and all that it contains. */
    public static void flushAll(Path folder) throws IOException {
        for (Path path : content(folder)) {
            flush(path);
        }
    }

    /** Puts a finished file in the place of another: a reader finds the one or the other, whenever the program is killed. */
    public static void replace(Path next, Path target) throws IOException {
        flush(next);
        Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(target.getParent());
    }

    /** Deletes a folder with all that it contains; nothing to do when there is none. */
    public static void delete(Path folder) throws IOException {
        for (Path path : content(folder)) {
            Files.deleteIfExists(path);
        }
    }

    /** The bytes of all files in a folder. */
    static long size(Path folder) throws IOException {
        long bytes = 0;
        for (Path path : content(folder)) {
            bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return bytes;
    }

    /** What a folder contains before the folder itself. */
    public static List<Path> content(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> content = Files.walk(folder)) {
            return content.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
