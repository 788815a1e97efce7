package fr.observatoire.etl.source.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.SourceContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest extends SourceContractTest {

    @TempDir
    Path folder;

    EventsTest() {
        super(new Events(), "event-dates");
    }

    @Override
    protected int records() {
        return 5;
    }

    @Test
    @DisplayName(
            "A sheet whose header has the accents of its words, or a list's word without its own, is refused whole.")
    void readsWordsWithAndWithoutAccents() throws IOException {
        Path sheet = folder.resolve("animations-2019.csv");
        Files.writeString(
                sheet,
                "\uFEFFDATE;\u00C9v\u00E8nement;Programme\u00A0;Commune;Visiteurs\r\n"
                        + "15/06/2019;Bal;POT D\u2019ACCUEIL;Gaas;40\r\n16/06/2019;Vide-grenier;foire ;Gaas;50\r\n");
        Reading.Outcome read = new Reading(new Events(), "event-dates").read(sheet);
        assertNull(read.result().refusal());
        assertEquals(2, read.of("record").size());
    }
}
