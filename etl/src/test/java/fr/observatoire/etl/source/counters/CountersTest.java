package fr.observatoire.etl.source.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountersTest {

    @TempDir
    Path folder;

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

    @Test
    void theTotalOfADayAmongItsHoursIsWarnedOf() throws IOException {
        Path file = Files.writeString(
                folder.resolve("comptage.csv"),
                """
                channel_id,counter_id,start_datetime,end_datetime,count
                1,7,2018-01-01T10:00:00Z,2018-01-01T11:00:00Z,3
                1,7,2018-01-01T11:00:00Z,2018-01-01T12:00:00Z,4
                2,7,2018-01-01T10:00:00Z,2018-01-01T11:00:00Z,2
                1,7,2018-01-01T09:00:00Z,2018-01-02T09:00:00Z,30
                """);
        ReadFixture read = ReadFixture.file(new Counters(), "passages", file);
        assertEquals(List.of("review"), read.warnings());
        assertTrue(
                read.result()
                        .warnings()
                        .get(0)
                        .text()
                        .typed()
                        .startsWith("2 intervalles commencent avant la fin d’un autre"),
                read.result().warnings().get(0).text().typed());
    }
}
