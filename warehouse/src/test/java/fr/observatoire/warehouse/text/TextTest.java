package fr.observatoire.warehouse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst types on a keyboard, as people read it. */
class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Suggestions de l’équipe|Suggestions de l’équipe",
                "jusqu’à 3 : d’abord ; qu’importe !|jusqu’à 3\u00A0: d’abord\u00A0; qu’importe\u00A0!",
                "« l’été »|«\u00A0l’été\u00A0»",
                "channel = 'counter'|channel = 'counter'",
                "12:30, https://exemple.fr|12:30, https://exemple.fr",
                "soit %1$s %2$s : %3$s %%|soit %1$s %2$s\u00A0: %3$s %%"
            })
    void frenchIsTypeset(String typed, String read) {
        assertEquals(read, new Text(typed, "").fr());
        assertEquals(read, Text.french(read), "what is typeset stays");
    }

    @Test
    void englishStaysAsItIsWritten() {
        assertEquals("the office's day : 2", new Text("", "the office's day : 2").en());
    }
}
