package fr.observatoire.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("Who shares the machine cannot look into a home; a folder that somebody opened to others stays open")
    void aHomeIsClosedToOthers() throws IOException {
        Path open = folder.resolve("open");
        Files.createDirectory(open);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxr-x"));
        Disk.makeClosed(open.resolve("home/lake"));
        assertEquals("rwxrwxr-x", rights(open));
        assertEquals("rwx------", rights(open.resolve("home")));
        assertEquals("rwx------", rights(open.resolve("home/lake")));
        Disk.makeClosed(open);
        assertEquals("rwxrwxr-x", rights(open));
    }

    @Test
    @DisplayName(
            "Windows knows no rights of POSIX and opens no folder as a file: a home is made and published there too")
    void windowsTakesWhatALoadDoes() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path home = windows.getPath("C:\\Office de tourisme\\Été 2026");
            Disk.makeClosed(home.resolve("snapshots"));
            Path next = home.resolve("current.new");
            Disk.makeClosedFile(next);
            Files.writeString(next, "one");
            Disk.replace(next, home.resolve("current"));
            Files.writeString(next, "two");
            Disk.replace(next, home.resolve("current"));
            Disk.flushAll(home);
            assertEquals("two", Files.readString(home.resolve("current")));
            Disk.delete(home);
            assertFalse(Files.exists(home));
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
