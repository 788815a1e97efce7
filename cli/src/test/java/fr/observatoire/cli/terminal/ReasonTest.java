package fr.observatoire.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An analyst reads the last line of a command that failed: the name of a Java class would say nothing. */
class ReasonTest {

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakFrench() {
        Locale.setDefault(Locale.FRANCE);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(locale);
    }

    @Test
    @DisplayName("A library that the machine lacks fails in the making of a class, which has no message of its own")
    void whatAClassLacksIsTold() {
        TextException lacking = new TextException(new Text("il manque une bibliothèque", "a library is missing"));
        assertEquals("il manque une bibliothèque", Reason.of(new ExceptionInInitializerError(lacking)));
        assertEquals("cause", Reason.of(new ExceptionInInitializerError(new IllegalStateException("cause"))));
    }

    @Test
    @DisplayName("Too little memory is told with the way out")
    void littleMemory() {
        String said = Reason.of(new IllegalStateException(new OutOfMemoryError("Java heap space")));
        assertTrue(said.contains("OBSERVATOIRE_JAVA_OPTS=-Xmx"), said);
    }
}
