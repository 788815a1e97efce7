package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.access.KeyFile;
import fr.observatoire.api.access.KeyRing;
import fr.observatoire.api.config.ServerSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the client is, with a proxy in front, and when somebody only pretends that there is one. */
class ProxyTest {

    private static final String SOURCES = "/api/v1/sources";
    private static final int LIMIT = 2;

    @TempDir
    Path folder;

    @Test
    void clientsBehindAProxyHaveALimitEachAndSeeTheAddressesTheyCameBy() {
        try (RunningServer server = server(true)) {
            for (String client : List.of("192.0.2.1", "192.0.2.2")) {
                for (int i = 0; i < LIMIT; i++) {
                    assertEquals(200, status(server, client));
                }
                assertEquals(429, status(server, client));
            }
            String catalog = server.get(
                            "/catalog.jsonld",
                            "X-Forwarded-For",
                            "192.0.2.3",
                            "X-Forwarded-Proto",
                            "https",
                            "X-Forwarded-Host",
                            "observatoire.example")
                    .body();
            assertTrue(catalog.contains("\"https://observatoire.example/"), catalog);
        }
    }

    @Test
    void withoutAProxyNobodyEscapesTheLimitByClaimingToBeSomebodyElse() {
        try (RunningServer server = server(false)) {
            for (int i = 0; i < LIMIT; i++) {
                assertEquals(200, status(server, "192.0.2." + i));
            }
            assertEquals(429, status(server, "192.0.2.9"));
        }
    }

    private RunningServer server(boolean proxied) {
        KeyRing none = new KeyRing(new KeyFile(folder.resolve("config")), Clock.systemUTC());
        return new RunningServer(
                folder,
                new ServerSettings(
                        "127.0.0.1", 0, new AccessPolicy(none, false, LIMIT), List.of(), List.of(), false, proxied));
    }

    private static int status(RunningServer server, String client) {
        return server.get(SOURCES, "X-Forwarded-For", client).statusCode();
    }
}
