package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What libraries unpack fills no disk: DuckDB's own part is 60 MB, and an office runs the program every Monday. */
class TemporaryFilesIT {

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeftGoesWithTheNextOne() throws Exception {
        Path home = folder.resolve("entrepôt de l'office");
        Program killed = start("etl", "--only", "press", "--input", "../sample-data", "--home=" + home);
        killed.killWhen(() -> unpacked(home.resolve("tmp")));
        assertTrue(unpacked(home.resolve("tmp")), killed.said());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("tmp"))));
        Program next = start("status", "--home", home.toString());
        next.status();
        assertFalse(Files.exists(home.resolve("tmp")), next.said());
    }

    @Test
    void askingMakesNoHomeAndRemovesNone() throws Exception {
        Path home = folder.resolve("typo");
        Program status = start("status", "--home", home.toString());
        status.status();
        assertFalse(Files.exists(home), status.said());
        Path made = Files.createDirectory(folder.resolve("made"));
        Program again = start("status", "--home", made.toString());
        again.status();
        assertTrue(Files.isDirectory(made), again.said());
        assertFalse(Files.exists(made.resolve("tmp")), again.said());
    }

    private static Program start(String... args) {
        return Program.script(Map.of(), "observatoire", args);
    }

    private static boolean unpacked(Path all) {
        if (!Files.isDirectory(all)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(all)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("libduckdb"));
        } catch (IOException | UncheckedIOException changing) {
            return false;
        }
    }
}
