package fr.observatoire.warehouse.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The sentence under a figure has the right singular and plural. */
class LeftOutTest {

    private static String french(long refused, long duplicates) {
        return new LeftOut("a.csv", refused, duplicates)
                .sentence()
                .orElseThrow()
                .fr();
    }

    @Test
    void oneIsSingularAndSeveralArePlural() {
        assertEquals("a.csv\u00a0: 1 enregistrement refusé n’y entre pas.", french(1, 0));
        assertEquals("a.csv\u00a0: 1 doublon n’y entre pas.", french(0, 1));
        assertEquals("a.csv\u00a0: 1 enregistrement refusé et 1 doublon n’y entrent pas.", french(1, 1));
        assertEquals("a.csv\u00a0: 2 enregistrements refusés et 3 doublons n’y entrent pas.", french(2, 3));
        assertEquals(
                "a.csv: 1 refused record and 2 duplicates are left out.",
                new LeftOut("a.csv", 1, 2).sentence().orElseThrow().en());
    }

    @Test
    void nothingIsSaidOfAFileThatGaveAll() {
        assertTrue(new LeftOut("a.csv", 0, 0).sentence().isEmpty());
    }
}
