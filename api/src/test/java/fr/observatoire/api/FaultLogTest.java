package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The log of a fault is read by people who may not hold the key of the client that met it. */
class FaultLogTest {

    private static final String SECRET = "kq7Zs-81";

    @Test
    void aSecretInTheMessagesOfAFaultIsNotLogged() {
        Exception cause = new IOException("read obs%5F3f9a1c04%5F" + SECRET);
        cause.addSuppressed(new IllegalStateException("kept obs_3f9a1c04_" + SECRET));

        String logged = logged(new IllegalArgumentException("key obs_3f9a1c04_" + SECRET + " asked", cause));

        assertFalse(logged.contains(SECRET), logged);
        assertEquals(4, logged.split("obs_3f9a1c04_…", -1).length, logged);
        assertTrue(logged.contains("FaultLogTest"), "where it happened is still said: " + logged);
    }

    @Test
    void aMessageBeginsNoLineOfTheLog() {
        String logged = logged(new IllegalStateException("sent:\n2026-11-30 ERROR \u001B[2Jforged"));

        assertTrue(logged.lines().skip(1).allMatch(line -> line.startsWith("\t")), logged);
        assertFalse(logged.contains("\u001B"), logged);
    }

    private static String logged(Exception fault) {
        try (LoggedLines log = LoggedLines.of(Problems.class.getName())) {
            Problems.logged(fault, "/api/v1/sources");
            assertEquals(1, log.lines().size());
            return log.lines().get(0);
        }
    }
}
