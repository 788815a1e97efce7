package fr.observatoire.cli;

import fr.observatoire.warehouse.store.Disk;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where libraries unpack their native parts, and whatever else Java writes for the time of a run: {@code observatoire} makes a
 * folder of the home for it, named by the number of the process, because some machines let nothing run from their own
 * one, and everybody can look into it. It goes with the process; that of a process that was killed goes with the next.
 */
final class TemporaryFiles {

    /** Tells that {@code observatoire} made the home for nothing but this folder. */
    private static final String NEW_HOME = "observatoire.home.new";

    private TemporaryFiles() {}

    /** Nothing to do when the program was started in another way. */
    static void goWithTheProcess() {
        Path own = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        if (own.endsWith(String.valueOf(ProcessHandle.current().pid()))) {
            removeLeftovers(own.getParent());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(own)));
        }
    }

    /** A number that another process has by now is left for a later run. */
    private static void removeLeftovers(Path all) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, "[0-9]*")) {
            for (Path folder : folders) {
                if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                        .isEmpty()) {
                    Disk.delete(folder);
                }
            }
        } catch (IOException | NumberFormatException left) {
            return; // what cannot be removed is in nobody's way
        }
    }

    /** A home that was made for nothing else is gone again, one that somebody made stays. On Windows a library in use stays, for the next run. */
    private static void remove(Path own) {
        try {
            Disk.delete(own);
        } catch (IOException left) {
            return;
        }
        boolean last = own.getParent().toFile().delete(); // it stays unless it is empty, as the home does
        if (last && Boolean.getBoolean(NEW_HOME)) {
            own.getParent().getParent().toFile().delete();
        }
    }
}
