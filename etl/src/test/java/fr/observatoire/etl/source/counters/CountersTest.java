package fr.observatoire.etl.source.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountersTest {

    private static final Charset ANSI = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @Test
    void anIntervalBelongsToItsLocalDayAndAnEmptyOneToNone() throws IOException {
        ReadFixture file = ReadFixture.resource(new Counters(), "passages", "comptage-voie-verte.csv");
        assertEquals(
                List.of(
                        "part 2021-06-30 100041 353275 passages 3",
                        "part 2021-07-01 100041 353275 passages 0",
                        "part 2021-12-31 100041 353275 passages 4",
                        "part 2022-01-01 100041 353275 passages 6"),
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
                1,7,2017-12-31T23:00:00Z,2018-01-01T23:00:00Z,30
                """);
        ReadFixture read = ReadFixture.file(new Counters(), "passages", file);
        assertEquals(List.of("review"), read.warnings());
        assertTrue(
                read.result()
                        .warnings()
                        .get(0)
                        .text()
                        .typed()
                        .startsWith("un jour a son total et ses heures : le total est retenu"),
                read.result().warnings().get(0).text().typed());
        assertEquals(
                List.of("part", "part", "part", "day"),
                read.rows().stream()
                        .filter(row -> row.kind().name().equals("passage"))
                        .map(row -> row.text("period_kind"))
                        .toList());
    }

    @Test
    @DisplayName("An instant in another time zone is another one, and its passages are counted twice")
    void oneInstantIsOneInWhateverZoneItIsWritten() throws IOException {
        assertEquals(
                keys("1,7,2022-10-29T22:00:00Z,2022-10-29T23:00:00Z,3"),
                keys("1,7,2022-10-30T00:00:00+02:00,2022-10-30T01:00:00+0200,3"));
        assertEquals(
                keys("1,7,2022-10-29T22:00:00Z,2022-10-29T23:00:00Z,3"),
                keys("1,7,2022-10-30 00:00:00,2022-10-30 01:00:00,3"));
    }

    @Test
    @DisplayName("The hour that October has twice is refused, or one of the two is lost")
    void theHourAfterTwoIsThereTwiceInOctober() throws IOException {
        assertEquals(
                List.of(
                        "2021-10-31|7|1|2021-10-31T00:00:00Z|2021-10-31T01:00:00Z",
                        "2021-10-31|7|1|2021-10-31T01:00:00Z|2021-10-31T02:00:00Z",
                        "2021-10-31|7|1|2021-10-31T02:00:00Z|2021-10-31T03:00:00Z"),
                keys("1,7,2021-10-31T02:00:00,2021-10-31T03:00:00,3\n"
                        + "1,7,2021-10-31T02:00:00,2021-10-31T03:00:00,2\n"
                        + "1,7,2021-10-31T03:00:00,2021-10-31T04:00:00,1"));
    }

    @Test
    @DisplayName("An export without the fields that the national schema leaves free is refused")
    void theCounterAndTheEndAreOptional() throws IOException {
        assertEquals(
                List.of(
                        "2021-09-07|C-09|C-09|2021-09-07T13:15:00Z|2021-09-07T13:30:00Z",
                        "2021-09-07|C-09|C-09|2021-09-07T13:30:00Z|2021-09-07T13:45:00Z"),
                keys("C-09,,2021-09-07T13:15:00Z,,3\nC-09,,2021-09-07T13:30:00Z,,2"));
    }

    @Test
    @DisplayName("What a counter counted over a month stands at its first day")
    void refusesAnIntervalThatIsOfNoDay() throws IOException {
        assertEquals(
                "interval",
                passages("1,7,2018-01-01T00:00:00Z,2018-02-01T00:00:00Z,300")
                        .result()
                        .refusal()
                        .code());
    }

    @Test
    @DisplayName("A note of counters by month is refused as a bad date, or stands at the first day of the month")
    void readsANoteByMonth() throws IOException {
        Path file = folder.resolve("releve-compteurs-2019.csv");
        Files.writeString(file, "date;compteur;sens;passages\r\n01/2019;V1;E;100\r\nfévrier 2019;V1;E;200\r\n", ANSI);
        assertEquals(
                List.of("2019-01-01 v1 e passages 100", "2019-02-01 v1 e passages 200"),
                ReadFixture.file(new Counters(), "monthly-passages", file).figures("passage_month"));
        assertEquals(
                List.of("recognised_by_header"),
                ReadFixture.file(new Counters(), "manual-passages", file).warnings());
    }

    @Test
    @DisplayName("The export of a door counter is refused, or counts as visitors")
    void readsADoorCounter() throws IOException {
        Path file = Files.writeString(
                folder.resolve("porte.csv"),
                """
                sep=,
                "Date","Jour","Entrees","Sorties"
                "31/12/2019 23:30","mardi",2,1
                "01/01/2020 00:00","mercredi",0,3
                """);
        ReadFixture read = ReadFixture.file(new Counters(), "door-counter", file);
        assertEquals(
                List.of(
                        "part 2019-12-31 door in passages 2",
                        "part 2019-12-31 door out passages 1",
                        "part 2020-01-01 door in passages 0",
                        "part 2020-01-01 door out passages 3"),
                read.figures("passage"));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    @DisplayName("A door counter with the hour in a column of its own: the first hour counts as the whole day")
    void readsADoorCounterWithAColumnOfHours() throws IOException {
        Path file = Files.writeString(
                folder.resolve("porte.csv"),
                """
                Date;Heure;Entrées;Sorties
                01/07/2019;9h;30;29
                01/07/2019;10h30 - 11h;31;30
                02/07/2019;09:00;8;7
                """);
        ReadFixture read = ReadFixture.file(new Counters(), "door-counter", file);
        assertEquals(
                List.of(
                        "part 2019-07-01 door in passages 30",
                        "part 2019-07-01 door out passages 29",
                        "part 2019-07-01 door in passages 31",
                        "part 2019-07-01 door out passages 30",
                        "part 2019-07-02 door in passages 8",
                        "part 2019-07-02 door out passages 7"),
                read.figures("passage"));
        assertEquals(List.of(), read.warnings());
    }

    private List<String> keys(String rows) throws IOException {
        ReadFixture read = passages(rows);
        assertEquals(null, read.result().refusal());
        return read.rows().stream()
                .filter(row -> row.kind().name().equals("record"))
                .map(row -> row.date("date") + "|" + row.text("record_key"))
                .toList();
    }

    private ReadFixture passages(String rows) throws IOException {
        Path file = Files.writeString(
                folder.resolve("comptage.csv"),
                "channel_id,counter_id,start_datetime,end_datetime,count\n" + rows + "\n");
        return ReadFixture.file(new Counters(), "passages", file);
    }
}
