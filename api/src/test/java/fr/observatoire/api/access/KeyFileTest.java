package fr.observatoire.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.LoggedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {

    private static final Instant NOW = Instant.parse("2021-03-01T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theFileHoldsNoSecretAndNobodyElseReadsIt() throws IOException {
        KeyFile keys = new KeyFile(folder);
        KeyToken token = keys.create("CDT", Scope.NETWORK, NOW, null, 600);
        String text = Files.readString(folder.resolve("keys.json"));
        assertTrue(text.contains(token.hash()), text);
        assertFalse(text.contains(token.secret()), text);
        assertFalse(token.toString().contains(token.secret()));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.json"))));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        KeyFile keys = new KeyFile(folder);
        KeyToken token = keys.create("Dax", new Scope("dax"), NOW, NOW.plusSeconds(60), 10);
        assertEquals(
                List.of(new AccessKey(
                        token.id(), "Dax", new Scope("dax"), token.hash(), NOW, NOW.plusSeconds(60), null, 10)),
                keys.read());
    }

    @Test
    void commandsAtTheSameTimeLoseNoKey() {
        IntStream.range(0, 20).parallel().forEach(each -> new KeyFile(folder)
                .create("key " + each, Scope.NETWORK, NOW, null, 600));
        assertEquals(20, new KeyFile(folder).read().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(?s).+|[{",
                "(?s).+|``",
                "(?s).+|null",
                "(?s).+|[null]",
                "(?s).+|{}",
                "(?s)(.+)|$1 keys",
                "(?s)(.+)|$1$1",
                "(?s).+|\u001B\u0000\u00FF",
                "(?s).+|keys:",
                "(?s).+|id;name;scope",
                "(?s)^(.{120}).+|$1",
                "\"revoked\"|\"expires\" : null, \"revoked\"",
                "(?s)^\\[(.+)]|[$1, {}]",
                "(?s)^\\[(.+)]|[$1, $1]",
                "\"hash\" : \"[0-9a-f]+\"|\"hash\" : \"zz\"",
                ",\\s*\"requests_per_minute\" : 600|``"
            })
    void aBrokenFileOpensNothing(String part, String replacement) throws IOException {
        KeyFile keys = new KeyFile(folder);
        KeyToken token = keys.create("CDT", Scope.NETWORK, NOW, null, 600);
        KeyRing ring = new KeyRing(keys, Clock.systemUTC());
        assertTrue(ring.find(token.text()).isPresent());
        String good = Files.readString(folder.resolve("keys.json"));
        String broken = good.replaceFirst(part, replacement);
        assertNotEquals(good, broken);
        try (LoggedLines log = LoggedLines.of(KeyRing.class.getName())) {
            Files.writeString(folder.resolve("keys.json"), broken);
            assertTrue(ring.find(token.text()).isEmpty(), broken);
            requireOneLine(log);
        }
        String said =
                assertThrows(KeyFileException.class, keys::read, broken).text().en();
        assertTrue(said.startsWith(folder.resolve("keys.json") + ", line "), said);
    }

    @Test
    void whatIsWrongWithAFileHasItsLine() throws IOException {
        KeyFile keys = new KeyFile(folder);
        KeyToken token = keys.create("CDT", Scope.NETWORK, NOW, null, 600);
        Path file = folder.resolve("keys.json");
        String good = Files.readString(file);
        long lines = good.lines().count();
        Files.writeString(file, good.replaceFirst("(?s)^\\[(.+)]", "[$1,\n$1]"));
        String twice = assertThrows(KeyFileException.class, keys::read).text().en();
        assertTrue(twice.contains(", line " + 2 * lines + ": another key has the id"), twice);
        Files.writeString(file, good.replace("\"revoked\" : null", "\"revoked\" : nul"));
        String torn = assertThrows(KeyFileException.class, keys::read).text().en();
        assertTrue(torn.contains(", line " + lineOf("revoked", good) + ": this is no whole list"), torn);
        assertFalse(torn.contains(token.hash()), torn);
    }

    private static int lineOf(String word, String text) {
        return (int) text.substring(0, text.indexOf(word)).lines().count();
    }

    @Test
    void aFileThatGoesOrBecomesSomethingElseOpensNothing() throws IOException {
        KeyFile keys = new KeyFile(folder);
        KeyToken token = keys.create("CDT", Scope.NETWORK, NOW, null, 600);
        KeyRing ring = new KeyRing(keys, Clock.systemUTC());
        assertTrue(ring.find(token.text()).isPresent());
        Path file = folder.resolve("keys.json");
        try (LoggedLines log = LoggedLines.of(KeyRing.class.getName())) {
            Files.delete(file);
            assertTrue(ring.find(token.text()).isEmpty());
            requireOneLine(log);
        }
        try (LoggedLines log = LoggedLines.of(KeyRing.class.getName())) {
            Files.createDirectory(file);
            assertTrue(ring.find(token.text()).isEmpty());
            requireOneLine(log);
        }
    }

    /** However often the keys are asked for, the log says once what is wrong with them, and nothing that acts on a terminal. */
    private static void requireOneLine(LoggedLines log) {
        assertEquals(1, log.lines().size(), log.lines().toString());
        assertTrue(
                log.lines().get(0).chars().noneMatch(Character::isISOControl),
                log.lines().toString());
    }
}
