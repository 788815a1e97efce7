package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlListener.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a log, a long load shows its progress in not more lines than fit on a screen. */
class ProgressDisplayTest {

    @Test
    void saysEachStepAndEachTenthOfTheFiles() {
        StringWriter log = new StringWriter();
        try (ProgressDisplay lines = new ProgressDisplay.Lines(new PrintWriter(log, true))) {
            lines.began(Step.READ);
            for (int file = 1; file <= 200; file++) {
                lines.read(file, 200, file * 365L);
            }
        }
        List<String> said = log.toString().lines().toList();
        assertEquals(11, said.size(), log::toString);
        assertTrue(said.get(1).contains("20"), said::toString);
        assertTrue(said.get(10).contains("200"), said::toString);
    }

    /** One file of one row is a common load; a plural would be a mistake. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void oneFileOfOneRowAgrees(String lang) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(lang));
        StringWriter log = new StringWriter();
        try (ProgressDisplay lines = new ProgressDisplay.Lines(new PrintWriter(log, true))) {
            lines.read(1, 1, 1);
        } finally {
            Locale.setDefault(before);
        }
        assertFalse(log.toString().matches("(?s).*1 (fichiers|lignes|files|rows).*"), log::toString);
        assertTrue(log.toString().matches("(?iUs)fi.*1 (sur|of) 1.*(lues|read).*1\\s"), log::toString);
    }

    @Test
    void aFileThatIsReadTwiceIsNotSaidTwice() {
        StringWriter log = new StringWriter();
        try (ProgressDisplay lines = new ProgressDisplay.Lines(new PrintWriter(log, true))) {
            lines.read(1, 1, 365);
            lines.read(1, 1, 365);
        }
        assertEquals(1, log.toString().lines().count());
    }
}
