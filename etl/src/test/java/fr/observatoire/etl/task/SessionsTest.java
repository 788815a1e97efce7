package fr.observatoire.etl.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.events.Events;
import fr.observatoire.etl.source.footfall.Footfall;
import fr.observatoire.etl.source.press.Press;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sessions of one day: taken for one, the office loses an event that it held. */
class SessionsTest {

    private static final String EVENTS = "date;evenement;programme;commune;visiteurs%s\n";
    private static final String VISIT = "04/07/2019;Visite du bourg;GPDL;Habas;12%s\n";

    @TempDir
    Path folder;

    private final Reading events = new Reading(new Events(), "event-dates");
    private final Reading outings = new Reading(new Footfall(), "mobile-office");

    @DisplayName("With an hour, two sessions of one day are two, even if as many people came")
    @Test
    void twoHoursAreTwoSessions() throws IOException {
        Outcome read = read(
                events,
                EVENTS.formatted(";heure")
                        + VISIT.formatted(";10h30")
                        + VISIT.formatted(";14:00")
                        + VISIT.formatted(";"));
        assertEquals(
                List.of(
                        "2019-07-04|Visite du bourg|Habas|10:30",
                        "2019-07-04|Visite du bourg|Habas|14:00",
                        "2019-07-04|Visite du bourg|Habas"),
                keys(read));
        assertEquals(List.of(), sentences(read.result().warnings()));
        Outcome outing = read(
                outings,
                "date;lieu;commune;Horaire;visiteurs\n04/07/2019;Lac;Habas;9 h;30\n04/07/2019;Lac;Habas;16 h 15;25\n");
        assertEquals(List.of("2019-07-04|Lac|Habas|09:00", "2019-07-04|Lac|Habas|16:15"), keys(outing));
    }

    @DisplayName("An hour is one hour however it is written: else an edition saved again would count twice")
    @Test
    void oneHourIsOneHour() throws IOException {
        for (String hour : List.of("14h", "14 h", "14H00", "14:00", "14:00:00", "14h00")) {
            Outcome read = read(events, EVENTS.formatted(";heure") + VISIT.formatted(";" + hour));
            assertEquals(List.of("2019-07-04|Visite du bourg|Habas|14:00"), keys(read), hour);
        }
        Outcome twice =
                read(events, EVENTS.formatted(";heure") + VISIT.formatted(";10h30") + VISIT.formatted(";10:30"));
        assertEquals(1, twice.result().duplicates(), "the same line, and no contradiction");
        assertEquals(
                List.of("2019-07-04|Visite du bourg|Habas|matin"),
                keys(read(events, EVENTS.formatted(";heure") + VISIT.formatted(";matin"))));
    }

    @DisplayName("Equal lines are asked about, with what to do: they may be two sessions, or one noted twice")
    @Test
    void equalLinesAreAskedAbout() throws IOException {
        String visit = VISIT.formatted("");
        Outcome read = read(events, EVENTS.formatted("") + visit + visit + visit);
        assertEquals(1, keys(read).size());
        assertEquals(2, read.result().duplicates());
        assertEquals(
                List.of(
                        "lignes déjà notées plus haut, comptées une seule fois : 3, 4 ; s’il y a eu deux séances ce jour-là, "
                                + "ajouter une colonne « heure »"),
                sentences(read.result().warnings()));
        String article = "30/01/2019;Onde;article;Randonner;;10\n";
        Outcome press = read(
                new Reading(new Press(), "press-items"), "date;media;type;titre;sujet;portee\n" + article + article);
        assertEquals(
                List.of(
                        "lignes déjà notées plus haut, comptées une seule fois : 3 ; est-ce la même chose, notée deux fois ?"),
                sentences(press.result().warnings()));
    }

    @DisplayName("Two lines of one day with other figures are refused, and the reason names the column that is missing")
    @Test
    void theRefusalSaysWhatToDo() throws IOException {
        String visit = VISIT.formatted("");
        Outcome read = read(events, EVENTS.formatted("") + visit + visit.replace(";12", ";15"));
        String refusal = sentences(read.result().messages()).get(0);
        assertTrue(refusal.endsWith("s’il y a eu deux séances ce jour-là, ajouter une colonne « heure »"), refusal);
    }

    private static List<String> keys(Outcome read) {
        return read.of("record").stream()
                .map(row -> row.text("record_key"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> sentences(List<Message> said) {
        return said.stream().map(message -> message.text().typed()).toList();
    }

    private Outcome read(Reading reading, String text) throws IOException {
        return reading.read(Files.write(folder.resolve("sheet.csv"), text.getBytes(Charset.forName("windows-1252"))));
    }
}
