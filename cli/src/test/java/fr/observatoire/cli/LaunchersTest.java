package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Windows and the others start the same program in the same way. */
class LaunchersTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern OPTION = Pattern.compile("-(?:XX:|X|D|cp)[\\w.]*|fr[.]observatoire[.]cli[.]Main");
    private static final Pattern OPTION_FILE = Pattern.compile("[.]mvn[/\\\\](\\w+[.]config)");

    /**
     * What one of them needs alone: a folder for the time of a run, which Windows gives each user; the locale; and the
     * build.
     */
    private static final List<String> OF_THE_SHELL =
            List.of("-Djava.io.tmpdir", "-Dobservatoire.home.new", "-Duser.language", "-Dmaven.test.skip");

    @Test
    @DisplayName("What the program needs of Java is in files that both launchers read, not in one of them")
    void bothTakeTheSameOptions() throws IOException {
        String shell = text("observatoire");
        String windows = text("observatoire.cmd");
        assertEquals(found(OPTION_FILE, shell, 1), found(OPTION_FILE, windows, 1));
        TreeSet<String> options = found(OPTION, shell, 0);
        options.removeIf(option -> OF_THE_SHELL.stream().anyMatch(option::startsWith));
        assertEquals(options, found(OPTION, windows, 0));
        for (String file : found(OPTION_FILE, shell, 1)) {
            assertTrue(Files.exists(ROOT.resolve(".mvn").resolve(file)), file);
        }
    }

    @Test
    @DisplayName(
            "cmd reads its file in the code page of the machine, and misses labels where lines do not end with CRLF")
    void theWindowsLauncherIsPlainAscii() throws IOException {
        String windows = text("observatoire.cmd");
        assertEquals(windows, windows.replaceAll("[^\\x00-\\x7F]", "?"));
        assertEquals(windows, windows.replaceAll("\\r?\\n", "\r\n"));
        assertTrue(text(".gitattributes").contains("*.cmd eol=crlf"));
    }

    @Test
    @DisplayName("Who has no Java is told in both languages where to get one, and which one")
    void whoHasNoJavaIsToldWhereToGetOne() throws IOException {
        Stream.of("Java 17 a 25 est introuvable", "Java 17 to 25 not found", "https://adoptium.net/", "\\runtime")
                .forEach(words -> assertTrue(textOf("observatoire.cmd").contains(words), words));
    }

    private static TreeSet<String> found(Pattern pattern, String text, int group) {
        TreeSet<String> found = new TreeSet<>();
        text.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("rem"))
                .flatMap(line -> pattern.matcher(line).results())
                .map((MatchResult match) -> match.group(group))
                .forEach(found::add);
        return found;
    }

    private static String textOf(String file) {
        try {
            return text(file);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
    }
}
