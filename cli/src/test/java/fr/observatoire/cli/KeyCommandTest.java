package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.config.SettingKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest {

    private final Locale locale = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path home;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    @Test
    void aKeyIsShownOnceAndListedWithoutItsSecret() {
        assertEquals(0, run("key", "add", "CDT Landes", "--scope", "network", "--lang", "fr"));
        String key = out.toString().strip();
        assertTrue(key.matches("obs_[0-9a-f]{8}_\\S{43}"), key);
        String id = key.split("_")[1];

        assertEquals(0, run("key", "list", "--lang", "fr"));
        assertTrue(out.toString().contains(id) && out.toString().contains("CDT Landes"), out.toString());
        assertFalse(out.toString().contains(key.substring(13)), out.toString());

        assertEquals(0, run("key", "revoke", id, "--lang", "fr"));
        run("key", "list", "--lang", "fr");
        assertTrue(out.toString().contains("révoquée"), out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "--scope,everything,everything",
        "--scope,office:nowhere,nowhere",
        "--limit,0,1",
        "--expires,2020-01-01,2020-01-01",
        "--expires,tomorrow,tomorrow"
    })
    void whatCannotBeMeantIsWrongUsage(String option, String value, String said) {
        List<String> line = new ArrayList<>(List.of("key", "add", "CDT", option, value));
        if (!option.equals("--scope")) {
            line.addAll(List.of("--scope", "network"));
        }
        assertEquals(2, run(line.toArray(String[]::new)));
        assertTrue(err.toString().contains(said), err.toString());
    }

    @Test
    void revokingAKeyThatIsNoneIsSaid() {
        assertEquals(2, run("key", "revoke", "12345678"));
        assertTrue(err.toString().contains("12345678"), err.toString());
    }

    @ParameterizedTest
    @CsvSource({"fr,ligne 1,liste de clés", "en,line 1,list of keys"})
    void aDamagedFileOfKeysIsSaidWithItsLineAndStaysAsItIs(String lang, String line, String reason) throws IOException {
        Path file = Files.createDirectories(home.resolve("config")).resolve("keys.json");
        Files.writeString(file, "[{");
        for (List<String> command : List.of(
                List.of("key", "list"),
                List.of("key", "add", "CDT", "--scope", "network"),
                List.of("key", "revoke", "01234567"))) {
            List<String> whole = new ArrayList<>(command);
            whole.addAll(List.of("--lang", lang));
            assertEquals(1, run(whole.toArray(String[]::new)), whole.toString());
            String said = err.toString();
            assertTrue(said.contains(file.toString()) && said.contains(line) && said.contains(reason), said);
            assertFalse(said.contains("Exception"), said);
            assertEquals("[{", Files.readString(file));
        }
    }

    @Test
    void beyondThisMachineTheServerDoesNotStartWithoutAKey() {
        assertEquals(2, run("serve", "--host", "0.0.0.0", "--lang", "en"));
        assertTrue(err.toString().contains("key add"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void helpListsEverySettingByItsThreeNames(String lang) {
        assertEquals(0, run("serve", "--help", "--lang", lang));
        String oneLine = out.toString().replaceAll("\\s+", " ");
        for (SettingKey setting : SettingKey.values()) {
            assertTrue(oneLine.contains(setting.option()), setting.option());
            String names = setting.variable() + ", " + setting.property() + " ";
            assertTrue(oneLine.contains(names), names);
        }
        assertTrue(oneLine.contains("server.properties"), out.toString());
    }

    @Test
    void theFolderOfTheWarehouseMayStandBeforeTheCommandOrAfterIt() {
        assertEquals(0, run("key", "add", "CDT", "--scope", "network"));
        assertEquals(0, runAsWritten("key", "list", "--home", home.toString()));
        assertTrue(out.toString().contains("CDT"), out.toString());
    }

    private int run(String... line) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(line));
        return runAsWritten(all.toArray(String[]::new));
    }

    private int runAsWritten(String... line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(line, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
