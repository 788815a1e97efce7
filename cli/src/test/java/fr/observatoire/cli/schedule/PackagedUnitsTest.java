package fr.observatoire.cli.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the package of Debian brings is what {@code schedule print} would have written, and as guarded as the server. */
class PackagedUnitsTest {

    private static final Path DATA = Path.of("src", "release", "deb", "data");
    private static final String HOME = "/var/lib/observatoire";

    /** With a language and a folder that the package takes from its settings. */
    private static final Monday MONDAY = new Monday(
            "/usr/bin/observatoire", List.of("week", "--lang", "fr", "--home", HOME, "--input", "exports"), "");

    @Test
    @DisplayName("The package loads on the same Monday as an office that wrote its timer by hand, and catches up too")
    void theTimerIsThatOfSchedulePrint() throws IOException {
        String timer = unit("observatoire-week.timer");
        assertEquals(MONDAY.systemdTimer(line(timer, "Description=")), timer);
    }

    @Test
    @DisplayName("The package starts the same command, with what /etc/default/observatoire says")
    void theServiceRunsTheSameCommand() throws IOException {
        String printed = line(MONDAY.systemdService(""), "ExecStart=")
                .replace("\"fr\"", "${OFFICE_LANG}")
                .replace("\"exports\"", "${OFFICE_INPUT}");
        assertEquals(printed + " $WEEK_OPTIONS", line(unit("observatoire-week.service"), "ExecStart="));
        String settings = Files.readString(DATA.resolve("etc/default/observatoire"));
        assertEquals("fr", line(settings, "OFFICE_LANG="));
        assertEquals(HOME + "/input", line(settings, "OFFICE_INPUT="));
        assertEquals("", line(settings, "WEEK_OPTIONS="));
    }

    @Test
    @DisplayName("Neither unit runs as root, writes outside the office's folder, or starts before the office is set up")
    void bothAreGuardedAlike() throws IOException {
        Set<String> ofTheServer = guards("observatoire.service");
        assertEquals(ofTheServer, guards("observatoire-week.service"));
        assertTrue(
                ofTheServer.containsAll(
                        List.of("User=observatoire", "ProtectSystem=strict", "NoNewPrivileges=yes", "UMask=0077")),
                ofTheServer.toString());
        assertEquals(HOME + "/current", line(unit("observatoire.service"), "ConditionPathExists="));
        assertEquals(HOME + "/config", line(unit("observatoire-week.service"), "ConditionPathIsDirectory="));
    }

    /** All but what one of them does otherwise. */
    private static Set<String> guards(String unit) throws IOException {
        return unit(unit)
                .lines()
                .filter(line -> line.matches(
                        "(User|Group|UMask|State|Working|Capab|Lock|NoNew|Private|Protect|Restrict|System)\\w*=.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String unit(String name) throws IOException {
        return Files.readString(DATA.resolve("usr/lib/systemd/system").resolve(name));
    }

    private static String line(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not in " + text));
    }
}
