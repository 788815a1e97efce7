package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.EtlListener.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a log keeps of a long load: that it moves, and no more than a screen of it. */
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
