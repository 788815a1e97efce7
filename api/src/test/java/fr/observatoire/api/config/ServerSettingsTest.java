package fr.observatoire.api.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.access.KeyFile;
import fr.observatoire.api.access.KeyRing;
import fr.observatoire.api.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {

    @TempDir
    Path folder;

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        file("port = 1111\nlimit = 5\ncors = https://a.example, https://b.example");
        ServerSettings settings = settings(Map.of("OBSERVATOIRE_PORT", "2222"), Map.of());
        assertEquals(2222, settings.port());
        assertEquals(5, settings.access().requestsPerMinute());
        assertEquals(List.of("https://a.example", "https://b.example"), settings.origins());
        assertEquals(
                3333,
                settings(Map.of("OBSERVATOIRE_PORT", "2222"), Map.of(SettingKey.PORT, "3333"))
                        .port());
    }

    @Test
    void aMessageNamesThePlaceOfTheWrongValue() throws IOException {
        assertTrue(refusal(Map.of("OBSERVATOIRE_PORT", "many"), Map.of()).contains("OBSERVATOIRE_PORT"));
        assertTrue(refusal(Map.of(), Map.of(SettingKey.ACCESS, "all")).contains("--access"));
        file("prot = 1");
        assertTrue(refusal(Map.of(), Map.of()).contains("prot"));
    }

    @Test
    void behindAProxyThisMachineIsOpenToOthers() {
        Map<SettingKey, String> proxied = Map.of(SettingKey.HOST, "127.0.0.1", SettingKey.PROXY, "yes");
        assertTrue(refusal(Map.of(), proxied).contains("key add"));
        ServerSettings open = settings(Map.of("OBSERVATOIRE_ACCESS", "open"), proxied);
        assertTrue(open.proxied());
        assertTrue(open.logsRequests());
        assertTrue(open.access().requestsPerMinute() > 0);
    }

    @Test
    void beyondThisMachineItTakesAKeyOrTheWordThatTheDataAreOpen() {
        Map<SettingKey, String> everywhere = Map.of(SettingKey.HOST, "0.0.0.0");
        assertTrue(refusal(Map.of(), everywhere).contains("key add"));
        KeyFile keys = new KeyFile(folder);
        keys.create("old", Scope.NETWORK, Instant.EPOCH, Instant.EPOCH, 600);
        assertTrue(refusal(Map.of(), everywhere).contains("key add"), "an expired key is none");
        assertFalse(settings(Map.of(), Map.of(SettingKey.HOST, "0.0.0.0", SettingKey.ACCESS, "open"))
                .access()
                .demandsKey());
        keys.create("new", Scope.NETWORK, Instant.now(), null, 600);
        assertTrue(settings(Map.of(), everywhere).access().demandsKey());
        assertFalse(settings(Map.of(), Map.of()).access().demandsKey());
    }

    @Test
    void onThisMachineItKnowsItsNamesAndBeyondOnlyThoseThatAreSet() {
        assertTrue(settings(Map.of(), Map.of()).names().containsAll(List.of("localhost", "127.0.0.1", "::1")));
        Map<SettingKey, String> open = Map.of(SettingKey.HOST, "0.0.0.0", SettingKey.ACCESS, "open");
        assertEquals(List.of(), settings(Map.of(), open).names());
        assertTrue(settings(Map.of("OBSERVATOIRE_NAME", "observatoire.example"), open)
                .names()
                .contains("observatoire.example"));
    }

    @Test
    void onlyOriginsOfSitesMayFrameAChart() {
        assertEquals(List.of(), settings(Map.of(), Map.of()).frames());
        assertEquals(
                List.of("https://www.example.fr", "http://intranet:8080"),
                settings(Map.of("OBSERVATOIRE_EMBED", "https://www.example.fr, http://intranet:8080"), Map.of())
                        .frames());
        for (String wrong : List.of("*", "www.example.fr", "https://example.fr/page", "https://a.fr; script-src *")) {
            assertTrue(refusal(Map.of(), Map.of(SettingKey.EMBED, wrong)).contains("origin"), wrong);
        }
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("server.properties"), text);
    }

    private ServerSettings settings(Map<String, String> environment, Map<SettingKey, String> flags) {
        return ServerSettings.of(
                Configuration.read(folder.resolve("server.properties"), environment, flags),
                new KeyRing(new KeyFile(folder), Clock.systemUTC()));
    }

    private String refusal(Map<String, String> environment, Map<SettingKey, String> flags) {
        return assertThrows(SettingException.class, () -> settings(environment, flags))
                .text()
                .en();
    }
}
