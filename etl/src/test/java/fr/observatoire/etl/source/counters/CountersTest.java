package fr.observatoire.etl.source.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountersTest {

    @Test
    void anIntervalBelongsToItsLocalDayAndAnEmptyOneToNone() throws IOException {
        ReadFixture file = ReadFixture.resource(new Counters(), "passages", "comptage-voie-verte.csv");
        assertEquals(
                List.of(
                        "2021-06-30 100041 353275 passages 3",
                        "2021-07-01 100041 353275 passages 0",
                        "2021-12-31 100041 353275 passages 4",
                        "2022-01-01 100041 353275 passages 6"),
                file.figures("passage"));
        assertEquals(List.of("type"), file.refusals());
        assertTrue(file.conserves());
    }
}
