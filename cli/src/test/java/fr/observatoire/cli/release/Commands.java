package fr.observatoire.cli.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands of the machine. */
final class Commands {

    private Commands() {}

    /** What a command says, that must end well. */
    static String run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("observatoire", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            String text = Files.readString(said);
            assertTrue(ended, () -> "still running: " + List.of(command) + text);
            assertEquals(0, process.exitValue(), () -> List.of(command) + text);
            return text;
        } finally {
            Files.delete(said);
        }
    }
}
