package fr.observatoire.cli.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A path that is quoted wrong loads nothing, and nobody is at the office to see it. */
class MondayTest {

    private static final List<String> NAMES =
            List.of("etl", "--home", "/srv/l'Été 100% & \"$HOME\"", "--input", "/a b");

    @TempDir
    Path folder;

    @Test
    @DisplayName("What cron hands to the shell are the names as they are, and what is said is kept")
    void cronFindsTheNames() throws IOException, InterruptedException {
        Path log = folder.resolve("l'été 50%.log");
        String line = new Monday("printf", concat("[%s]", NAMES), log.toString())
                .cron()
                .lines()
                .findFirst()
                .orElseThrow();
        assertTrue(line.startsWith("0 7 * * 1 "), line);
        assertFalse(line.replace("\\%", "").contains("%"), "a bare % ends the line for cron: " + line);
        String shell = line.substring("0 7 * * 1 ".length()).replace("\\%", "%");
        assertEquals(0, new ProcessBuilder("sh", "-c", shell).start().waitFor());
        assertEquals("[" + String.join("][", NAMES) + "]", Files.readString(log));
    }

    private static List<String> concat(String first, List<String> more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all;
    }

    @Test
    @DisplayName("A machine that was off on Monday at seven catches up, whatever starts the program")
    void aMachineThatWasOffCatchesUp() {
        Monday monday = new Monday("/opt/observatoire", NAMES, "/log");
        assertTrue(monday.cron().contains("\n@reboot sleep 120; '/opt/observatoire' 'etl'"), monday.cron());
        assertTrue(monday.systemdTimer("d").contains("\nPersistent=true\n"));
        assertTrue(monday.windows("d").contains("<StartWhenAvailable>true</StartWhenAvailable>"));
    }

    @Test
    @DisplayName("systemd reads % and $ as its own signs unless they are doubled")
    void systemdFindsTheNames() {
        String unit = new Monday("/opt/été 2026/observatoire", NAMES, "/log").systemdService("Charge");
        assertTrue(
                unit.contains("ExecStart=\"/opt/été 2026/observatoire\" \"etl\" \"--home\""
                        + " \"/srv/l'Été 100%% & \\\"$$HOME\\\"\" \"--input\" \"/a b\"\n"),
                unit);
    }

    @Test
    @DisplayName("The task of Windows is XML with the names as they are, and does not meet itself")
    void theTaskSchedulerFindsTheNames() throws Exception {
        Monday monday = new Monday(
                "C:\\Été & 2026\\observatoire.cmd", List.of("etl", "--home", "\\\\serveur\\partage\\l'été\\"), "log");
        Document task = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(monday.windows("Charge <tout>"))));
        assertEquals("\"C:\\Été & 2026\\observatoire.cmd\"", text(task, "Command"));
        assertEquals("\"etl\" \"--home\" \"\\\\serveur\\partage\\l'été\\\\\"", text(task, "Arguments"));
        assertEquals("Charge <tout>", text(task, "Description"));
        assertEquals("IgnoreNew", text(task, "MultipleInstancesPolicy"));
    }

    private static String text(Document task, String element) {
        return task.getElementsByTagName(element).item(0).getTextContent();
    }
}
