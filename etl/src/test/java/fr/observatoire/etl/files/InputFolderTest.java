package fr.observatoire.etl.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.files.InputFile.State;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder on a Hadoop file system is seen as one of this machine is. */
class InputFolderTest {

    @TempDir
    Path root;

    private InputFolder local;
    private InputFolder hadoop;

    @BeforeEach
    void bothWays() throws IOException {
        local = new LocalFolder(root);
        hadoop = new HadoopFolder(FileSystem.getLocal(new Configuration()), Address.of(root));
        write("footfall/2019/Journal accueil 2019.csv", "a");
        write("données/100 %.csv", "é");
        write("press/vide.csv", "");
        write(".cache/footfall/journal.csv", "hidden");
    }

    @Test
    @DisplayName("Both show the same files, with the same content, size and time of change")
    void bothShowTheSame() throws IOException {
        Map<String, String> seen = seen(local);
        assertEquals(
                Set.of("footfall/2019/Journal accueil 2019.csv", "données/100 %.csv", "press/vide.csv"), seen.keySet());
        assertEquals(seen, seen(hadoop));
    }

    @Test
    @DisplayName("A folder that is not there, or is a file, is told from one that is")
    void aFolderExistsOrNot() throws IOException {
        FileSystem system = FileSystem.getLocal(new Configuration());
        assertTrue(local.exists() && hadoop.exists());
        for (String path : new String[] {"gone", "press/vide.csv"}) {
            assertFalse(new LocalFolder(root.resolve(path)).exists(), path);
            assertFalse(new HadoopFolder(system, Address.of(root.resolve(path))).exists(), path);
        }
    }

    @Test
    @DisplayName(
            "A file that is gone is the file's fault; a file system that fails is not, and the task is tried again")
    void aFileSystemThatFailsIsNoFaultOfTheFile() throws IOException {
        InputFile gone = new HadoopFile(FileSystem.getLocal(new Configuration()), Address.of(root.resolve("gone")));
        assertThrows(FileNotFoundException.class, gone::state);

        Path file = root.resolve("press/vide.csv");
        InputFile broken = new HadoopFile(FileSystem.getLocal(new Configuration()), Address.of(file));
        AddressException failed = assertThrows(
                AddressException.class,
                () -> broken.read(in -> {
                    throw new IOException("Connection reset");
                }));
        assertTrue(
                failed.text().en().endsWith("does not answer: Connection reset"),
                failed.text().en());
    }

    private static Map<String, String> seen(InputFolder folder) {
        Map<String, String> seen = new TreeMap<>();
        folder.visit(new InputFolder.Visitor() {

            @Override
            public boolean enters(String name) {
                return !name.startsWith(".");
            }

            @Override
            public void file(String path, InputFile file) {
                try {
                    State state = file.state();
                    String text = new String(file.read(InputStream::readAllBytes), StandardCharsets.UTF_8);
                    seen.put(path, text + " " + state.bytes() + " " + state.modified());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void notAFile(String path) {
                throw new AssertionError(path);
            }

            @Override
            public void unreadable(String path) {
                throw new AssertionError(path);
            }
        });
        return seen;
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
