package fr.observatoire.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
